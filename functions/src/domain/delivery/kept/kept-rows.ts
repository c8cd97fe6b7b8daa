/**
 * The rows of one side of a scope as they hold after a list of deliveries, so that a further delivery costs its own
 * rows and not those of three years. Derived and never truth: whoever has lost them makes them anew from the parts.
 */
import { isHeld } from '../effective.ts';
import type { Part } from '../part.ts';

export interface KeptRows<Row> {
  /** The deliveries that are in, oldest first. */
  readonly deliveries: readonly string[];
  /** By delivery, and in the order of each file. */
  readonly rows: readonly Row[];
  /** What older deliveries had and no newer one of the same period has: each row's text, once (see `rowText`). */
  readonly vanished: readonly string[];
}

/** A row is the same whatever its number in the file. */
export function rowText<Row extends { rowNumber: number }>(row: Row): string {
  return JSON.stringify({ ...row, rowNumber: 0 });
}

/** The texts of the replaced rows that are no longer held, each once. */
export function vanishedTexts<Row extends { rowNumber: number }>(
  replaced: readonly Row[],
  held: readonly Row[],
): string[] {
  if (replaced.length === 0) return [];
  const kept = new Set(held.map(rowText));
  return [...new Set(replaced.map(rowText))].filter((text) => !kept.has(text));
}

/**
 * Takes in a delivery that is newer than all that are in: it has the last word on all of its period. What it replaces
 * and what it holds are of the same instants, so nothing outside its period need be looked at.
 */
export function withPart<Row extends { rowNumber: number }>(
  kept: KeptRows<Row>,
  part: Part,
  partRows: readonly Row[],
  instantOf: (row: Row) => number,
): KeptRows<Row> {
  const period = [{ from: part.declaration.fromMs, to: part.declaration.toMs - 1 }];
  const isInside = (row: Row): boolean => isHeld(instantOf(row), period);
  const added = partRows.filter(isInside);
  const replaced = [...kept.rows.filter(isInside), ...partRows.filter((row) => !isInside(row))];
  const addedTexts = kept.vanished.length > 0 ? new Set(added.map(rowText)) : new Set<string>();
  const stillVanished = kept.vanished.filter((text) => !addedTexts.has(text));
  return {
    deliveries: [...kept.deliveries, part.delivery],
    rows: [...kept.rows.filter((row) => !isInside(row)), ...added],
    vanished: [...new Set([...stillVanished, ...vanishedTexts(replaced, added)])],
  };
}

/** The parts that are not in yet; null where what is kept is of other deliveries, or of another order. */
export function partsAfter(deliveries: readonly string[], parts: readonly Part[]): readonly Part[] | null {
  const isBeginning = deliveries.every((delivery, place) => parts[place]?.delivery === delivery);
  return isBeginning ? parts.slice(deliveries.length) : null;
}
