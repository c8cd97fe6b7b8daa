/**
 * What happened to one scope's messages in a span of time, and what each verdict must therefore be. The span is cut
 * into slots so wide that no entry can stand for a message of another slot: so the account follows from how the logs
 * were made, and not from the rules that it is held against.
 */
import type { Random } from '#local/sample/random.ts';

export type Verdict = 'registered' | 'explained' | 'contested' | 'missing' | 'unchecked';

/** How the register tells of a message: by the portal's id, by when it was sent, or by when it came in. */
export type RegisterKind = 'ids' | 'sent' | 'received';
export const registerKinds: readonly RegisterKind[] = ['ids', 'sent', 'received'];

export interface Message {
  readonly id: string;
  readonly sentMs: number;
  readonly verdict: Verdict;
}

export interface Entry {
  readonly receivedMs: number;
  readonly sentMs: number;
  /** Of the message; of another where it stands for none. */
  readonly id: string;
}

export interface Events {
  readonly messages: readonly Message[];
  /** By time of receipt. */
  readonly entries: readonly Entry[];
  /** Entries that no message accounts for. */
  readonly unexplained: number;
  /** The fewest messages that can be missing. */
  readonly missingAtLeast: number;
}

export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** What every register is declared with. */
export const maxDelay = 'PT1H';
export const clockSkew = 'PT5M';
const minuteMs = 60_000;
/** Before and after a message: nothing of another slot may come nearer. */
const beforeMs = 10 * minuteMs;
const afterMs = 75 * minuteMs;
const longestDelayMs = 50 * minuteMs;
/** Seconds apart: one entry can stand for either of the two. */
const pairGapMs = minuteMs;
const lostPart = 0.0034;
const pairPart = 0.01;
const sparePart = 0.02;
const fewestWithALoss = 20;

/**
 * @param span in which the messages are sent
 * @param checkedUntilMs the register tells of nothing after it
 * @param count how many slots; fewer where the span is too short for a kind that tells by time
 */
export function eventsOf(
  kind: RegisterKind,
  span: Span,
  checkedUntilMs: number,
  count: number,
  random: Random,
): Events {
  const widestCount = Math.floor((span.toMs - span.fromMs) / (2 * (beforeMs + afterMs)));
  const slots = kind === 'ids' ? count : Math.min(count, widestCount);
  const slotMs = (span.toMs - span.fromMs) / Math.max(slots, 1);
  const made: Made = { messages: [], entries: [], unexplained: 0, missingAtLeast: 0 };
  for (let slot = 0; slot < slots; slot++) {
    const roomMs = Math.max(slotMs - beforeMs - afterMs, 0);
    const drawnMs = span.fromMs + slot * slotMs + beforeMs + random.next() * roomMs;
    const sentMs = wholeSecond(awayFrom(checkedUntilMs, drawnMs));
    const isLost = slots >= fewestWithALoss && slot === Math.floor(slots / 3);
    fillSlot(made, kind, sentMs, sentMs < checkedUntilMs, isLost, random);
  }
  return { ...made, entries: made.entries.toSorted((a, b) => a.receivedMs - b.receivedMs) };
}

interface Made {
  messages: Message[];
  entries: Entry[];
  unexplained: number;
  missingAtLeast: number;
}

/** A message whose time to be registered is only in part covered would be neither checked nor unchecked by its slot. */
function awayFrom(endMs: number, sentMs: number): number {
  return sentMs - beforeMs < endMs && sentMs + afterMs > endMs ? endMs + beforeMs : sentMs;
}

function wholeSecond(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}

function fillSlot(
  made: Made,
  kind: RegisterKind,
  sentMs: number,
  isCovered: boolean,
  isLost: boolean,
  random: Random,
): void {
  const chance = random.next();
  const receivedMs = wholeSecond(sentMs + 2 * pairGapMs + random.next() * (longestDelayMs - 2 * pairGapMs));
  const id = random.uuid();
  if (!isCovered) {
    made.messages.push({ id, sentMs, verdict: 'unchecked' });
  } else if (isLost || chance < lostPart) {
    made.messages.push({ id, sentMs, verdict: 'missing' });
    made.missingAtLeast++;
  } else if (chance < lostPart + pairPart && kind !== 'ids') {
    for (const laterMs of [0, pairGapMs])
      made.messages.push({ id: random.uuid(), sentMs: sentMs + laterMs, verdict: 'contested' });
    made.entries.push({ id, sentMs, receivedMs });
    made.missingAtLeast++;
  } else if (chance < lostPart + pairPart + sparePart) {
    made.entries.push({ id, sentMs, receivedMs });
    made.unexplained++;
  } else {
    made.messages.push({ id, sentMs, verdict: kind === 'ids' ? 'registered' : 'explained' });
    made.entries.push({ id, sentMs, receivedMs });
  }
}
