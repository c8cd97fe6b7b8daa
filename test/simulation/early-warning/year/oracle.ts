/**
 * When a loss could first be known: the first instant at which any correct method could have certified, from the logs
 * as they stood then and the delay that was declared, that a message of its group is missing. Written apart from the
 * engine: a greedy pairing by time, tried anew at each instant at which another message's delay has passed.
 *
 * Between two such instants nothing can become known: entries that come only explain more. What this never certifies
 * nobody can, for there is a way of pairing all messages that agrees with every row of both logs.
 */
import { namedDelay } from '#domain/time/delay.ts';
import { spanOfDay } from '#domain/time/day-span.ts';
import { norwegianDate } from '#domain/time/norwegian-date.ts';
import type { Entry, Sent, Traffic } from './traffic.ts';

const skewMs = 5 * 60_000;

interface Judged {
  readonly message: Sent;
  readonly fromMs: number;
  readonly deadlineMs: number;
}

interface Noted {
  /** In a log of days: the whole of one. */
  readonly fromMs: number;
  readonly toMs: number;
  readonly knownMs: number;
}

/** @returns by loss; null: no log could tell of it within the year */
export function firstKnowable({ plan, sent, entries }: Traffic): Map<Sent, number | null> {
  const delay = namedDelay(plan.maxDelay);
  const judged = sent.map((message): Judged => {
    return { message, fromMs: message.sentMs - skewMs, deadlineMs: delay.deadline(message.sentMs) };
  });
  const paired = plan.kind === 'ids' ? receivedById(entries) : new Map<string, number>();
  const noted = entries
    .filter((entry) => mayStand(entry, plan.kind, plan.hasChannel))
    .map(notedBy(plan.kind));
  const losses = new Map<Sent, number | null>();
  for (const { message, deadlineMs } of judged) {
    if (!message.isLost) continue;
    const instants = judged.map((one) => one.deadlineMs).filter((ms) => ms >= deadlineMs);
    const first = instants.find((ms) => isCertified(message, ms, judged, noted, paired));
    losses.set(message, first ?? null);
  }
  return losses;
}

/** Where ids agree, an entry with an id stands for its own message alone. */
function mayStand({ id, isPortal }: Entry, kind: string, hasChannel: boolean): boolean {
  return (kind !== 'ids' || id === null) && (!hasChannel || isPortal);
}

const receivedById = (entries: readonly Entry[]): Map<string, number> =>
  new Map(entries.flatMap(({ id, receivedMs }) => (id === null ? [] : [[id, receivedMs] as const])));

const notedBy =
  (kind: string) =>
  ({ receivedMs }: Entry): Noted => {
    if (kind !== 'counts') return { fromMs: receivedMs, toMs: receivedMs, knownMs: receivedMs };
    const { from, to } = spanOfDay(norwegianDate(receivedMs));
    return { fromMs: from, toMs: to, knownMs: to };
  };

/** Whether, at an instant, too few entries can stand for the group of messages that this one belongs to. */
function isCertified(
  message: Sent,
  atMs: number,
  judged: readonly Judged[],
  noted: readonly Noted[],
  paired: ReadonlyMap<string, number>,
): boolean {
  const open = judged.filter(
    (one) => one.deadlineMs <= atMs && (paired.get(one.message.id) ?? Infinity) > atMs,
  );
  const known = noted.filter(({ knownMs }) => knownMs <= atMs);
  const pairing = pairedByTime(open, known);
  return groupsWithoutEntry(open, known, pairing).some(
    ([first, last]) =>
      open[first]!.message.sentMs <= message.sentMs && message.sentMs <= open[last]!.message.sentMs,
  );
}

/** Both in order, and no span lies inside another: the earliest entry for the earliest message is a largest pairing. */
function pairedByTime(open: readonly Judged[], known: readonly Noted[]): (number | null)[] {
  let next = 0;
  return open.map(({ fromMs, deadlineMs }) => {
    while (next < known.length && known[next]!.toMs < fromMs) next++;
    const isFree = next < known.length && known[next]!.fromMs <= deadlineMs;
    return isFree ? next++ : null;
  });
}

/** From each message without an entry back to the first whose entry could have been another's: places, both ends. */
function groupsWithoutEntry(
  open: readonly Judged[],
  known: readonly Noted[],
  pairing: readonly (number | null)[],
): [number, number][] {
  return pairing.flatMap((entry, last): [number, number][] => {
    if (entry !== null) return [];
    let first = last;
    for (let at = last - 1; at >= 0; at--) {
      const own = pairing[at];
      if (own === null || own === undefined) continue;
      if (known[own]!.toMs < open[first]!.fromMs) break;
      first = at;
    }
    return [[first, last]];
  });
}
