/** How many messages are sent in each hour: most on working days by day, some by night and on Sundays. */
import { readTime } from '#domain/time/read-time.ts';
import { hourMs, toLocal } from '#domain/time/norwegian-time.ts';

export interface HourCount {
  readonly fromMs: number;
  readonly count: number;
}

/** @param firstDay as `2020-09-01`, Norwegian; every message lies from there to the end of `lastDay` but a day */
export function countsByHour(messages: number, firstDay: string, lastDay: string): HourCount[] {
  const hours: number[] = [];
  // Receipt may be a day later, and is within the days, too.
  for (let fromMs = startOf(firstDay); fromMs < startOf(lastDay) - hourMs; fromMs += hourMs)
    hours.push(fromMs);
  const total = hours.reduce((sum, fromMs) => sum + weightOf(fromMs), 0);
  let weight = 0;
  let sent = 0;
  return hours.map((fromMs) => {
    weight += weightOf(fromMs);
    const count = Math.round((messages * weight) / total) - sent;
    sent += count;
    return { fromMs, count };
  });
}

function startOf(day: string): number {
  const reading = readTime(day);
  if (!reading.ok) throw new Error(`no day: ${day}`);
  return reading.from;
}

function weightOf(utcMs: number): number {
  const clock = new Date(toLocal(utcMs));
  const isDaytime = clock.getUTCHours() >= 8 && clock.getUTCHours() < 16;
  const isWeekend = clock.getUTCDay() % 6 === 0;
  return (isDaytime ? 6 : 1) * (isWeekend ? 1 : 3);
}
