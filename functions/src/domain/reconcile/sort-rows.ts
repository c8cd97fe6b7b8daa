/**
 * Sorts rows by two keys where they lie. Logs come in order of time but for an hour in October and for what came a
 * little late: there a row is moved past the few that it should precede. Where that is more than a few, all are sorted.
 */
import { orderUnlessSorted } from './sorted-order.ts';

type Column = Float64Array | Uint32Array | Uint8Array;

/** So many steps a row, on the average, are less work than sorting. */
const stepsPerRow = 8;

/** Stable. @param others columns of the same rows */
export function sortRows(first: Float64Array, second: Float64Array, others: readonly Column[]): void {
  let steps = stepsPerRow * first.length;
  const columns = [first, second, ...others];
  for (let row = 1; row < first.length; row++) {
    if (!precedes(first, second, row, row - 1)) continue;
    let place = row - 1;
    while (place > 0 && precedes(first, second, row, place - 1)) place--;
    steps -= row - place;
    if (steps < 0) return sortAll(first, second, columns);
    for (const column of columns) moveUp(column, row, place);
  }
}

function precedes(first: Float64Array, second: Float64Array, a: number, b: number): boolean {
  return first[a]! < first[b]! || (first[a] === first[b] && second[a]! < second[b]!);
}

function moveUp(column: Column, from: number, to: number): void {
  const value = column[from]!;
  column.copyWithin(to + 1, to, from);
  column[to] = value;
}

function sortAll(first: Float64Array, second: Float64Array, columns: readonly Column[]): void {
  const order = orderUnlessSorted(first, second);
  if (order === null) return;
  for (const column of columns) {
    const before = column.slice();
    for (let row = 0; row < order.length; row++) column[row] = before[order[row]!]!;
  }
}
