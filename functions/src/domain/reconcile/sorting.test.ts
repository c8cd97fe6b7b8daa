import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortRows } from './sort-rows.ts';
import { gathered, gatheredIntegers, orderUnlessSorted, sortedOrder } from './sorted-order.ts';

const row = fc.tuple(fc.nat(5), fc.nat(3));
const rows = fc.array(row, { maxLength: 24, size: 'max' });
/** In order of time but for a few, as logs are. */
const nearlySorted = fc
  .tuple(rows, fc.array(row, { maxLength: 2 }))
  .map(([most, late]) => [...inOrder(most), ...late]);

type Row = readonly [number, number];

function inOrder<T extends readonly [number, number, ...number[]]>(all: readonly T[]): T[] {
  return all.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
}

function columnsOf(all: readonly Row[]): { first: Float64Array; second: Float64Array } {
  return {
    first: Float64Array.from(all, ([first]) => first),
    second: Float64Array.from(all, ([, second]) => second),
  };
}

/** The places in order; of those that are alike the earlier first. */
function placesInOrder(all: readonly Row[]): number[] {
  const rows = all.map(([first, second], place): readonly [number, number, number] => [first, second, place]);
  return inOrder(rows).map(([, , place]) => place);
}

it('the order of rows by two keys, of which like ones stay as they are', () => {
  fc.assert(
    fc.property(fc.oneof(rows, nearlySorted), (all) => {
      const { first, second } = columnsOf(all);
      const expected = placesInOrder(all);
      expect([...sortedOrder(first, second)]).toEqual(expected);
      const isSorted = expected.every((place, at) => place === at);
      expect(orderUnlessSorted(first, second) === null).toBe(isSorted);
      const order = Uint32Array.from(expected);
      expect([...gathered(first, order)]).toEqual(expected.map((place) => all[place]![0]));
      expect([...gatheredIntegers(Uint32Array.from(second), order)]).toEqual(
        expected.map((place) => all[place]![1]),
      );
    }),
    { numRuns: 80 },
  );
});

it('rows are sorted where they lie, with all their columns, be they nearly in order or not at all', () => {
  const falling = Array.from({ length: 60 }, (_, i): Row => [60 - i, 0]);
  fc.assert(
    fc.property(fc.oneof(rows, nearlySorted), (all) => {
      for (const unsorted of [all, [...falling, ...all]]) {
        const { first, second } = columnsOf(unsorted);
        const places = Uint32Array.from(unsorted.keys());
        const small = Uint8Array.from(unsorted, ([, key]) => key);
        sortRows(first, second, [places, small]);
        const expected = placesInOrder(unsorted);
        expect([...places]).toEqual(expected);
        expect([...first]).toEqual(expected.map((place) => unsorted[place]![0]));
        expect([...second]).toEqual(expected.map((place) => unsorted[place]![1]));
        expect([...small]).toEqual([...second]);
      }
    }),
    { numRuns: 60 },
  );
});

/** A column that counts how often rows are moved past others, and how often it is sorted as a whole. */
class Watched extends Uint32Array {
  moves = 0;
  sortings = 0;

  override copyWithin(target: number, start: number, end?: number): this {
    this.moves++;
    return super.copyWithin(target, start, end);
  }

  override slice(): Uint32Array<ArrayBuffer> {
    this.sortings++;
    return Uint32Array.from(this);
  }
}

const falling = (count: number): Row[] => Array.from({ length: count }, (_, i) => [count - i, 0]);
/** A thousand rows, of which each hundredth came after the five that it precedes. */
const late = Array.from({ length: 1000 }, (_, i): Row => [i % 100 === 99 ? i - 5.5 : i, 0]);

it.each([
  ['ten late rows are moved', late, 10, 0],
  ['eight steps a row, and none more, are moved', falling(17), 16, 0],
  ['where it would take more, all are sorted', falling(18), 16, 1],
])('%s', (_what, unsorted, moves, sortings) => {
  const { first, second } = columnsOf(unsorted);
  const watched = new Watched(unsorted.length);
  watched.set([...unsorted.keys()]);
  sortRows(first, second, [watched]);
  expect([...watched]).toEqual(placesInOrder(unsorted));
  expect([watched.moves, watched.sortings]).toEqual([moves, sortings]);
});
