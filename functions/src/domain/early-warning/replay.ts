/**
 * "Would daily deliveries have saved it?" A service's own logs, delivered as they stood at fixed hours, through the
 * same engine: for each message that is not found now, the first delivery at which the engine would have said so, and
 * whether the portal still had the message then.
 *
 * What the register's log says today is taken for what it said then: a row that was entered late under an earlier time
 * of receipt makes the replayed alarm come later than it would have, never earlier.
 */
import { portalLogOf, registerLogOf, SharedIds } from '../delivery/part-rows.ts';
import type { PortalRow, RegisterRow } from '../delivery/part.ts';
import type { Retention } from '../hold/retention.ts';
import { lastDayOf } from '../hold/retention.ts';
import type { ReconcileOptions } from '../reconcile/options.ts';
import { reconcile } from '../reconcile/reconcile.ts';
import type { Span } from '../reconcile/result.ts';
import type { Delay } from '../time/delay.ts';
import { spanOfDay } from '../time/day-span.ts';
import { norwegianDate } from '../time/norwegian-date.ts';
import { deliveriesFrom } from './schedule.ts';
import type { ScheduleName } from './schedule.ts';

export interface History {
  readonly portal: readonly PortalRow[];
  readonly register: readonly RegisterRow[];
  readonly units: ReconcileOptions['units'];
  readonly clockSkew: ReconcileOptions['clockSkew'];
  readonly maxDelay: Delay;
  /** What the register covers today, in order and apart. */
  readonly registerStretches: readonly Span[];
}

export interface NotFoundMessage {
  readonly id?: string | undefined;
  readonly municipality: string;
  readonly sent: Span;
}

export interface Replayed<Message> {
  readonly message: Message;
  /** Null: none of the deliveries that were tried would have shown it. */
  readonly alarmAtMs: number | null;
  /** The last Norwegian day on which the portal has it by its ordinary practice. */
  readonly lastDay: string;
  /** The alarm would have come by then. */
  readonly wasHeld: boolean;
}

export interface Replay<Message> {
  readonly messages: readonly Replayed<Message>[];
  /** Messages for which no more deliveries were tried: unknown is not "no". */
  readonly untried: number;
}

/** Two a day for 30 days, the longest retention that KS has written of: what comes later is late. */
const maxDeliveriesEach = 60;
/** Bounds the work for a log in which nearly all is not found; neighbours share the deliveries that they try. */
const maxDeliveries = 300;

export function replay<Message extends NotFoundMessage>(
  history: History,
  notFound: readonly Message[],
  schedule: ScheduleName,
  retention: Retention,
): Replay<Message> {
  const tried = new Map<number, ReadonlySet<string>>();
  const messages: Replayed<Message>[] = [];
  for (const [index, message] of notFound.entries()) {
    const alarmAtMs = firstAlarm(history, message, schedule, tried);
    if (alarmAtMs === undefined) return { messages, untried: notFound.length - index };
    const lastDay = lastDayOf(retention, message.sent.from);
    const wasHeld = alarmAtMs !== null && norwegianDate(alarmAtMs) <= lastDay;
    messages.push({ message, alarmAtMs, lastDay, wasHeld });
  }
  return { messages, untried: 0 };
}

/** @returns undefined where the work is used up */
function firstAlarm(
  history: History,
  message: NotFoundMessage,
  schedule: ScheduleName,
  tried: Map<number, ReadonlySet<string>>,
): number | null | undefined {
  const key = keyOf(message);
  let left = maxDeliveriesEach;
  for (const atMs of deliveriesFrom(history.maxDelay.deadline(message.sent.to), schedule)) {
    if (left === 0) return null;
    left--;
    const known = tried.get(atMs);
    if (known === undefined && tried.size >= maxDeliveries) return undefined;
    const shown = known ?? shownAt(history, atMs);
    tried.set(atMs, shown);
    if (shown.has(key)) return atMs;
  }
  return null;
}

/** The messages of which an alarm would have told at this delivery: those of windows of which some are missing. */
function shownAt(history: History, atMs: number): ReadonlySet<string> {
  const untilMs = registerEnd(history, atMs);
  const stretches = history.registerStretches
    .filter(({ from }) => from < untilMs)
    .map(({ from, to }) => ({ from, to: Math.min(to, untilMs - 1) }));
  const [first] = stretches;
  if (first === undefined) return new Set();
  const ids = new SharedIds();
  const logs = [
    portalLogOf(
      history.portal.filter(({ sentFrom }) => sentFrom < atMs),
      ids,
    ),
    registerLogOf(
      history.register.filter(({ receivedFrom }) => receivedFrom < untilMs),
      ids,
    ),
  ] as const;
  const { units, clockSkew, maxDelay } = history;
  const options = { units, clockSkew, maxDelay, registerFrom: first.from, registerTo: stretches.at(-1)!.to };
  const { scopes } = reconcile(...logs, ids, { ...options, stretches });
  const shown = new Set<string>();
  for (const { messages } of scopes) {
    for (const message of messages) {
      // Of a window's contested messages some are missing, always.
      const isOfSome = message.verdict === 'missing' || message.verdict === 'contested';
      if (isOfSome) shown.add(keyOf(message));
    }
  }
  return shown;
}

/** A log of dates is delivered by whole days: its row of today would still have grown. */
function registerEnd({ register }: History, atMs: number): number {
  const isByDays = register.some(({ dateOnly }) => dateOnly === 1);
  return isByDays ? spanOfDay(norwegianDate(atMs)).from : atMs;
}

/** Messages that are alike in all of this are shown together: which of them it is, the logs do not say. */
function keyOf({ id, municipality, sent }: NotFoundMessage): string {
  return id ?? `${municipality} ${String(sent.from)} ${String(sent.to)}`;
}
