/**
 * How long it takes until a case system has received a message, and what its owner may truly declare about it.
 * Every bound leaves room for a clock that is up to two minutes off.
 */
import { dayMs, hourMs, localMidnightOf, toLocal } from '#domain/time/norwegian-time.ts';
import { isWorkingDay } from '#domain/time/working-days.ts';
import { utcOf } from './calendar.ts';
import type { Random } from './random.ts';

export type DelayName = 'fast' | 'usual' | 'hourly' | 'nightly' | 'by-hand';

/** The declared maxDelay that is true of each. */
export const maxDelayOf: Readonly<Record<DelayName, string>> = {
  fast: 'PT15M',
  usual: 'PT30M',
  hourly: 'PT1H30M',
  nightly: '1WD',
  'by-hand': '2WD',
};

const minuteMs = 60_000;
/** One message in thirty waits much longer than usual. */
const tailPart = 1 / 30;

const officeOpens = 8 * hourMs;
const officeCloses = 15.5 * hourMs;

/** @returns the UTC instant at which a message that was sent at `sentMs` is received */
export function receivedAfter(sentMs: number, delay: DelayName, random: Random): number {
  switch (delay) {
    case 'fast':
      return sentMs + withTail(random, 20_000, 80_000, 12 * minuteMs);
    case 'usual':
      return sentMs + withTail(random, minuteMs, 4 * minuteMs, 27 * minuteMs);
    case 'hourly':
      return Math.ceil(sentMs / hourMs) * hourMs + random.integer(10 * minuteMs);
    case 'nightly':
      return nextNight(sentMs, random);
    case 'by-hand':
      return byHand(sentMs, random);
  }
}

function withTail(random: Random, shortestMs: number, usualMs: number, longestMs: number): number {
  const toMs = random.chance(tailPart) ? longestMs : usualMs;
  return Math.floor(random.between(shortestMs, toMs));
}

/** At four in the morning, when no clock is ever changed. */
function nextNight(sentMs: number, random: Random): number {
  const midnight = localMidnightOf(sentMs);
  const night = midnight + 4 * hourMs;
  const begins = toLocal(sentMs) < night ? night : night + dayMs;
  return utcOf(begins + random.integer(20 * minuteMs), random);
}

/** In office hours of the same working day, or of the first or second one after it. */
function byHand(sentMs: number, random: Random): number {
  let midnight = localMidnightOf(sentMs);
  const sentAt = toLocal(sentMs) - midnight;
  const isSameDay = isWorkingDay(midnight) && sentAt < officeCloses && random.chance(0.5);
  if (isSameDay) {
    return utcOf(Math.ceil(midnight + random.between(Math.max(sentAt, officeOpens), officeCloses)), random);
  }
  for (let left = random.chance(0.7) ? 1 : 2; left > 0;) {
    midnight += dayMs;
    if (isWorkingDay(midnight)) left--;
  }
  return utcOf(Math.floor(midnight + random.between(officeOpens, officeCloses)), random);
}
