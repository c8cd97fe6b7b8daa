/** What needs a person: told once, its repeats counted, and over when its cause is gone. */
import { z } from 'zod';
import { sides } from '../delivery/delivery.ts';
import { closingSchema } from './closing.ts';
import type { Closing } from './closing.ts';
import { alarmKinds } from './kinds.ts';

const instantMs = z.number().int();

export const alarmSchema = z.object({
  kind: z.enum(alarmKinds),
  /**
   * What it is about: a path, a queue and its message, an objection and its scope, a scope and a day. With its kind it
   * is the alarm's identity. Never a cell of a log.
   */
  subject: z.string(),
  /** Whose deliveries it is about; absent where no service is. */
  scope: z.string().optional(),
  /** The log that it is about, and the Norwegian day that it begins with. */
  side: z.enum(sides).optional(),
  date: z.iso.date().optional(),
  /** How many at least: messages not found, rows that vanished. */
  count: z.number().int().optional(),
  /** When it was first seen of all times, and when it last came up anew. */
  firstSeenAtMs: instantMs.optional(),
  lastSeenAtMs: instantMs.optional(),
  /** How many times it came up: the first, each return, each greater count, each further occurrence. */
  times: z.number().int().default(1),
  /** What it was last seen by: the same again is no repeat, however often it is delivered. */
  occurrence: z.string().optional(),
  /** From when it holds. */
  raisedAtMs: instantMs,
  /** When it was over, by itself or because a person closed it; absent while it holds. */
  lapsedAtMs: instantMs.optional(),
  /** Each time that a person closed it, oldest first. */
  closings: z.array(closingSchema).optional(),
  /** How many times it began to hold after it had been over for good: each is told to the outside once. */
  opening: z.number().int().default(1),
  /** What the outside has been told of this opening. */
  told: z
    .object({
      tries: z.number().int(),
      nextTryMs: instantMs.optional(),
      sentAtMs: instantMs.optional(),
    })
    .optional(),
});
export type Alarm = z.infer<typeof alarmSchema>;

/** What is found to be wrong; the same kind and subject are the same alarm. */
export type Trouble = Pick<Alarm, 'kind' | 'subject' | 'scope' | 'side' | 'date' | 'count' | 'occurrence'>;

/** What is back before it was over for so long is the same trouble, not a new one: nobody is told twice. */
const calmMs = 3_600_000;

export function firstSeen(trouble: Trouble, nowMs: number): Alarm {
  return {
    ...trouble,
    times: 1,
    opening: 1,
    firstSeenAtMs: nowMs,
    lastSeenAtMs: nowMs,
    raisedAtMs: nowMs,
  };
}

/** @returns null where this is known already */
export function seenAgain(alarm: Alarm, trouble: Trouble, nowMs: number): Alarm | null {
  const { lapsedAtMs, told, ...standing } = alarm;
  const isOver = lapsedAtMs !== undefined;
  const isMore = (trouble.count ?? 0) > (alarm.count ?? 0);
  const isAnother = trouble.occurrence !== undefined && trouble.occurrence !== alarm.occurrence;
  if (!isOver && !isMore && !isAnother) {
    // A smaller count is told as it is, and is no repeat.
    return trouble.count === alarm.count ? null : { ...alarm, ...trouble };
  }
  const repeated = { ...standing, ...trouble, times: alarm.times + 1, lastSeenAtMs: nowMs };
  const isNewOpening = isOver && nowMs - lapsedAtMs >= calmMs;
  if (isNewOpening) return { ...repeated, opening: alarm.opening + 1, raisedAtMs: nowMs };
  return { ...repeated, ...(told && { told }) };
}

/** @returns null where it is over already: then there is nothing to close */
export function closed(alarm: Alarm, closing: Closing): Alarm | null {
  const ended = over(alarm, closing.atMs);
  return ended && { ...ended, closings: [...(alarm.closings ?? []), closing] };
}

/** @returns null where it is over already */
export function over(alarm: Alarm, nowMs: number): Alarm | null {
  return alarm.lapsedAtMs === undefined ? { ...alarm, lapsedAtMs: nowMs } : null;
}
