/** Draws from a seed: numbers, moments of a kind of day, and how long a case system takes. */
import { dayMs, hourMs, localMidnightOf, startOfDay } from '#domain/time/norwegian-time.ts';
import { isWorkingDay } from '#domain/time/working-days.ts';
import type { Random } from '../oracle/generator/random.ts';

/** From 0 up to 1. */
export const part = (random: Random): number => random.below(2 ** 31) / 2 ** 31;

export function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - part(random)));
  return radius * Math.cos(2 * Math.PI * part(random));
}

/** When people do something: on how many of a hundred working days' doings, within office hours, and at other times. */
export interface Habit {
  /** Of a day off, against a working day. */
  readonly dayOffWeight: number;
  /** So many of a hundred within these hours. */
  readonly officePercent: number;
  readonly officeHours: readonly [from: number, to: number];
}

/** Reports are written around the clock; telephone and post keep office hours. */
export const reporting: Habit = { dayOffWeight: 0.3, officePercent: 70, officeHours: [8, 16] };
export const telephoning: Habit = { dayOffWeight: 0.1, officePercent: 90, officeHours: [8, 16] };

/** An instant in the days from `firstMidnight` on, by habit. */
export function momentIn(random: Random, firstMidnight: number, days: number, habit: Habit): number {
  for (;;) {
    const midnight = firstMidnight + random.below(days) * dayMs;
    if (!isWorkingDay(midnight) && part(random) >= habit.dayOffWeight) continue;
    const [from, to] = random.chance(habit.officePercent) ? habit.officeHours : [0, 24];
    const hour = from + part(random) * (to - from);
    return Math.min(startOfDay(midnight) + Math.floor(hour * hourMs), startOfDay(midnight + dayMs) - 1);
  }
}

/** How long a case system takes, and the delay that holds for it. */
export const pace = {
  /** By machine, within the minute. */
  atOnce: {
    maxDelay: 'PT15M',
    receivedMs: (random: Random, sentMs: number): number =>
      sentMs + Math.min(50_000, Math.exp(Math.log(12_000) + 0.6 * normal(random))),
  },
  /** By machine: two minutes, seldom ten. */
  minutes: {
    maxDelay: 'PT15M',
    receivedMs: (random: Random, sentMs: number): number =>
      sentMs + Math.min(12 * 60_000, Math.exp(Math.log(120_000) + 0.7 * normal(random))),
  },
  /** By machine, in batches. */
  hours: {
    maxDelay: 'PT4H',
    receivedMs: (random: Random, sentMs: number): number => sentMs + part(random) ** 2 * 3.8 * hourMs,
  },
  /** By hand: within the day where there is time, else on the next working day. */
  byHand: {
    maxDelay: '1WD',
    receivedMs: (random: Random, sentMs: number): number => {
      const midnight = localMidnightOf(sentMs);
      const sameDay = sentMs + part(random) * 3 * hourMs;
      if (isWorkingDay(midnight) && random.chance(60) && localMidnightOf(sameDay) === midnight)
        return sameDay;
      let next = midnight + dayMs;
      while (!isWorkingDay(next)) next += dayMs;
      return startOfDay(next) + 8 * hourMs + part(random) * 7 * hourMs;
    },
  },
} as const;
export type Pace = keyof typeof pace;
