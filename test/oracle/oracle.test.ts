import { describe, expect, test } from 'vitest';
import { answerTo, codesIn, onlyScope, verdictsIn } from './example.ts';

/** A register whose coverage is beyond doubt. */
const march = { registerFrom: '2023-03-01', registerTo: '2023-03-31' };
const bergen = { ...march, scope: ['4601'] };
const hour = { ...bergen, maxDelay: 'PT1H' };

describe('scope (rule 1)', () => {
  test('without --scope every municipality is a scope of its own', () => {
    const document = answerTo(
      ['innsendt;kommunenummer', '2023-03-14 10:00;4601', '2023-03-14 11:00;301'],
      ['mottatt;kommunenummer', '2023-03-14 10:01;0301', '2023-03-14 10:05;1804'],
      march,
    );
    expect(document.scopes.map((scope) => scope.scope)).toEqual([['0301'], ['1804'], ['4601']]);
    expect(document.scopes.map((scope) => scope.counts.missing)).toEqual([1, 0, 1]);
    expect(codesIn(document)[0]).toBe('leading-zero-mended');
  });

  test.each([
    { portal: '3101', register: '3001', shown: '3101', why: 'the newest that occurs in the portal log' },
    { portal: '3001', register: '3101', shown: '3001', why: 'not the newest of the register' },
  ])('old and new number are one municipality: $why', ({ portal, register, shown }) => {
    const document = answerTo(
      ['innsendt;kommunenummer', `2023-03-14 10:00;${portal}`],
      ['mottatt;kommunenummer', `2023-03-14 10:01;${register}`],
      march,
    );
    expect(onlyScope(document).scope).toEqual([shown]);
    expect(verdictsIn(document)).toEqual(['explained']);
  });

  test.each([
    { named: ['1508', '1580'], scopes: [['1508'], ['1580']] },
    { named: ['1508', '1580', '1507'], scopes: [['1508']] },
    { named: ['1507', '1507'], scopes: [['1507']] },
  ])('1507, 1508 and 1580 are one where 1507 occurs: $named', ({ named, scopes }) => {
    const rows = named.map((number) => `2023-03-14 10:00;${number}`);
    const document = answerTo(['innsendt;kommunenummer', ...rows], ['mottatt;kommunenummer'], march);
    expect(document.scopes.map((scope) => scope.scope)).toEqual(scopes);
  });

  test('a register row that names another district is left out, one that names none belongs', () => {
    const document = answerTo(
      ['innsendt;kommunenummer;bydelsnummer', '2023-03-14 10:00;0301;05', '2023-03-14 10:00;0301;06'],
      ['mottatt;bydelsnummer', '2023-03-14 10:05;06', '2023-03-14 12:00;', '2023-03-14 12:00;00'],
      { ...march, scope: ['0301/05'], maxDelay: 'PT1H' },
    );
    expect(onlyScope(document).counts).toMatchObject({ sent: 1, missing: 1, unexplained: 2 });
    expect(codesIn(document)).toContain('rows-outside-scope');
  });

  test('a message that names two municipalities belongs to that of its first sending', () => {
    const document = answerTo(
      ['innsendt;kommunenummer;id', '2023-03-14 12:00;4601;a-1', '2023-03-14 10:00;1804;a-1'].map((line) =>
        line.replace(';id', ';bekymringsmeldingId'),
      ),
      ['mottatt;kommunenummer'],
      march,
    );
    expect(onlyScope(document).messages).toMatchObject([{ row: 2, municipality: '1804' }]);
  });

  test('members: what may be said of each municipality of a joint service alone', () => {
    const document = answerTo(
      ['innsendt;kommunenummer', '2023-03-14 10:00;1804', '2023-03-14 10:01;1811', '2023-03-14 10:02;1811'],
      ['mottatt', '2023-03-14 10:20'],
      { ...march, scope: ['1811', '1804'], maxDelay: 'PT1H' },
    );
    expect(onlyScope(document).counts.missingAtLeast).toBe(2);
    expect(onlyScope(document).members).toEqual([
      { municipality: '1804', sent: 1, missingAtLeast: 0 },
      { municipality: '1811', sent: 2, missingAtLeast: 1 },
    ]);
  });
});

