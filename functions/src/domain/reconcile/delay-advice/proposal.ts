/** From delays to a proposal: bounds of quantiles, and the shortest readable delay that is no shorter. */
import { hourMs } from '../../time/norwegian-time.ts';
import { readDurationMs } from '../../time/delay.ts';
import { curveDelays } from '../curve/curve-delays.ts';
import type { DelaySample } from './delay-sample.ts';
import { boundingRank, fewestFor } from './quantile-bound.ts';

/** The shares that a proposal may stand for, highest first; those of one kind of days may be judged by a lower one. */
const quantiles = { together: [0.999, 0.99], each: [0.999, 0.99, 0.95] } as const;

export const fewestDelays = { together: fewestFor(0.99), each: fewestFor(0.95) } as const;

export interface Bound {
  readonly quantile: number;
  readonly ms: number;
  readonly workingDays: number;
}

/** @returns null where every quantile's bound is later than can be seen */
export function boundOf({ ms, workingDays }: DelaySample, of: keyof typeof quantiles): Bound | null {
  for (const quantile of quantiles[of]) {
    const rank = boundingRank(ms.length, quantile);
    if (rank === null || ms[rank - 1] === Infinity) continue;
    return { quantile, ms: ms[rank - 1]!, workingDays: workingDays[rank - 1]! };
  }
  return null;
}

export interface LearnedDelays {
  /** How many delays were seen, and how many messages may have come later than can be seen. */
  readonly delays: number;
  readonly unseen: number;
  /** Half of those seen took no longer; left out where none was seen. */
  readonly half?: string;
  /** The share `quantile` takes no longer than this, with the confidence; left out where there are too few. */
  readonly atMost?: string;
  readonly quantile?: number;
}

/** @param inDays the register has dates: a delay is told in working days, since no day says how long it took */
export function learnedOf(sample: DelaySample, inDays: boolean): LearnedDelays {
  const counted = { delays: sample.seen, unseen: sample.unseen };
  if (sample.seen === 0) return counted;
  const middle = Math.ceil(sample.seen / 2) - 1;
  const half = readable({ ms: sample.ms[middle]!, workingDays: sample.workingDays[middle]! }, inDays);
  const bound = boundOf(sample, 'each');
  return { ...counted, half, ...(bound && { atMost: readable(bound, inDays), quantile: bound.quantile }) };
}

const durations = [
  ...['PT1M', 'PT2M', 'PT5M', 'PT10M', 'PT15M', 'PT20M', 'PT30M', 'PT45M', 'PT1H', 'PT90M', 'PT2H'],
  ...['PT3H', 'PT4H', 'PT6H', 'PT8H', 'PT12H'],
];
/** Longer than this a delay is told in working days, which let a weekend pass. */
const longestDurationMs = 12 * hourMs;

type Taken = Pick<Bound, 'ms' | 'workingDays'>;

function readable({ ms, workingDays }: Taken, inDays: boolean): string {
  if (inDays || ms > longestDurationMs) return `${Math.max(1, workingDays)}WD`;
  return durations.find((text) => readDurationMs(text)! >= ms)!;
}

/**
 * The shortest delay of the curve that is long enough: there its figures stand beside it.
 * @param inDays see `learnedOf`
 * @param limit the part of the horizon up to which a proposal holds
 * @returns null where it would lie beyond that, or beyond the curve
 */
export function textOf(
  { ms, workingDays }: Taken,
  inDays: boolean,
  limit: { readonly horizon: string; readonly reach: number },
): string | null {
  const isInDays = inDays || ms > longestDurationMs;
  const found = curveDelays.find((text) => {
    const days = workingDaysOf(text);
    return isInDays ? days !== null && days >= workingDays : days !== null || readDurationMs(text)! >= ms;
  });
  if (found === undefined) return null;
  const [days, horizonDays] = [workingDaysOf(found), workingDaysOf(limit.horizon)];
  // A horizon of working days is never shorter than a day; a duration of the curve never longer than half of one.
  if (horizonDays !== null) return days === null || days <= horizonDays * limit.reach ? found : null;
  return days === null && readDurationMs(found)! <= readDurationMs(limit.horizon)! * limit.reach
    ? found
    : null;
}

function workingDaysOf(text: string): number | null {
  const days = /^(\d+)WD$/.exec(text)?.[1];
  return days === undefined ? null : Number(days);
}
