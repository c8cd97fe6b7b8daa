/** Tries to narrow every hidden count by everything that was published. */
import type { Knowledge, Variable } from './knowledge.ts';
import { type Ranges, type Sum, withDifferences, worldWith } from './solve.ts';

export interface Outcome {
  /** Counts that are hidden. */
  readonly hidden: number;
  readonly sums: number;
  /** What was narrowed, or could not be decided: empty where every promise is kept. */
  readonly faults: readonly string[];
}

/** @param insider what the reader knows of the truth beside it: exact counts by name, such as a municipality's own */
export function attack(
  { variables, statements, faults }: Knowledge,
  insider: ReadonlyMap<string, number> = new Map(),
): Outcome {
  const all = [...variables.values()];
  const places = new Map(all.map(({ name }, place) => [name, place]));
  const told = statements.map(({ names, least, most }) => ({
    plus: names.flatMap((name) => places.get(name) ?? []),
    minus: [],
    least,
    most,
  }));
  const sums = withDifferences(told.filter(({ plus }) => plus.length > 0));
  const ranges = {
    low: Int32Array.from(all, ({ name, low }) => insider.get(name) ?? low),
    high: Int32Array.from(all, ({ name, high }) => insider.get(name) ?? high),
  };
  const hidden = all.filter(({ promised }) => promised.least < promised.most);
  return {
    hidden: hidden.length,
    sums: told.length,
    faults: [...faults, ...narrowed(all, ranges, sums, insider)],
  };
}

/** Each end of each promised range needs a world; one world may show many ends. */
function narrowed(
  all: readonly Variable[],
  ranges: Ranges,
  sums: readonly Sum[],
  insider: ReadonlyMap<string, number>,
): string[] {
  const faults: string[] = [];
  const shown = new Set<string>();
  for (const [place, { name, promised }] of all.entries()) {
    if (insider.has(name)) continue;
    for (const value of new Set([promised.least, promised.most])) {
      if (shown.has(`${place} ${value}`)) continue;
      const { answer, world } = worldWith(ranges, sums, place, value);
      world?.forEach((other, at) => shown.add(`${at} ${other}`));
      if (answer === 'impossible') faults.push(`${name} is not ${value}`);
      if (answer === 'undecided') faults.push(`${name}: whether it can be ${value} was not decided`);
    }
  }
  return faults;
}