describe('ids (rules 2 and 3)', () => {
  const uuid = '0b5c2f9e-6a41-4d7e-9c3b-5e8f1a2d3c4b';

  test('a message and the entry with its id are paired whatever their times and casing', () => {
    const document = answerTo(
      ['innsendt;bekymringsmeldingId', `2023-03-14 10:00;{${uuid.toUpperCase()}}`],
      ['mottatt;bekymringsmeldingId', `2023-05-30;${uuid}`],
      hour,
    );
    expect(onlyScope(document)).toMatchObject({
      ids: 'matched',
      messages: [{ id: uuid, verdict: 'registered' }],
    });
  });

  test('sent again after days: one message, from the first sending to the last', () => {
    const document = answerTo(
      ['innsendt;bekymringsmeldingId', '2023-03-16 10:00;a-1', '2023-03-14 10:00;a-1'],
      ['mottatt', '2023-03-15 09:00'],
      hour,
    );
    expect(onlyScope(document).messages).toEqual([
      {
        row: 2,
        id: 'a-1',
        municipality: '4601',
        sent: { from: '2023-03-14T09:00:00.000Z', to: '2023-03-16T09:00:59.999Z' },
        verdict: 'explained',
        margin: false,
      },
    ]);
  });

  test('two register rows with one id are one entry: nothing is left over', () => {
    const document = answerTo(
      ['innsendt;bekymringsmeldingId', '2023-03-14 10:00;a-1', '2023-03-14 10:00;a-2'],
      ['mottatt;bekymringsmeldingId', '2023-03-14 10:10;a-1', '2023-03-14 10:10;a-1'],
      hour,
    );
    expect(onlyScope(document).counts).toMatchObject({ registered: 1, missing: 1, unexplained: 0 });
  });

  test('bare numbers of fewer than eight digits are no ids', () => {
    const document = answerTo(
      ['innsendt;bekymringsmeldingId', '2023-03-14 10:00;1234567'],
      ['mottatt;bekymringsmeldingId', '2023-03-14 20:00;1234567'],
      hour,
    );
    expect(onlyScope(document).ids).toBe('absent');
    expect(verdictsIn(document)).toEqual(['missing']);
  });

  test.each([
    { register: ['a-1', 'x-1', 'x-2', 'x-3'], ids: 'mixed', verdict: 'explained' },
    { register: ['a-1', 'a-2', 'x-2', 'x-3'], ids: 'matched', verdict: 'missing' },
    { register: ['x-0', 'x-1', 'x-2', 'x-3'], ids: 'disjoint', verdict: 'explained' },
  ])('$ids: whether an entry with another id can stand for a message', ({ register, ids, verdict }) => {
    const document = answerTo(
      ['innsendt;bekymringsmeldingId', ...[1, 2, 3, 4].map((each) => `2023-03-14 10:00;a-${each}`)],
      ['mottatt;bekymringsmeldingId', ...register.map((id) => `2023-03-14 10:10;${id}`)],
      hour,
    );
    expect(onlyScope(document).ids).toBe(ids);
    expect(verdictsIn(document).at(-1)).toBe(verdict);
  });
});

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

describe('delays (parameters and rule 9)', () => {
  test.each([
    { sent: '2023-03-10 15:00', delay: '1WD', last: '2023-03-13', why: 'Friday to Monday' },
    { sent: '2023-04-05 15:00', delay: '1WD', last: '2023-04-11', why: 'over Easter' },
    {
      sent: '2023-05-16 15:00',
      delay: '2WD',
      last: '2023-05-22',
      why: 'over 17 May, Ascension and a weekend',
    },
    { sent: '2022-12-23 15:00', delay: '2WD', last: '2022-12-28', why: 'over Christmas' },
    { sent: '2023-03-24 15:00', delay: '1WD', last: '2023-03-27', why: 'over a day of 23 hours' },
  ])('$delay after $sent ends with $last ($why)', ({ sent, delay, last }) => {
    const reach = (to: string): string[] =>
      verdictsIn(
        answerTo(['innsendt', sent], ['mottatt'], {
          scope: ['4601'],
          maxDelay: delay,
          registerFrom: '2022-01-01',
          registerTo: to,
        }),
      );
    expect(reach(`${last}T23:59:59.999`)).toEqual(['missing']);
    expect(reach(`${last}T23:59:59.998`)).toEqual(['unchecked']);
  });

  test('auto is 2WD where an entry has a date only; the curve tells what other delays give', () => {
    const document = answerTo(['innsendt', '2023-03-14 10:00'], ['mottatt', '2023-03-17'], bergen);
    expect(onlyScope(document).rules.maxDelay).toBe('2WD');
    expect(onlyScope(document).curve.map((point) => point.missingAtLeast)).toEqual([1, 1, 1, 1, 1, 0, 0]);
    expect(codesIn(document)).toEqual(['delay-assumed', 'delay-doubtful', 'portal-without-ids']);
  });
});

describe('clocks and runs (rules 10 and 11)', () => {
  const days = Array.from({ length: 30 }, (_, day) => String(day + 1).padStart(2, '0'));

  test('a register whose clock is two hours behind', () => {
    const document = answerTo(
      ['innsendt', ...days.map((day) => `2023-06-${day}T10:00:00`)],
      ['mottatt', ...days.map((day) => `2023-06-${day}T08:00:03`)],
      { scope: ['4601'], registerFrom: '2023-05-01', registerTo: '2023-07-30' },
    );
    expect(onlyScope(document).offsetSeconds).toBe(-7197);
    expect(codesIn(document)).toContain('clock-offset');
  });

  test('a register written in UTC, in winter and summer', () => {
    const document = answerTo(
      ['innsendt', ...days.map((day) => `2023-03-${day}T10:00:00+02:00`)],
      ['mottatt', ...days.map((day) => `2023-03-${day}T${Number(day) < 26 ? '07' : '06'}:00:03Z`)],
      { scope: ['4601'], registerFrom: '2023-02-01', registerTo: '2023-05-30' },
    );
    expect(onlyScope(document).offsetSeconds).toBe('utc');
  });

  test.each([
    { count: 10, doubtful: true },
    { count: 9, doubtful: false },
  ])('$count missing messages in a row: doubtful $doubtful', ({ count, doubtful }) => {
    const rows = days.slice(0, count).map((day) => `2023-03-${day} 10:00`);
    const document = answerTo(['innsendt', ...rows], ['mottatt'], hour);
    expect(codesIn(document).includes('coverage-doubtful')).toBe(doubtful);
  });
});
