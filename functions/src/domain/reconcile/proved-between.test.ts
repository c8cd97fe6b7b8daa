import { expect, it } from 'vitest';
import { liesProvedBetween } from './proved-between.ts';
import { tablesOfSmall } from './small-logs.fixture.ts';

const sent = [
  { minute: 0, id: 'lost-0' },
  { minute: 10, id: 'proved-10' },
  { minute: 20, id: 'lost-20' },
  { minute: 25, id: 'letter-25', byLetter: 1 },
  { minute: 30, id: 'lost-30' },
  // None of these lies between, in order of time.
  { minute: 30, id: 'proved-30' },
  { minute: 40, id: 'proved-40', municipality: 301 },
  { minute: 50, id: 'proved-50' },
  { minute: 50, id: 'lost-50' },
];
const received = sent
  .filter(({ id }) => id.startsWith('proved'))
  .map(({ minute, ...row }) => ({ ...row, minute: minute + 1 }));

it.each([
  ['in order of time', sent],
  ['the newest first', sent.toReversed()],
])('a message that an id proves is found between two others, in a log %s', (_order, rows) => {
  const { messages, partition, tables } = tablesOfSmall({ sent: rows, received });
  const place = partition.scopes.findIndex(({ names }) => names.includes('4601'));
  const { open } = tables.ofScopes[place]!;
  const isBetween = (before: number, after: number): boolean =>
    liesProvedBetween({ messages, partition, place, tables }, open, before, after);
  expect([isBetween(0, 1), isBetween(1, 3), isBetween(3, 4)]).toEqual([true, false, false]);
});

it('it is sought no further than 16,384 rows from the first of the two', () => {
  const isFound = (rowsBefore: number): boolean => {
    const others = Array.from({ length: rowsBefore }, (_, i) => ({ minute: 90, id: `lost-90-${String(i)}` }));
    const rows = [sent[0]!, ...others, sent[1]!, sent[2]!];
    const { messages, partition, tables } = tablesOfSmall({ sent: rows, received: [received[0]!] });
    return liesProvedBetween({ messages, partition, place: 0, tables }, tables.ofScopes[0]!.open, 0, 1);
  };
  expect([16_383, 16_384].map(isFound)).toEqual([true, false]);
});
