import { dayMs, hourMs, minuteMs } from '../../oracle/norwegian-time.ts';
import { readTime } from '../../oracle/read-time.ts';
import type { Tool } from './claims.ts';
import { claimsOf } from './claims.ts';

const delays: Readonly<Record<string, number>> = { PT15M: 15 * minuteMs, PT1H: hourMs, '2WD': 2 * dayMs };

/**
 * As a database does it: the first entry at or after the sending, if it came within the delay. An entry may stand for
 * any number of messages, a working day is a day, and of a time that occurs twice the first is taken.
 */
export const asOfJoin: Tool = (world, { register }) => {
  const isByNumber = register.some(({ municipality }) => municipality !== '');
  const keyOf = (municipality: string): string => (isByNumber ? municipality : '');
  const received = Map.groupBy(register, ({ municipality }) => keyOf(municipality));
  const times = new Map(
    [...received].map(([key, rows]) => [key, rows.map(({ time }) => readTime(time).from)]),
  );
  const delay = delays[world.declared.maxDelay]!;
  return claimsOf(world, ({ sentMs, municipality }) => {
    // Dates are compared with dates, minutes with minutes.
    const unit = world.form === 'date' ? dayMs : minuteMs;
    const from = world.form === 'date' ? readTime(dateOf(sentMs)).from : Math.floor(sentMs / unit) * unit;
    const candidates = times.get(keyOf(municipality)) ?? [];
    return !candidates.some((ms) => ms >= from && ms <= from + delay);
  });
};

const dateOf = (ms: number): string => {
  // Norwegian winter and summer time are an hour apart: at noon both have the date.
  const shifted = new Date(ms + hourMs);
  return shifted.toISOString().slice(0, 10);
};
