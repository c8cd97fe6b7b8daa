/** What tells the looks of a tile apart without colour, in a square of 1: from nothing to a cross, and a bar. */
const marks: readonly (string | null)[] = [
  null,
  // A dot.
  'M .5 .5 h .001',
  // A line falling.
  'M .28 .28 L .72 .72',
  // A cross.
  'M .28 .28 L .72 .72 M .72 .28 L .28 .72',
  // A bar.
  'M .25 .5 H .75',
];

/** @param look from 0 @returns the path of a line; null where there is no mark */
export function markOf(look: number): string | null {
  const mark = marks[look];
  if (mark === undefined) throw new Error(`no look ${look}`);
  return mark;
}
