/** What a worker is given and what it tells. */
import type { Planted } from './planted.ts';

export interface Job {
  readonly seeds: readonly number[];
  /** A fault to plant in the program before anything of it is loaded. */
  readonly planted?: Planted;
  /** Whether the first seed that fails is enough. */
  readonly isFirstEnough: boolean;
}

export interface Failed {
  readonly seed: number;
  readonly wrong: readonly string[];
}

export interface Done {
  readonly seeds: number;
  readonly failed: readonly Failed[];
  readonly deliveries: number;
  readonly poisoned: number;
  readonly mayBegin: number;
  /** How often each act was played, and how often each fault struck each kind of thing. */
  readonly acts: ReadonlyMap<string, number>;
  readonly struck: ReadonlyMap<string, number>;
}

export const nothingDone: Done = {
  ...{ seeds: 0, failed: [], deliveries: 0, poisoned: 0, mayBegin: 0 },
  ...{ acts: new Map<string, number>(), struck: new Map<string, number>() },
};

export function added(one: Done, other: Done): Done {
  return {
    seeds: one.seeds + other.seeds,
    failed: [...one.failed, ...other.failed].sort((a, b) => a.seed - b.seed),
    deliveries: one.deliveries + other.deliveries,
    poisoned: one.poisoned + other.poisoned,
    mayBegin: one.mayBegin + other.mayBegin,
    acts: summed(one.acts, other.acts),
    struck: summed(one.struck, other.struck),
  };
}

function summed(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): Map<string, number> {
  const sum = new Map(one);
  for (const [name, count] of other) sum.set(name, (sum.get(name) ?? 0) + count);
  return sum;
}
