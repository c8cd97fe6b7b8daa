import { deadline, durationMs } from './delay.ts';
import type { Message, RegisterRow } from './logs.ts';
import type { Graph } from './matchings.ts';
import { maximumSize } from './matchings.ts';
import type { Span } from './read-time.ts';
import { readTime } from './read-time.ts';
import type { Options } from './rows.ts';
import type { Scope } from './scopes.ts';

export interface Rules {
  readonly clockSkew: string;
  readonly maxDelay: string;
}

/** Rule 4. `declared` is true when both ends are; null where there is no coverage. */
export type Coverage = (Span & { readonly declared: boolean }) | null;

const least = (instants: readonly number[]): number | null =>
  instants.length === 0 ? null : Math.min(...instants);
const greatest = (instants: readonly number[]): number | null =>
  instants.length === 0 ? null : Math.max(...instants);

/** Rule 4: what is declared, else from the smallest last millisecond to the largest first one of all the rows. */
export function coverageOf(scope: Scope, options: Options): Coverage {
  const { registerFrom, registerTo } = options;
  const from =
    registerFrom === null ? least(scope.rows.map((row) => row.received.to)) : readTime(registerFrom).from;
  const to =
    registerTo === null ? greatest(scope.rows.map((row) => row.received.from)) : readTime(registerTo).to;
  if (from === null || to === null || from > to) return null;
  return { from, to, declared: registerFrom !== null && registerTo !== null };
}

/** Rules 4 and 5: [first - clockSkew, deadline(last)]. */
export const receptionOf = (message: Message, rules: Rules): Span => ({
  from: message.sent.from - durationMs(rules.clockSkew),
  to: deadline(rules.maxDelay, message.sent.to),
});

/** Rule 4, of a message that is not paired by id. */
export function isChecked(message: Message, coverage: Coverage, rules: Rules): boolean {
  if (message.byLetter || coverage === null) return false;
  const reception = receptionOf(message, rules);
  return reception.from >= coverage.from && reception.to <= coverage.to;
}

const meet = (a: Span, b: Span): boolean => a.from <= b.to && b.from <= a.to;

/** Rule 5. */
export function canStandFor(entry: RegisterRow, message: Message, rules: Rules): boolean {
  if (entry.sent === null) return meet(entry.received, receptionOf(message, rules));
  const clockSkewMs = durationMs(rules.clockSkew);
  return meet({ from: entry.sent.from - clockSkewMs, to: entry.sent.to + clockSkewMs }, message.sent);
}

/** Rule 5: the edges; an entry of `antall` n is n entries. */
export function graphOf(messages: readonly Message[], entries: readonly RegisterRow[], rules: Rules): Graph {
  return {
    edges: entries.map((entry) => messages.map((message) => canStandFor(entry, message, rules))),
    counts: entries.map((entry) => entry.count),
    messageCount: messages.length,
  };
}

/** Rule 5: messages minus the size of a maximum matching. */
export const missingAtLeast = (
  messages: readonly Message[],
  entries: readonly RegisterRow[],
  rules: Rules,
): number => messages.length - maximumSize(graphOf(messages, entries, rules));
