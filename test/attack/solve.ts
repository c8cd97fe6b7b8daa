/**
 * Whole numbers in ranges, and sums of them that are known: can one of them still be this? Exact in both directions:
 * an answer is a world in which all that was published is true, or a search that left none out.
 */

/** `plus` summed less `minus` summed lies from `least` to `most`; variables by their place in the list. */
export interface Sum {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  readonly least: number;
  readonly most: number;
}

export interface Ranges {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** Steps of one search; past them nothing is claimed. */
const maxSteps = 20_000;
/** Two sums are held against each other where they differ in so few variables. */
const fewVariables = 12;

export type Answer = 'possible' | 'impossible' | 'undecided';

/** @returns a world's values with that one variable so, or why there is none */
export function worldWith(
  ranges: Ranges,
  sums: readonly Sum[],
  variable: number,
  value: number,
): { readonly answer: Answer; readonly world?: Int32Array } {
  const low = ranges.low.slice();
  const high = ranges.high.slice();
  low[variable] = value;
  high[variable] = value;
  const search = { steps: 0 };
  const world = find({ low, high }, sums, search);
  if (world) return { answer: 'possible', world };
  return { answer: search.steps > maxSteps ? 'undecided' : 'impossible' };
}

function find(ranges: Ranges, sums: readonly Sum[], search: { steps: number }): Int32Array | null {
  search.steps++;
  if (search.steps > maxSteps || !narrow(ranges, sums)) return null;
  const open = widest(ranges, sums);
  if (open === null) return ranges.low;
  const { low, high } = ranges;
  const from = low[open]!;
  const to = high[open]!;
  for (const value of outwards(from, to)) {
    const next = { low: low.slice(), high: high.slice() };
    next.low[open] = value;
    next.high[open] = value;
    const world = find(next, sums, search);
    if (world) return world;
  }
  return null;
}

/** A variable that is not yet one value, of a sum that is; where every sum holds anyway, the least will do. */
function widest({ low, high }: Ranges, sums: readonly Sum[]): number | null {
  for (const sum of sums) {
    const { least, most } = reach({ low, high }, sum);
    if (sum.least <= least && most <= sum.most) continue;
    const open = [...sum.plus, ...sum.minus].find((one) => low[one]! < high[one]!);
    if (open !== undefined) return open;
  }
  return null;
}

function outwards(from: number, to: number): number[] {
  const middle = (from + to) / 2;
  const all = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return all.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
}

function reach({ low, high }: Ranges, { plus, minus }: Sum): { least: number; most: number } {
  let least = 0;
  let most = 0;
  for (const one of plus) {
    least += low[one]!;
    most += high[one]!;
  }
  for (const one of minus) {
    least -= high[one]!;
    most -= low[one]!;
  }
  return { least, most };
}

/** Takes from every range what no world of the sums can hold, until nothing falls away; false where none is left. */
export function narrow({ low, high }: Ranges, sums: readonly Sum[]): boolean {
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (const sum of sums) {
      const { least, most } = reach({ low, high }, sum);
      if (least > sum.most || most < sum.least) return false;
      if (least >= sum.least && most <= sum.most) continue;
      for (const one of sum.plus) {
        const atMost = Math.min(high[one]!, sum.most - (least - low[one]!));
        const atLeast = Math.max(low[one]!, sum.least - (most - high[one]!));
        if (atLeast > atMost) return false;
        if (set({ low, high }, one, atLeast, atMost)) isChanged = true;
      }
      for (const one of sum.minus) {
        const atMost = Math.min(high[one]!, most + low[one]! - sum.least);
        const atLeast = Math.max(low[one]!, least + high[one]! - sum.most);
        if (atLeast > atMost) return false;
        if (set({ low, high }, one, atLeast, atMost)) isChanged = true;
      }
    }
  }
  return true;
}

function set({ low, high }: Ranges, one: number, atLeast: number, atMost: number): boolean {
  if (low[one] === atLeast && high[one] === atMost) return false;
  low[one] = atLeast;
  high[one] = atMost;
  return true;
}

/** The sums, and what each pair that nearly agrees says together: two totals between which little changed. */
export function withDifferences(sums: readonly Sum[]): Sum[] {
  const all = [...sums];
  for (const [i, one] of sums.entries()) {
    for (const other of sums.slice(0, i)) {
      const [inOne, inOther] = [new Set(one.plus), new Set(other.plus)];
      const plus = one.plus.filter((variable) => !inOther.has(variable));
      const minus = other.plus.filter((variable) => !inOne.has(variable));
      const isClose = plus.length + minus.length <= fewVariables && plus.length < one.plus.length;
      const least = one.least - other.most;
      const most = one.most - other.least;
      if (isClose && (Number.isFinite(least) || Number.isFinite(most)))
        all.push({ plus, minus, least, most });
    }
  }
  return all;
}
