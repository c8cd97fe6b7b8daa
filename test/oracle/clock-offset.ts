import { deadline, durationMs } from './delay.ts';
import type { Rules } from './judgement.ts';
import type { Message, RegisterRow } from './logs.ts';
import { hourMs, isSummer, minuteMs } from './norwegian-time.ts';
import type { Span } from './read-time.ts';

/** How far `mottatt` of a free entry is from the sending (first milliseconds), and how sure that is. */
interface Difference {
  readonly ms: number;
  /** 60 s plus both spans' widths. */
  readonly tolerance: number;
}

/** A message's differences to all free entries. */
interface Judged {
  readonly message: Message;
  readonly differences: readonly Difference[];
}

const width = (span: Span): number => span.to - span.from + 1;

function judgedOf(message: Message, entries: readonly RegisterRow[]): Judged {
  const differences = entries.map((entry) => ({
    ms: entry.received.from - message.sent.from,
    tolerance: minuteMs + width(message.sent) + width(entry.received),
  }));
  return { message, differences };
}

const fits = (judged: Judged, constant: number): boolean =>
  judged.differences.some(({ ms, tolerance }) => Math.abs(ms - constant) <= tolerance);

/** A run of constants (whole milliseconds, both ends in) that all fit the same number of messages. */
interface Stretch extends Span {
  readonly fitting: number;
}

/** Every constant from `from` to `to`, in runs between the places where the number of fitting messages can change. */
function stretches(all: readonly Judged[], from: number, to: number): Stretch[] {
  const changes = new Set([from]);
  for (const { ms, tolerance } of all.flatMap((judged) => judged.differences)) {
    // A message begins to fit at the first of these constants, and no longer fits at the second.
    for (const change of [ms - tolerance, ms + tolerance + 1]) {
      if (change > from && change <= to) changes.add(change);
    }
  }
  const starts = [...changes].sort((a, b) => a - b);
  const found: Stretch[] = [];
  starts.forEach((start, index) => {
    const end = (starts[index + 1] ?? to + 1) - 1;
    const fitting = all.filter((judged) => fits(judged, start)).length;
    const before = found.at(-1);
    if (before?.fitting === fitting) found[found.length - 1] = { ...before, to: end };
    else found.push({ from: start, to: end, fitting });
  });
  return found;
}

/** The middle of the longest stretch of constants that fit the most messages; null where there is no constant. */
function bestConstant(all: readonly Judged[], clockSkewMs: number): { at: number; fitting: number } | null {
  const found = stretches(all, -12 * hourMs, -clockSkewMs).filter((stretch) => stretch.from <= stretch.to);
  if (found.length === 0) return null;
  const most = Math.max(...found.map((stretch) => stretch.fitting));
  const best = found.filter((stretch) => stretch.fitting === most);
  const longest = Math.max(...best.map(width));
  const first = best.find((stretch) => width(stretch) === longest)!;
  return { at: Math.floor((first.from + first.to) / 2), fitting: most };
}

const utcConstant = (judged: Judged): number => (isSummer(judged.message.sent.from) ? -2 : -1) * hourMs;

/** Between -clockSkew and maxDelay. */
function hasUsualDelay(message: Message, entries: readonly RegisterRow[], rules: Rules): boolean {
  const from = message.sent.from - durationMs(rules.clockSkew);
  const to = deadline(rules.maxDelay, message.sent.from);
  return entries.some((entry) => entry.received.from >= from && entry.received.from <= to);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle - 0.5)]! + sorted[Math.floor(middle)]!) / 2;
}

function nearest(judged: Judged, constant: number): number {
  const byDistance = (a: Difference, b: Difference): number =>
    Math.abs(a.ms - constant) - Math.abs(b.ms - constant);
  return judged.differences.toSorted(byDistance)[0]!.ms;
}

/**
 * Rule 10: the register's clock minus the portal's in seconds, `utc`, or null where nothing is told.
 * `messages` are those not paired by id, `entries` those free to pair with them.
 */
export function offsetOf(
  messages: readonly Message[],
  entries: readonly RegisterRow[],
  rules: Rules,
): number | 'utc' | null {
  if (messages.length < 30) return null;
  const all = messages.map((message) => judgedOf(message, entries));
  const usual = messages.filter((message) => hasUsualDelay(message, entries, rules)).length;
  const isTold = (fitting: number): boolean => fitting > messages.length / 2 && fitting >= 2 * usual;

  const inUtc = all.filter((judged) => fits(judged, utcConstant(judged)));
  const constant = bestConstant(all, durationMs(rules.clockSkew));
  const constantFits = constant?.fitting ?? 0;
  if (!isTold(inUtc.length) && !isTold(constantFits)) return null;

  const seasons = new Set(messages.map((message) => isSummer(message.sent.from)));
  if (inUtc.length >= constantFits && seasons.size === 2) return 'utc';
  const told =
    constant !== null && isTold(constantFits)
      ? all.filter((judged) => fits(judged, constant.at)).map((judged) => nearest(judged, constant.at))
      : inUtc.map((judged) => nearest(judged, utcConstant(judged)));
  return Math.round(median(told) / 1000);
}
