/**
 * Rule 10: does the register's clock run behind the portal's by one constant, or is it written in UTC? Judged by the
 * differences `mottatt` minus sending (first milliseconds), told, and never applied.
 */
import { hourMs, isSummerTime } from '../time/norwegian-time.ts';
import type { TimeRules } from './by-time.ts';
import { bestConstant } from './best-constant.ts';
import { ReceivedTimes } from './received-times.ts';
import type { FreeEntries, ScopeMessages } from './scope-tables.ts';

/** With fewer messages than this nothing is judged. */
const fewestMessages = 30;
const longestOffsetMs = 12 * hourMs;

export interface OffsetProblem {
  readonly messages: ScopeMessages;
  /** Places of the messages that are not paired by id, the unchecked ones too. */
  readonly unpaired: Uint32Array;
  readonly free: FreeEntries;
  readonly rules: TimeRules;
}

/** @returns seconds (negative: the register's clock is behind), `utc`, or null where nothing is to be told */
export function clockOffset(problem: OffsetProblem): number | 'utc' | null {
  const { messages, unpaired, rules } = problem;
  if (unpaired.length < fewestMessages || problem.free.receivedFrom.length === 0) return null;
  const inTime = countInTime(problem);
  // A fit needs twice as many as are in time and at most all: where most are in time nothing can be told.
  const needed = Math.max(Math.floor(unpaired.length / 2) + 1, 2 * inTime);
  if (needed > unpaired.length) return null;
  const received = new ReceivedTimes(problem.free);

  const spans = Array.from(unpaired, (place) => ({ from: messages.from[place]!, to: messages.to[place]! }));
  const best = bestConstant(spans, received, -longestOffsetMs, -rules.clockSkewMs);
  const inUtc = spans.filter((span) => received.fits(span, utcReading(span.from)));
  if (Math.max(best.count, inUtc.length) < needed) return null;

  const seasons = new Set(spans.map((span) => isSummerTime(span.from)));
  if (inUtc.length >= best.count && seasons.size === 2) return 'utc';
  const isConstant = best.count >= inUtc.length;
  const differences = isConstant
    ? spans
        .filter((span) => received.fits(span, best.offsetMs))
        .map((s) => received.nearest(s.from, best.offsetMs))
    : inUtc.map((span) => received.nearest(span.from, utcReading(span.from)));
  return Math.round(median(differences) / 1000);
}

/** What a register written in UTC is behind Norwegian time. */
function utcReading(sentMs: number): number {
  return isSummerTime(sentMs) ? -2 * hourMs : -hourMs;
}

/**
 * How many of the messages have an entry whose first millisecond lies between -clockSkew and maxDelay after theirs.
 * Both are in order of time. Where most have one nothing can be told, and no more are counted.
 */
function countInTime({ messages, unpaired, free, rules }: OffsetProblem): number {
  const { receivedFrom } = free;
  const { fixedMs } = rules.delay;
  let entry = 0;
  let count = 0;
  for (let i = 0; i < unpaired.length && 2 * count <= unpaired.length; i++) {
    const from = messages.from[unpaired[i]!]!;
    while (entry < receivedFrom.length && receivedFrom[entry]! < from - rules.clockSkewMs) entry++;
    const deadline = fixedMs === null ? rules.delay.deadline(from) : from + fixedMs;
    if (entry < receivedFrom.length && receivedFrom[entry]! <= deadline) count++;
  }
  return count;
}

function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
