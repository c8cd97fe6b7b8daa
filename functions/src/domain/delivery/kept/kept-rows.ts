/**
 * The rows of one side of a scope as they hold after a list of deliveries, so that a further delivery costs its own
 * rows and not those of three years. Derived and never truth: whoever has lost them makes them anew from the parts.
 */
import { isHeld } from '../effective.ts';
import type { Part } from '../part.ts';
import type { RowForm } from './row-form.ts';

export interface KeptRows {
  /** The deliveries that are in, oldest first. */
  readonly deliveries: readonly string[];
  /** By row: by delivery, and in the order of each file. */
  readonly ids: readonly (string | null)[];
  /** The rest of each row, one row after the other, as the side's RowForm has it. */
  readonly numbers: Float64Array;
  /** What older deliveries had and no newer one of the same period has: each row's text, once (see `rowText`). */
  readonly vanished: readonly string[];
}

interface AnyRow {
  readonly rowNumber: number;
  readonly id: string | null;
}

/** A row is the same whatever its number in the file. */
function rowText<Row extends AnyRow>(row: Row): string {
  return JSON.stringify({ ...row, rowNumber: 0 });
}

/** The texts of the replaced rows that are no longer held, each once. */
function vanishedTexts<Row extends AnyRow>(replaced: readonly Row[], held: readonly Row[]): string[] {
  if (replaced.length === 0) return [];
  const kept = new Set(held.map(rowText));
  return [...new Set(replaced.map(rowText))].filter((text) => !kept.has(text));
}

export function keptFrom<Row extends AnyRow>(
  form: RowForm<Row>,
  parts: readonly Part[],
  held: readonly Row[],
  replaced: readonly Row[],
): KeptRows {
  return {
    deliveries: parts.map(({ delivery }) => delivery),
    ids: held.map(({ id }) => id),
    numbers: numbersOf(form, held),
    vanished: vanishedTexts(replaced, held),
  };
}

function numbersOf<Row>(form: RowForm<Row>, rows: readonly Row[]): Float64Array {
  const numbers = new Float64Array(rows.length * form.width);
  for (const [place, row] of rows.entries()) numbers.set(form.numbersOf(row), place * form.width);
  return numbers;
}

/**
 * Takes in a delivery that is newer than all that are in: it has the last word on all of its period. What it replaces
 * and what it holds are of the same instants, so nothing outside its period need be looked at.
 */
export function withPart<Row extends AnyRow>(
  form: RowForm<Row>,
  kept: KeptRows,
  part: Part,
  partRows: readonly Row[],
): KeptRows {
  const period = [{ from: part.declaration.fromMs, to: part.declaration.toMs - 1 }];
  const isInside = (row: Row): boolean => isHeld(form.numbersOf(row)[form.instantAt]!, period);
  const added = partRows.filter(isInside);
  const parted = partedRows(form, kept, part);
  const replaced = [...parted.inside, ...partRows.filter((row) => !isInside(row))];
  const addedTexts = kept.vanished.length > 0 ? new Set(added.map(rowText)) : new Set<string>();
  const stillVanished = kept.vanished.filter((text) => !addedTexts.has(text));
  const numbers = new Float64Array(parted.outside.length + added.length * form.width);
  numbers.set(parted.outside);
  numbers.set(numbersOf(form, added), parted.outside.length);
  return {
    deliveries: [...kept.deliveries, part.delivery],
    ids: [...parted.idsOutside, ...added.map(({ id }) => id)],
    numbers,
    vanished: [...new Set([...stillVanished, ...vanishedTexts(replaced, added)])],
  };
}

interface PartedRows<Row> {
  /** The rows of the part's period. */
  readonly inside: readonly Row[];
  /** The numbers and ids of all others. */
  readonly outside: Float64Array;
  readonly idsOutside: readonly (string | null)[];
}

function partedRows<Row>(
  { width, instantAt, rowOf }: RowForm<Row>,
  { numbers, ids }: KeptRows,
  { declaration: { fromMs, toMs } }: Part,
): PartedRows<Row> {
  const inside: Row[] = [];
  const idsOutside: (string | null)[] = [];
  const outside = new Float64Array(numbers.length);
  for (let row = 0; row < ids.length; row++) {
    const start = row * width;
    const instantMs = numbers[start + instantAt]!;
    if (instantMs >= fromMs && instantMs < toMs) {
      inside.push(rowOf(numbers.subarray(start, start + width), ids[row]!));
      continue;
    }
    const into = idsOutside.length * width;
    for (let i = 0; i < width; i++) outside[into + i] = numbers[start + i]!;
    idsOutside.push(ids[row]!);
  }
  return { inside, outside: outside.subarray(0, idsOutside.length * width), idsOutside };
}

/** The parts that are not in yet; null where what is kept is of other deliveries, or of another order. */
export function partsAfter(deliveries: readonly string[], parts: readonly Part[]): readonly Part[] | null {
  const isBeginning = deliveries.every((delivery, place) => parts[place]?.delivery === delivery);
  return isBeginning ? parts.slice(deliveries.length) : null;
}
