/** Worlds of all sorts, and what is estimated of each beside what is true. */
import { randomFrom } from '../../oracle/generator/random.ts';
import { judgedWorld } from '../judged.ts';
import { worldOf } from '../world.ts';
import type { Plan, World } from '../world.ts';
import { missingByDay } from './count-by-day.ts';
import type { Interval } from './count-by-day.ts';

export interface Trial {
  readonly world: World;
  /** Missing messages that the entries of other channels hide. */
  readonly truth: number;
  readonly expected: number;
  readonly interval: Interval;
  readonly byDay: Interval & { readonly truth: number };
}

export function planOf(seed: number): Plan {
  const random = randomFrom(seed);
  return {
    messages: random.pick([40, 100, 250, 600]),
    days: random.pick([180, 365, 730]),
    log: random.pick(['time', 'time', 'time', 'date', 'sendt', 'count', 'mixed']),
    pace: random.pick(['minutes', 'minutes', 'hours', 'byHand']),
    otherChannels: random.pick([0, 0.1, 0.3, 1, 3]),
    losses: { part: random.pick([0, 0.003, 0.01, 0.03, 0.1]), inOutages: random.chance(50) },
  };
}

/** @returns null where nothing was checked by time */
export function trialOf(seed: number): Trial | null {
  const world = worldOf(randomFrom(1_000_000 + seed), planOf(seed));
  const { result, lostChecked } = judgedWorld(world);
  const estimate = result.hidden();
  if (estimate === null) return null;
  const { from, to, expected } = estimate;
  const truth = lostChecked - result.counts.missingAtLeast;
  return { world, truth, expected, interval: { from, to }, byDay: missingByDay(world) };
}

export const holds = ({ truth, interval }: Pick<Trial, 'truth' | 'interval'>): boolean =>
  interval.from <= truth && truth <= interval.to;

export const width = ({ from, to }: Interval): number => to - from;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
