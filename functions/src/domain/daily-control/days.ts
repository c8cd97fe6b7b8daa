/**
 * A result by Norwegian days: a message belongs to the day of its first millisecond. `registered` and `explained` both
 * count as found, as in contract 3: the register has an entry that stands for the message in every way of pairing them.
 */
import { z } from 'zod';
import type { Span, Verdict } from '../reconcile/result.ts';
import { spanOfDay } from '../time/day-span.ts';
import type { Delay } from '../time/delay.ts';
import { addDays, norwegianDate } from '../time/norwegian-date.ts';

const count = z.number().int();

/** A Norwegian day that a log can name (contract 2), and no day so far off that walking there takes long. */
export const controlDateSchema = z.iso
  .date()
  .refine((date) => date >= '2000-01-01' && date <= '2099-12-31', 'a day from 2000 to 2099');

export const dayFiguresSchema = z.object({
  date: controlDateSchema,
  /** Messages; the sum of the three that follow. */
  sent: count,
  found: count,
  /** Missing or contested: among these are those that were not found. */
  notFound: count,
  unchecked: count,
  /**
   * At least so many of `notFound`: what the windows that lie within the day add up to. A window of several days adds
   * to none of them, so this can be 0 where `notFound` is not.
   */
  notFoundAtLeast: count,
  /** The portal's log covers the whole day. */
  portalCovers: z.boolean(),
  /** The register's log covers the whole day and all the time that a message of it may take. */
  registerCovers: z.boolean(),
});
export type DayFigures = z.infer<typeof dayFiguresSchema>;

/** What a result tells of its days. */
export interface ComparedLogs {
  readonly messages: readonly { readonly sent: Span; readonly verdict: Verdict }[];
  readonly windows: readonly (Span & { readonly missingAtLeast: number })[];
  /** The stretches that the deliveries of each side declare; what lies outside is not known. */
  readonly portalStretches: readonly Span[];
  readonly registerStretches: readonly Span[];
  readonly delay: Delay;
}

/** @param from the first of the days, as @param to the last: each is told, also those without a message */
export function daysOf(logs: ComparedLogs, from: string, to: string): DayFigures[] {
  const days = new Map<string, DayFigures>();
  for (let date = from; date <= to; date = addDays(date, 1)) days.set(date, emptyDay(date, logs));
  for (const { sent, verdict } of logs.messages) {
    const day = days.get(norwegianDate(sent.from));
    if (!day) continue;
    day.sent++;
    day[classOf(verdict)]++;
  }
  for (const window of logs.windows) {
    const date = norwegianDate(window.from);
    const day = days.get(date);
    if (day && window.to <= spanOfDay(date).to) day.notFoundAtLeast += window.missingAtLeast;
  }
  return [...days.values()];
}

/** The last day that one of the logs reaches into; null where there are none. */
export function lastDayOf({ portalStretches, registerStretches }: ComparedLogs): string | null {
  const ends = [...portalStretches, ...registerStretches].map(({ to }) => to);
  return ends.length === 0 ? null : norwegianDate(Math.max(...ends));
}

export function isCovered({ portalCovers, registerCovers }: DayFigures): boolean {
  return portalCovers && registerCovers;
}

/** What is found by an id and what is found by time are one thing here. */
export function classOf(verdict: Verdict): 'found' | 'notFound' | 'unchecked' {
  switch (verdict) {
    case 'registered':
    case 'explained':
      return 'found';
    case 'contested':
    case 'missing':
      return 'notFound';
    case 'unchecked':
      return 'unchecked';
  }
}

function emptyDay(date: string, { portalStretches, registerStretches, delay }: ComparedLogs): DayFigures {
  const day = spanOfDay(date);
  const endMs = delay.deadline(day.to);
  return {
    date,
    sent: 0,
    found: 0,
    notFound: 0,
    unchecked: 0,
    notFoundAtLeast: 0,
    portalCovers: portalStretches.some(({ from, to }) => from <= day.from && day.to <= to),
    registerCovers: registerStretches.some(({ from, to }) => from <= day.from && endMs <= to),
  };
}
