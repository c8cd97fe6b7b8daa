/**
 * What a hold needs to know of a scope's messages, by the last day of their ordinary retention: counts only, kept for
 * the country so that no answer has to open a result.
 */
import { z } from 'zod';
import type { Finding } from '../finding/finding.ts';
import { isNotFound, messageKey, referencesOf } from '../finding/message-reference.ts';
import type { ListedMessage } from '../finding/message-reference.ts';
import { norwegianDate } from '../time/norwegian-date.ts';
import { lastDayOf } from './retention.ts';
import type { Retention } from './retention.ts';

const count = z.number().int();

const heldDaySchema = z.object({
  lastDay: z.iso.date(),
  /** Proven by their id to have arrived. */
  registered: count,
  /** Found by time alone, which proves nothing of the single message. */
  explained: count,
  notFound: count,
  unchecked: count,
});
export type HeldDay = z.infer<typeof heldDaySchema>;

export const heldSummarySchema = z.object({
  scope: z.string(),
  /** Messages that the current result does not find and nobody has found out more about, whenever they were sent. */
  unsettled: count,
  /** In order; only messages that the portal still had when the hold began. */
  days: z.array(heldDaySchema),
  /** A hash of all that it was made of: another one means that it must be made anew. */
  basis: z.string(),
});
export type HeldSummary = z.infer<typeof heldSummarySchema>;

interface OfScope {
  readonly messages: readonly ListedMessage[];
  readonly findings: readonly Pick<Finding, 'message'>[];
  readonly retention: Retention;
  readonly heldSinceMs: number;
}

export function heldFigures(of: OfScope): Pick<HeldSummary, 'unsettled' | 'days'> {
  const settled = new Set(of.findings.map(({ message }) => messageKey(message)));
  const open = referencesOf(of.messages).filter(
    ({ reference, verdict }) => isNotFound(verdict) && !settled.has(messageKey(reference)),
  );
  const heldSince = norwegianDate(of.heldSinceMs);
  const days = new Map<string, HeldDay>();
  for (const { sent, verdict } of of.messages) {
    const lastDay = lastDayOf(of.retention, sent.from);
    if (lastDay < heldSince) continue;
    const day = days.get(lastDay) ?? { lastDay, registered: 0, explained: 0, notFound: 0, unchecked: 0 };
    day[isNotFound(verdict) ? 'notFound' : asCounted(verdict)]++;
    days.set(lastDay, day);
  }
  const inOrder = [...days.values()].sort((a, b) => (a.lastDay < b.lastDay ? -1 : 1));
  return { unsettled: open.length, days: inOrder };
}

function asCounted(verdict: ListedMessage['verdict']): 'registered' | 'explained' | 'unchecked' {
  return verdict === 'registered' || verdict === 'explained' ? verdict : 'unchecked';
}

/** Messages whose ordinary retention is over and that no log shows to have been checked. */
export function uncheckedDue({ days }: Pick<HeldSummary, 'days'>, nowMs: number): number {
  return due(days, nowMs).reduce((sum, { unchecked }) => sum + unchecked, 0);
}

/** Messages that stay although their ordinary retention is over: all that are not proven to have arrived. */
export function keptPastLastDay({ days }: Pick<HeldSummary, 'days'>, nowMs: number): number {
  return due(days, nowMs).reduce(
    (sum, { explained, notFound, unchecked }) => sum + explained + notFound + unchecked,
    0,
  );
}

function due(days: readonly HeldDay[], nowMs: number): HeldDay[] {
  const today = norwegianDate(nowMs);
  return days.filter(({ lastDay }) => lastDay < today);
}
