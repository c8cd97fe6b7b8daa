/** Messages over some weeks, and the entries that they and everything else leave behind. */
import { clockAt, dayMs, hourMs, minuteMs } from '../oracle/norwegian-time.ts';
import type { Random } from '../oracle/generator/random.ts';
import { readTime } from '../oracle/read-time.ts';
import type { Entry, Message } from './world.ts';

export interface Place {
  readonly municipality: string;
  readonly district: string;
}

export const place = (municipality: string, district = ''): Place => ({ municipality, district });

export interface Plan {
  /** The first Norwegian day, as `2023-03-01`. */
  readonly from: string;
  readonly days: number;
  /** Messages a day, over all places. */
  readonly perDay: number;
  readonly places: readonly Place[];
  readonly lostPercent: number;
}

/** The Norwegian day so many days on. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

export const startOf = (day: string): number => readTime(day).from;

/** Most are sent by day, some in the night. */
function instantIn(random: Random, day: string): number {
  const fromHour = random.chance(15) ? 0 : 7;
  return startOf(day) + fromHour * hourMs + random.below((23 - fromHour) * hourMs);
}

export function sentMessages(random: Random, plan: Plan): Message[] {
  const messages: Message[] = [];
  for (let index = 0; index < plan.days; index += 1) {
    const day = dayAfter(plan.from, index);
    const count = Math.ceil(plan.perDay / 2) + random.below(plan.perDay);
    for (let each = 0; each < count; each += 1) {
      messages.push({
        id: '',
        sentMs: instantIn(random, day),
        ...random.pick(plan.places),
        isLost: random.chance(plan.lostPercent),
      });
    }
  }
  messages.sort((a, b) => a.sentMs - b.sentMs);
  return messages.map((message, index) => ({ ...message, id: `m-${String(index + 1)}` }));
}

/** Minutes mostly, under an hour always; the clocks differ by less than five minutes. */
export const quickly = (random: Random): number =>
  Math.min(50 * minuteMs, Math.floor(-4 * minuteMs * Math.log(1 - random.below(1000) / 1000))) -
  random.below(3 * minuteMs);

/** By hand, by the end of the second working day; Easter 2023 was from 6 to 10 April. */
export function byHand(random: Random, sentMs: number): number {
  const isFree = (ms: number): boolean => {
    const weekday = new Date(clockAt(ms)).getUTCDay();
    const date = new Date(clockAt(ms)).toISOString().slice(0, 10);
    return weekday === 0 || weekday === 6 || (date >= '2023-04-06' && date <= '2023-04-10');
  };
  let left = random.below(3);
  let day = sentMs;
  while (left > 0 || isFree(day)) {
    day += dayMs;
    if (!isFree(day) && left > 0) left -= 1;
  }
  // At the desk in the afternoon, but never before it was sent.
  return Math.max(sentMs, startOf(new Date(clockAt(day)).toISOString().slice(0, 10)) + 15 * hourMs);
}

/** One entry for each message that was not lost. */
export function entriesOf(
  messages: readonly Message[],
  receivedAt: (message: Message) => number,
  named: (message: Message) => Place = (message) => message,
): Entry[] {
  return messages
    .filter(({ isLost }) => !isLost)
    .map((message) => {
      const { municipality, district } = named(message);
      return { receivedMs: receivedAt(message), municipality, district, id: '' };
    });
}

/** Entries by telephone, letter and police, so many for each hundred messages. */
export function otherEntries(random: Random, plan: Plan, messageCount: number, percent: number): Entry[] {
  return Array.from({ length: Math.round((messageCount * percent) / 100) }, () => ({
    receivedMs: instantIn(random, dayAfter(plan.from, random.below(plan.days))),
    ...random.pick(plan.places),
    id: '',
  }));
}
