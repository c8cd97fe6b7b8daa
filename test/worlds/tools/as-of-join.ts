import { clockAt, dayMs, hourMs, minuteMs } from '../../oracle/norwegian-time.ts';
import { readTime } from '../../oracle/read-time.ts';
import type { Tool } from './claims.ts';
import { claimsOf } from './claims.ts';

const skewMs = 5 * minuteMs;
const delays: Readonly<Record<string, number>> = { PT15M: 15 * minuteMs, PT1H: hourMs, '2WD': 2 * dayMs };

/**
 * As a database does it: the first entry after the sending, less the five minutes that clocks may differ, if it came
 * within the delay. An entry may stand for any number of messages, a working day is a day, and of a time that occurs
 * twice the first is taken.
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
    const minute = Math.floor(sentMs / minuteMs) * minuteMs;
    const from = world.form === 'date' ? readTime(dateOf(sentMs)).from : minute - skewMs;
    const candidates = times.get(keyOf(municipality)) ?? [];
    return !candidates.some((ms) => ms >= from && ms <= sentMs + delay);
  });
};

const dateOf = (ms: number): string => new Date(clockAt(ms)).toISOString().slice(0, 10);
