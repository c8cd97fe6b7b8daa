import { describe, expect, test } from 'vitest';
import { answerTo, codesIn, onlyScope, verdictsIn } from './example.ts';
import { bergen, hour } from './example-options.ts';

describe('coverage (rule 4)', () => {
  test('inferred from the smallest last millisecond to the largest first one, of rows without messages too', () => {
    const document = answerTo(
      ['innsendt', '2023-03-14 10:00'],
      ['mottatt;antall', '2023-03-01;0', '2023-03-30;0'],
      { scope: ['4601'], maxDelay: '2WD' },
    );
    expect(onlyScope(document).coverage).toEqual({
      from: '2023-03-01T22:59:59.999Z',
      to: '2023-03-29T22:00:00.000Z',
      declared: false,
    });
    expect(verdictsIn(document)).toEqual(['missing']);
    expect(codesIn(document)).toEqual(['coverage-inferred', 'portal-without-ids']);
  });

  test('inferred ends that cross are no coverage', () => {
    const document = answerTo(['innsendt', '2023-03-14 10:00'], ['mottatt', '2023-03-14'], {
      scope: ['4601'],
    });
    expect(onlyScope(document).coverage).toBeNull();
    expect(verdictsIn(document)).toEqual(['unchecked']);
  });

  test('declared coverage with an empty register is evidence', () => {
    expect(verdictsIn(answerTo(['innsendt', '2023-03-14 10:00'], ['mottatt'], hour))).toEqual(['missing']);
  });

  test.each([
    {
      to: '2023-03-14T11:00:59.999',
      verdict: 'missing',
      why: 'exactly at the deadline of its last millisecond',
    },
    { to: '2023-03-14T11:00:59.998', verdict: 'unchecked', why: 'just before it' },
  ])('the register ends $why: $verdict', ({ to, verdict }) => {
    const options = { scope: ['4601'], maxDelay: 'PT1H', registerFrom: '2023-03-01', registerTo: to };
    expect(verdictsIn(answerTo(['innsendt', '2023-03-14 10:00'], ['mottatt'], options))).toEqual([verdict]);
  });

  test('by letter: unchecked, unless its id is registered', () => {
    const document = answerTo(
      [
        'innsendt;bekymringsmeldingId;tilstand',
        '2023-03-14 10:00;a-1;SENDT_PRINT',
        '2023-03-14 11:00;a-2;PRINT',
      ],
      ['mottatt;bekymringsmeldingId', '2023-03-14 10:00;a-2', '2023-03-14 10:10;'],
      hour,
    );
    expect(verdictsIn(document)).toEqual(['unchecked', 'registered']);
    expect(onlyScope(document).counts.unexplained).toBe(1);
  });
});

describe('by time (rules 5 to 7)', () => {
  test('two messages, one entry that either may have: contested, one window', () => {
    const document = answerTo(
      ['innsendt', '2023-03-14T10:00:00', '2023-03-14T10:30:00', '2023-03-14T15:00:00'],
      ['mottatt', '2023-03-14T10:45:00', '2023-03-14T23:00:00'],
      hour,
    );
    expect(verdictsIn(document)).toEqual(['contested', 'contested', 'missing']);
    expect(onlyScope(document).counts).toMatchObject({ missingAtLeast: 2, unexplained: 1 });
    expect(onlyScope(document).windows).toEqual([
      {
        from: '2023-03-14T09:00:00.000Z',
        to: '2023-03-14T09:30:00.999Z',
        messages: 2,
        entries: 1,
        missingAtLeast: 1,
      },
      {
        from: '2023-03-14T14:00:00.000Z',
        to: '2023-03-14T14:00:00.999Z',
        messages: 1,
        entries: 0,
        missingAtLeast: 1,
      },
    ]);
  });

  test('a chain: the entry that only the first can have settles who has the others', () => {
    const document = answerTo(
      ['innsendt', '2023-03-14T10:00:00', '2023-03-14T10:50:00'],
      ['mottatt', '2023-03-14T10:10:00', '2023-03-14T10:55:00'],
      hour,
    );
    expect(verdictsIn(document)).toEqual(['explained', 'explained']);
  });

  test('an explained message does not join the windows beside it', () => {
    // The one sent at 11:55 could have either pair's entry, but the entry with its `sendt` is its own.
    const times = ['11:30:00', '11:31:00', '11:55:00', '12:40:00', '12:41:00'];
    const document = answerTo(
      ['innsendt', ...times.map((time) => `2023-03-14T${time}`)],
      ['mottatt;sendt', '2023-03-14T12:00', '2023-03-14T18:00;2023-03-14T11:55:00', '2023-03-14T12:50'],
      { ...hour, clockSkew: 'PT1M' },
    );
    expect(verdictsIn(document)).toEqual(['contested', 'contested', 'explained', 'contested', 'contested']);
    expect(onlyScope(document).windows.map((window) => window.messages)).toEqual([2, 2]);
  });

  test.each([
    { sendt: '2023-03-14T10:05:00.000', verdict: 'explained' },
    { sendt: '2023-03-14T10:05:00.001', verdict: 'missing' },
  ])('an entry with sendt $sendt, five minutes being the clocks: $verdict', ({ sendt, verdict }) => {
    const register = ['mottatt;sendt', `2023-03-20;${sendt}`];
    expect(verdictsIn(answerTo(['innsendt', '2023-03-14T10:00:00.000'], register, hour))).toEqual([verdict]);
  });

  test('an entry of three stands for three', () => {
    const rows = ['10:00', '10:01', '10:02', '10:03'].map((time) => `2023-03-14 ${time}`);
    const document = answerTo(['innsendt', ...rows], ['mottatt;antall', '2023-03-14;3'], hour);
    expect(onlyScope(document).counts).toMatchObject({ contested: 4, missingAtLeast: 1, unexplained: 0 });
    expect(onlyScope(document).windows).toMatchObject([{ messages: 4, entries: 3 }]);
  });

  test('received only and other channels are counted and stand for nothing', () => {
    const document = answerTo(
      ['innsendt', '2023-03-14 10:00'],
      ['mottatt;registrert;kanal;antall', '2023-03-14;;brev;2', '2023-03-14;2023-03-14;brev;3'],
      { ...bergen, channels: ['portal'] },
    );
    expect(onlyScope(document).counts).toMatchObject({ missing: 1, receivedOnly: 2, otherChannel: 3 });
    expect(onlyScope(document).rules.maxDelay).toBe('PT1H');
  });
});
