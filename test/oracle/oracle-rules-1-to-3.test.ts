import { describe, expect, test } from 'vitest';
import { answerTo, codesIn, onlyScope, verdictsIn } from './example.ts';
import { hour, march } from './example-options.ts';

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
