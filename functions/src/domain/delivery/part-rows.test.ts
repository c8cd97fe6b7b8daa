import { expect, it } from 'vitest';
import { portalLogOf, portalRow, registerLogOf, registerRow, SharedIds } from './part-rows.ts';

const portalRows = [
  { rowNumber: 2, sentFrom: 1000, sentTo: 1999, municipality: 4601, district: 3, id: 'm-1', byLetter: 1 },
  { rowNumber: 5, sentFrom: 3000, sentTo: 3999, municipality: 301, district: 0, id: null, byLetter: 0 },
];
const registerRows = [
  {
    ...{ rowNumber: 2, receivedFrom: 1000, receivedTo: 1999, dateOnly: 1, sentFrom: null, sentTo: null },
    ...{ count: 3, kind: 2, id: 'm-1', municipality: 4601, district: 3 },
  },
  {
    ...{ rowNumber: 9, receivedFrom: 5000, receivedTo: 5999, dateOnly: 0, sentFrom: 4000, sentTo: 4999 },
    ...{ count: 1, kind: 0, id: null, municipality: 301, district: 12 },
  },
];

it('rows of a part are the same rows when the engine’s columns are read as rows again', () => {
  const ids = new SharedIds();
  ids.of('of another file');
  const portal = portalLogOf(portalRows, ids);
  expect(portalRows.map((_row, at) => portalRow(portal, ids, at))).toEqual(portalRows);
  const register = registerLogOf(registerRows, ids);
  expect(registerRows.map((_row, at) => registerRow(register, ids, at))).toEqual(registerRows);
  expect([portal, register].map(({ rowCount, mendedCells }) => [rowCount, mendedCells])).toEqual([
    [2, 0],
    [2, 0],
  ]);
});

it('a register without times of sending and without counts has entries of one, each without its sending', () => {
  const ids = new SharedIds();
  const log = { ...registerLogOf(registerRows, ids), sentFrom: null, sentTo: null, count: null };
  expect(registerRow(log, ids, 1)).toEqual({ ...registerRows[1], sentFrom: null, sentTo: null });
  expect(registerRow(log, ids, 0).count).toBe(1);
});

it('an id has one number in all files, none has 0, and each is counted once', () => {
  const ids = new SharedIds();
  expect(ids.size).toBe(0);
  expect(['a', 'b', null, 'a', 'b', 'c'].map((name) => ids.of(name))).toEqual([1, 2, 0, 1, 2, 3]);
  expect(ids.size).toBe(3);
  expect([0, 1, 2, 3].map((id) => ids.show(id))).toEqual(['', 'a', 'b', 'c']);
});
