import { describe, expect, it } from 'vitest';
import { IdColumn, IdKind } from './id-column.ts';
import { markOf, powerOfTwo, shiftFor } from './id-hash.ts';
import { KeptRows } from './kept-rows.ts';

describe('rows that are kept', () => {
  it('are none, or all from 0 on, without being written down', () => {
    const rows = new KeptRows();
    expect([rows.count, rows.areAll]).toEqual([0, true]);
    rows.add(0);
    rows.addRun(1, 3);
    rows.add(4);
    rows.addRun(5, 0);
    expect([rows.count, rows.areAll, rows.at(0), rows.at(4)]).toEqual([5, true, 0, 4]);
  });

  it.each([
    ['from the first on', [[3], [5], [6]]],
    ['from a later one on', [[0], [1], [3], [4]]],
    ['from a run on', [[0, 4], [6, 3], [9], [10, 2]]],
    [
      'from the first run on',
      [
        [2, 3],
        [5, 1],
      ],
    ],
    ['after a run', [[0, 3], [4], [6, 2]]],
  ])('are written down where some are left out: %s', (_name, runs) => {
    const rows = new KeptRows();
    const wanted: number[] = [];
    for (const [first = 0, count] of runs) {
      if (count === undefined) rows.add(first);
      else rows.addRun(first, count);
      for (let row = first; row < first + (count ?? 1); row++) wanted.push(row);
    }
    expect([rows.count, rows.areAll]).toEqual([wanted.length, false]);
    expect(wanted.map((_, place) => rows.at(place))).toEqual(wanted);
  });
});

describe('a column of ids', () => {
  const words = Int32Array.of(9, 1, 2, 3, 4, 9);

  it('grows with its rows, and keeps what is there', () => {
    const column = new IdColumn();
    const rows = [0, 1, 63, 64, 65, 200, 1000];
    for (const row of rows) column.set(row, IdKind.uuid, words, 1);
    for (const row of rows) {
      expect([row, column.kinds[row], ...column.words.subarray(4 * row, 4 * row + 4)]).toEqual([
        row,
        ...[1, 1, 2, 3, 4],
      ]);
    }
    expect([column.kinds[2], column.kinds[999], column.words[8]]).toEqual([0, 0, 0]);
    const { kinds } = column;
    const { length } = kinds;
    column.reserve(length);
    expect(column.kinds).toBe(kinds);
    column.reserve(10);
    expect([column.kinds.length, column.words.length]).toEqual([length, 4 * length]);
    column.reserve(length + 1);
    expect([column.kinds.length, column.words.length, column.kinds[1000]]).toEqual([
      length + 1,
      4 * length + 4,
      1,
    ]);
  });
});

describe('the places of a table', () => {
  it('are a power of two, from 64 to 2^31, and a hash is shifted to one of them', () => {
    for (const [least, power] of [
      [0, 64],
      [64, 64],
      [65, 128],
      [128, 128],
      [129, 256],
      [2 ** 30 + 1, 2 ** 31],
      [2 ** 31, 2 ** 31],
      [2 ** 32, 2 ** 31],
    ] as const) {
      expect([least, powerOfTwo(least)]).toEqual([least, power]);
    }
    expect([shiftFor(64), shiftFor(2 ** 31)]).toEqual([26, 1]);
    expect(0xffffffff >>> shiftFor(64)).toBe(63);
  });

  it('are spread by marks in which each word counts', () => {
    const base = Int32Array.of(0x0b8f1e9a, 0x53c14f2e, 0x1a37fa1c, 0x5d0e7f42);
    const marks = new Set([markOf(base, 0)]);
    for (let word = 0; word < 4; word++) {
      for (const bit of [0, 7, 15, 30]) {
        const other = base.slice();
        other[word]! ^= 1 << bit;
        marks.add(markOf(other, 0));
      }
    }
    expect(marks.size).toBeGreaterThan(8);
    expect(markOf(Int32Array.of(7, ...base), 1)).toBe(markOf(base, 0));
  });
});
