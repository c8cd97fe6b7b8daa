/**
 * Municipality numbers as integers (301 for 0301), valid in 2020-2023 or since 2024, and which of them are one
 * municipality (contract 3, rule 1). Reads the bare data file: the command line has no time for a schema check,
 * which the tests make instead.
 */
import data from './municipalities.json' with { type: 'json' };

/** The number since 2024 of each of 2020; which of the two that Ålesund became is asked of the split below. */
const newer = new Map<number, number>();
const known = new Set<number>();
for (const { number } of data.from2024) known.add(Number(number));
for (const { number, successors } of data.from2020) {
  known.add(Number(number));
  newer.set(Number(number), Number(successors[0]));
}
const predecessors = new Map([...newer].map(([before, after]) => [after, before]));

export function isKnownNumber(number: number): boolean {
  return known.has(number);
}

export function formatNumber(number: number): string {
  return String(number).padStart(4, '0');
}

/** Where the numbers of a reconciliation occur; the shown number depends on it. */
export interface Occurrences {
  readonly portal: ReadonlySet<number>;
  readonly register: ReadonlySet<number>;
  readonly scope: ReadonlySet<number>;
}

/** Ålesund 1507 was split in 1508 Ålesund and 1580 Haram in 2024: the only split of that year. */
const split = { whole: 1507, main: 1508, part: 1580 } as const;

/**
 * For each number the one under which its municipality is shown.
 * @returns a function from any known number to the shown number; equal results mean one municipality
 */
export function shownNumbers(seen: Occurrences): (number: number) => number {
  const splitIsOne = [seen.portal, seen.register, seen.scope].some((numbers) => numbers.has(split.whole));
  const splitShown = seen.portal.has(split.main) || seen.portal.has(split.part) ? split.main : split.whole;
  return (number) => {
    if (number === split.whole || number === split.main || number === split.part) {
      return splitIsOne ? splitShown : number;
    }
    return newestSeen(newer.get(number) ?? number, seen);
  };
}

/** One number for all the numbers that a municipality ever had: what compares places across logs and registers. */
export const familyOf = shownNumbers({
  portal: new Set(),
  register: new Set(),
  scope: new Set([split.whole]),
});

/** The newest number of a chain that occurs in the portal log, else in the register, else the newest. */
function newestSeen(newest: number, seen: Occurrences): number {
  const before = predecessors.get(newest);
  if (before === undefined) return newest;
  for (const numbers of [seen.portal, seen.register]) {
    if (numbers.has(newest)) return newest;
    if (numbers.has(before)) return before;
  }
  return newest;
}
