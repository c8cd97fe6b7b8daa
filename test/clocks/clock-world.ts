/**
 * Worlds whose register's clock is right, behind by one constant, or in UTC, with 30 messages or more that no id pairs.
 */
import { hourMs, isSummerTime } from '#domain/time/norwegian-time.ts';
import { randomFrom } from '../oracle/generator/random.ts';
import type { Random } from '../oracle/generator/random.ts';
import { judgedWorld } from '../worlds-of-truth/judged.ts';
import type { Plan, World } from '../worlds-of-truth/world.ts';
import { worldOf } from '../worlds-of-truth/world.ts';
import { pace } from '../worlds-of-truth/chance.ts';

/** `right-dates`: the register writes days, and rule 10 compares their midnights. */
export const plantedKinds = ['right', 'behind', 'utc', 'right-dates'] as const;
export type Planted = (typeof plantedKinds)[number];

export interface ClockTrial {
  readonly seed: number;
  readonly plan: Plan;
  /** Seconds (negative: behind), `utc`, or null for a clock that is right. */
  readonly planted: number | 'utc' | null;
  readonly told: number | 'utc' | null;
  readonly isRight: boolean;
}

/** What is told may be off by how long the case system takes, which is less than a minute here. */
const toleranceSeconds = 60;

function planOf(random: Random, planted: Planted): Plan {
  return {
    messages: random.pick([30, 31, 40, 80, 200]),
    days: random.pick([60, 180, 365, 730]),
    log: planted === 'right-dates' ? 'date' : random.pick(['time', 'time', 'sendt']),
    // A wrong clock can be told where most entries follow at once; a right one must be believed at any pace.
    pace: planted.startsWith('right') ? random.pick(['atOnce', 'minutes', 'hours', 'byHand']) : 'atOnce',
    otherChannels: random.pick([0, 0.1, 0.3, 1]),
    losses: { part: random.pick([0, 0.003, 0.03, 0.1]), inOutages: random.chance(50) },
  };
}

const inUtc = (ms: number): number => ms - (isSummerTime(ms) ? 2 : 1) * hourMs;

export function clockTrial(seed: number, planted: Planted): ClockTrial {
  const random = randomFrom(seed);
  const plan = planOf(random, planted);
  // From a quarter of an hour to just under twelve hours: less is within the skew and the usual delay.
  const seconds = -(15 * 60 + random.below(11.5 * 3600));
  const right = (ms: number): number => ms;
  const behind = (ms: number): number => ms + seconds * 1000;
  const shows = { right, behind, utc: inUtc, 'right-dates': right }[planted];
  const world = worldOf(random, plan, shows);
  const { maxDelay } = pace[plan.pace];
  const told = judgedWorld(world, maxDelay).result.offsetSeconds ?? null;
  const truth = { right: null, behind: seconds, utc: utcOf(world), 'right-dates': null }[planted];
  return { seed, plan, planted: truth, told, isRight: isSame(told, truth) };
}

/** Within one season UTC is a constant, and is told as one. */
function utcOf({ portal }: World): number | 'utc' {
  const offsets = new Set(portal.map(({ sentFrom }) => (inUtc(sentFrom) - sentFrom) / 1000));
  return offsets.size === 1 ? [...offsets][0]! : 'utc';
}

function isSame(told: ClockTrial['told'], planted: ClockTrial['planted']): boolean {
  if (typeof told !== 'number' || typeof planted !== 'number') return told === planted;
  return Math.abs(told - planted) <= toleranceSeconds;
}
