/**
 * A municipality whose truth is known: what was sent, what the case system lost, what came by other channels, and the
 * two logs that are left of it. Everything declared of them is true.
 */
import type { PortalRow, RegisterRow } from '#domain/delivery/part.ts';
import { RowKind } from '#domain/logs/log-tables.ts';
import { dayMs, localMidnightOf, startOfDay } from '#domain/time/norwegian-time.ts';
import type { Random } from '../oracle/generator/random.ts';
import { momentIn, pace, part, reporting, telephoning } from './chance.ts';
import type { Pace } from './chance.ts';

/** What the register's log holds of an entry. */
export const logKinds = ['ids', 'mixed', 'sendt', 'time', 'date', 'count'] as const;
export type LogKind = (typeof logKinds)[number];

export interface Plan {
  readonly messages: number;
  readonly days: number;
  readonly log: LogKind;
  readonly pace: Pace;
  /** Entries of other channels, to a message of the portal. */
  readonly otherChannels: number;
  /** Lost: this part of all messages, one by one, or all that was sent in a few stretches of days. */
  readonly losses: { readonly part: number; readonly inOutages: boolean };
}

export interface World {
  readonly plan: Plan;
  readonly portal: readonly PortalRow[];
  readonly register: readonly RegisterRow[];
  /** Row numbers of the portal's log whose messages the case system lost. */
  readonly lost: ReadonlySet<number>;
  /** What the register's log covers. */
  readonly coverage: { readonly from: number; readonly to: number };
}

/** What the register's clock shows at an instant; the right time where nothing else is said. */
export type Clock = (trueMs: number) => number;

const municipality = 4601;
const firstMidnight = Date.UTC(2022, 0, 3);
/** Covered before the first and after the last sending. */
const marginDays = 20;

export function worldOf(random: Random, plan: Plan, clock: Clock = (ms) => ms): World {
  const begin = firstMidnight + random.below(700) * dayMs;
  const sent = Array.from({ length: plan.messages }, () => momentIn(random, begin, plan.days, reporting));
  sent.sort((a, b) => a - b);
  const isLost = lossOf(random, plan, begin);
  const lost = new Set<number>();
  const portal: PortalRow[] = [];
  const entries: RegisterRow[] = [];
  for (const [i, sentMs] of sent.entries()) {
    const from = wholeSecond(sentMs);
    const row = { rowNumber: i + 2, sentFrom: from, sentTo: from + 999, municipality, district: 0 };
    portal.push({ ...row, id: `m-${i}`, byLetter: 0 });
    if (isLost(sentMs)) {
      lost.add(i + 2);
      continue;
    }
    const received = clock(pace[plan.pace].receivedMs(random, sentMs));
    entries.push(
      entryOf(plan.log, received, { message: i, sentMs, hasId: random.chance(idPercent(plan.log)) }),
    );
  }
  const others = Math.round(plan.messages * plan.otherChannels);
  for (let i = 0; i < others; i++) {
    // Also before the first message and after the last: the register covers that too.
    const at = momentIn(random, begin - marginDays * dayMs, plan.days + 2 * marginDays, telephoning);
    if (random.chance((100 * plan.days) / (plan.days + 2 * marginDays)))
      entries.push(entryOf(plan.log, clock(at)));
    else entries.push(entryOf(plan.log, clock(momentIn(random, begin, plan.days, telephoning))));
  }
  const register = plan.log === 'count' ? countedByDay(entries) : entries;
  return {
    plan,
    portal,
    register: random.shuffle(register).map((row, i) => ({ ...row, rowNumber: i + 2 })),
    lost,
    coverage: {
      from: startOfDay(begin - marginDays * dayMs),
      to: startOfDay(begin + (plan.days + marginDays) * dayMs) - 1,
    },
  };
}

const idPercent = (log: LogKind): number => (log === 'ids' ? 100 : log === 'mixed' ? 30 : 0);
const wholeSecond = (ms: number): number => Math.floor(ms / 1000) * 1000;

function lossOf(random: Random, { losses, days }: Plan, begin: number): (sentMs: number) => boolean {
  if (!losses.inOutages) return () => part(random) < losses.part;
  const length = Math.max(1, Math.round(days * losses.part));
  const start = begin + random.below(days) * dayMs;
  return (sentMs) => localMidnightOf(sentMs) >= start && localMidnightOf(sentMs) < start + length * dayMs;
}

interface Own {
  readonly message: number;
  readonly sentMs: number;
  readonly hasId: boolean;
}

/** @param own the portal's message that the entry is of; absent: another channel's */
function entryOf(log: LogKind, receivedMs: number, own?: Own): RegisterRow {
  const second = wholeSecond(receivedMs);
  const midnight = localMidnightOf(receivedMs);
  const isDate = log === 'date' || log === 'count';
  const sentFrom = log === 'sendt' && own ? wholeSecond(own.sentMs) : null;
  // A case system that mixes gives the others numbers of its own.
  const otherId = log === 'mixed' ? `x-${receivedMs}` : null;
  return {
    rowNumber: 0,
    receivedFrom: isDate ? startOfDay(midnight) : second,
    receivedTo: isDate ? startOfDay(midnight + dayMs) - 1 : second + 999,
    dateOnly: isDate ? 1 : 0,
    sentFrom,
    sentTo: sentFrom === null ? null : sentFrom + 999,
    count: 1,
    kind: RowKind.entry,
    id: own?.hasId === true ? `m-${own.message}` : otherId,
    municipality,
    district: 0,
  };
}

function countedByDay(entries: readonly RegisterRow[]): RegisterRow[] {
  const byDay = new Map<number, RegisterRow>();
  for (const entry of entries) {
    const known = byDay.get(entry.receivedFrom);
    byDay.set(entry.receivedFrom, known ? { ...known, count: known.count + 1 } : entry);
  }
  return [...byDay.values()];
}
