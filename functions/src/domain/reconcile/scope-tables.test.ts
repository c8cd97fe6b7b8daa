/** What the rules are given of a scope: exactly its entries, each once, and what is asked of its rows as a whole. */
import { expect, it } from 'vitest';
import { RowKind } from '../logs/log-tables.ts';
import type { RegisterLog } from '../logs/log-tables.ts';
import { EntryRows } from './entry-rows.ts';
import type { FreeEntries } from './scope-tables.ts';
import type { SmallLogs } from './small-logs.fixture.ts';
import { at, startMs, tablesOfSmall } from './small-logs.fixture.ts';

const minutesOf = ({ receivedFrom }: FreeEntries): number[] =>
  Array.from(receivedFrom, (ms) => (ms - startMs) / 60_000);

/** By number 0301, whose ids are others; 1103, of whose ids less than half are in both; 4601, where half are. */
const threeScopes: SmallLogs = {
  sent: [
    { minute: 0, id: 'c1', municipality: 1103 },
    { minute: 1, id: 'c2', municipality: 1103 },
    { minute: 2, id: 'c3', municipality: 1103, byLetter: 1 },
    { minute: 3, id: 'm1' },
    { minute: 4, id: 'm2' },
    { minute: 5, id: 'd1', municipality: 301 },
  ],
  received: [
    { minute: 30, id: 'm1' },
    { minute: 31, id: 'y' },
    { minute: 32, kind: RowKind.otherChannel },
    { minute: 33, count: 0 },
    { minute: 24, municipality: 1103 },
    { minute: 20, id: 'c1', municipality: 1103 },
    { minute: 21, id: 'x1', municipality: 1103 },
    { minute: 22, id: 'x2', municipality: 1103 },
    { minute: 23, id: 'm1', municipality: 1103 },
    { minute: 40, id: 'z', municipality: 301 },
    { minute: 34 },
  ],
};

it('what no id pairs is free; where ids are in use, only what has none', () => {
  const { ofScopes } = tablesOfSmall(threeScopes).tables;
  expect(ofScopes.map(({ byId }) => [byId.use, byId.registeredCount, byId.unpairedEntries])).toEqual([
    ['disjoint', 0, 1],
    ['mixed', 1, 4],
    ['matched', 1, 2],
  ]);
  expect(ofScopes.map(({ byId }) => minutesOf(byId.free))).toEqual([[40], [21, 22, 23, 24], [34]]);
});

it('of rows and messages as a whole: how many are entries, from when to when, and whether any went by letter', () => {
  const { ofScopes } = tablesOfSmall(threeScopes).tables;
  expect(ofScopes.map(({ facts }) => facts)).toMatchObject([
    { entryRows: 1, otherChannel: 0, smallestTo: at(40), largestFrom: at(40) },
    { entryRows: 5, otherChannel: 0, smallestTo: at(20), largestFrom: at(24) },
    { entryRows: 3, otherChannel: 1, smallestTo: at(30), largestFrom: at(34) },
  ]);
  expect(ofScopes.map(({ totals }) => totals.hasLetter)).toEqual([false, true, false]);
});

it('times of sending and counts stand beside an entry where any has one', () => {
  const plain = tablesOfSmall({ sent: [], received: [{ minute: 2 }, { minute: 1 }] }).tables.ofScopes[0]!.byId
    .free;
  expect(plain).toMatchObject({ hasSent: false, hasCounts: false });
  expect([plain.sentFrom, plain.sentTo].map((column) => [...column])).toEqual([
    [NaN, NaN],
    [NaN, NaN],
  ]);
  expect([...plain.count]).toEqual([1, 1]);
  const received = [{ minute: 3 }, { minute: 2, sentFrom: at(0), sentTo: at(1) }, { minute: 1, count: 2 }];
  const { free } = tablesOfSmall({ sent: [], received }).tables.ofScopes[0]!.byId;
  expect(free).toMatchObject({ hasSent: true, hasCounts: true });
  expect([free.sentFrom, free.sentTo, free.count].map((column) => [...column])).toEqual([
    [NaN, at(0), NaN],
    [NaN, at(1), NaN],
    [2, 1, 1],
  ]);
});

it('rows of other scopes are none of its entries, however many there are, and ask nothing of it', () => {
  const own = Array.from({ length: 20 }, (_, minute) => ({ minute }));
  const others = Array.from({ length: 20 }, (_, i) => ({ minute: 50 + i, municipality: 1103, count: 2 }));
  const units = [{ municipality: 4601, district: null }];
  const { tables, register, partition } = tablesOfSmall({ sent: [], received: [...own, ...others] }, units);
  const { free } = tables.ofScopes[0]!.byId;
  expect(minutesOf(free)).toEqual(own.map(({ minute }) => minute));
  expect(free.hasCounts).toBe(false);
  const entries = new EntryRows(register, partition.ofRow, 1).of(0);
  expect([...entries]).toEqual([...own.keys()]);
});

it('rows that are entries: of the channel, and standing for at least one message', () => {
  const { register, partition } = tablesOfSmall(threeScopes);
  const rowsOf = (log: RegisterLog): number[][] => {
    const rows = new EntryRows(log, partition.ofRow, 3);
    return [0, 1, 2].map((place) => [...rows.of(place)]);
  };
  expect(rowsOf(register)).toEqual([[9], [4, 5, 6, 7, 8], [0, 1, 10]]);
  expect(rowsOf({ ...register, count: null })).toEqual([[9], [4, 5, 6, 7, 8], [0, 1, 3, 10]]);
});
