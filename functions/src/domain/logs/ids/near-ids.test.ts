import { describe, expect, it } from 'vitest';
import { IdKind } from './id-column.ts';
import { fallsInTime, SlidingIds } from './near-ids.ts';
import type { TimedIds } from './near-ids.ts';

const hourMs = 3_600_000;

/** Ids that are all different, sent at these hours. */
function idsAt(hours: readonly number[]): TimedIds {
  const count = hours.length;
  const words = new Int32Array(4 * count);
  for (let place = 0; place < count; place++) words[4 * place] = place + 1;
  const timesMs = Float64Array.from(hours, (hour) => hour * hourMs);
  return { count, timesMs, words, kinds: new Uint8Array(count).fill(IdKind.uuid) };
}

/** By id, whether it is found: its place plus one, or 0. */
function foundIn(window: SlidingIds, { count, kinds, words }: TimedIds): number[] {
  return Array.from({ length: count }, (_, place) => {
    const asked = [7, 7, 7, ...words.subarray(4 * place, 4 * place + 4)];
    return window.find(kinds[place]!, Int32Array.from(asked), 3);
  });
}

function foundAt(hours: readonly number[], isNewestFirst: boolean, timesMs: readonly number[]): number[] {
  const ids = idsAt(hours);
  const window = new SlidingIds(ids, isNewestFirst);
  for (const timeMs of timesMs) window.moveTo(timeMs);
  return foundIn(window, ids);
}

describe('ids that are sought near in time', () => {
  it('are those sent up to three hours later, where the other log has its oldest first', () => {
    for (const [hours, atMs, found] of [
      [[0, 1, 2, 3, 4], 0, [1, 2, 3, 4, 0]],
      [[0, 1, 2, 3, 4], -1, [1, 2, 3, 0, 0]],
      [[0, 1, 2, 3, 4], hourMs, [1, 2, 3, 4, 5]],
      [[4, 3, 2, 1, 0], 0, [0, 2, 3, 4, 5]],
      [[4, 3, 2, 1, 0], -1, [0, 0, 3, 4, 5]],
      [[], 0, []],
    ] as const) {
      expect([hours, foundAt(hours, false, [atMs])]).toEqual([hours, found]);
    }
  });

  it('are those sent up to a day before, where it has its newest first', () => {
    for (const [hours, atMs, found] of [
      [[0, 12, 24, 36, 48], 48 * hourMs, [0, 0, 3, 4, 5]],
      [[0, 12, 24, 36, 48], 48 * hourMs + 1, [0, 0, 0, 4, 5]],
      [[48, 36, 24, 12, 0], 48 * hourMs, [1, 2, 3, 0, 0]],
      [[48, 36, 24, 12, 0], 24 * hourMs, [1, 2, 3, 4, 5]],
    ] as const) {
      expect([hours, foundAt(hours, true, [atMs])]).toEqual([hours, found]);
    }
  });

  it('are still found after one whose time is far from the others, and once time has moved on', () => {
    expect(foundAt([0, 100, 1, 2, 9], false, [0])).toEqual([1, 2, 3, 4, 0]);
    expect(foundAt([0, 100, 4, 5, 9], false, [0])).toEqual([1, 0, 0, 0, 0]);
    expect(foundAt([0, 100, 4, 5, 9], false, [0, hourMs])).toEqual([1, 2, 3, 0, 0]);
    expect(foundAt([0, 1, 4, 5, 9], false, [0, 2 * hourMs, hourMs, 6 * hourMs])).toEqual([1, 2, 3, 4, 5]);
  });

  it('are compared by each of their words and by their kind', () => {
    const ids = idsAt([0]);
    const window = new SlidingIds(ids, false);
    window.moveTo(0);
    const asked = (kind: number, ...words: number[]) => window.find(kind, Int32Array.from(words), 2);
    expect(asked(IdKind.uuid, 7, 7, 1, 0, 0, 0)).toBe(1);
    expect(asked(IdKind.text, 7, 7, 1, 0, 0, 0)).toBe(0);
    expect(asked(IdKind.uuid, 7, 7, 1, 8, 0, 0)).toBe(0);
    expect(asked(IdKind.uuid, 7, 7, 1, 0, 8, 0)).toBe(0);
    for (let word = 2; word < 500; word++) expect(asked(IdKind.uuid, 7, 7, word, 0, 0, 0)).toBe(0);
    // What is looked up in the same place: the first and the last word count together.
    expect(asked(IdKind.uuid, 7, 7, 9, 0, 0, 8)).toBe(0);
    expect(asked(IdKind.uuid, 7, 7, 0, 0, 0, 1)).toBe(0);
  });

  it('lose their place to a later one that is sought there too', () => {
    const ids = idsAt([0, 1]);
    ids.words.set([1, 5, 5, 0], 4);
    const window = new SlidingIds(ids, false);
    window.moveTo(0);
    expect(foundIn(window, ids)).toEqual([0, 2]);
  });

  it('are mostly found, however many there are', () => {
    for (const count of [100, 1000, 5000]) {
      const found = foundAt(new Array<number>(count).fill(0), false, [0]);
      expect(found.filter((place, at) => place === at + 1).length).toBeGreaterThan(0.8 * count);
    }
  });
});

describe('a log has its newest first', () => {
  const falls = (timesMs: readonly number[], count = timesMs.length) =>
    fallsInTime(Float64Array.from(timesMs), count);

  it('where more of its steps go back in time than forth, whatever stands at its ends', () => {
    for (const times of [
      [3, 2, 1],
      [9, 8, 1],
      [0, 9, 8, 7, 6, 10],
      [2, 1],
    ]) {
      expect([times, falls(times)]).toEqual([times, true]);
    }
    for (const times of [[1, 2, 3], [9, 1, 2, 3, 0], [1, 1], [5], []]) {
      expect([times, falls(times)]).toEqual([times, false]);
    }
    expect(falls([1, 2, 9, 8, 7, 6], 2)).toBe(false);
  });

  it('also where it is long and goes a little forth within each step', () => {
    const long = Array.from({ length: 4096 }, (_, row) => (row % 4) - 10 * Math.floor(row / 4));
    expect(falls(long)).toBe(true);
    expect(falls(long.slice(0, 400))).toBe(false);
  });
});
