/** Rules 4 and 5 at one delay: which messages can be checked, and the graph of who can stand for whom. */
import type { Delay } from '../time/delay.ts';
import type { MatchingGraph } from './matching/graph.ts';
import type { Coverage, Span } from './result.ts';
import type { FreeEntries, ScopeMessages } from './scope-tables.ts';
import { gathered, gatheredIntegers, sortedOrder } from './sorted-order.ts';

export interface TimeRules {
  readonly clockSkewMs: number;
  readonly delay: Delay;
}

/**
 * The messages that can be checked: not paired by id, not sent by letter, and wholly inside the coverage with all
 * the time that the delay allows.
 * @param candidates messages of the scope (places in `messages`), in order
 */
export function checkable(
  messages: ScopeMessages,
  candidates: Uint32Array,
  coverage: Coverage | null,
  rules: TimeRules,
): Uint32Array {
  if (coverage === null) return new Uint32Array(0);
  const stretches = coverage.stretches ?? [coverage];
  const places = new Uint32Array(candidates.length);
  let found = 0;
  for (const i of candidates) {
    const from = messages.from[i]! - rules.clockSkewMs;
    const to = rules.delay.deadline(messages.to[i]!);
    if (liesInside(from, to, stretches)) places[found++] = i;
  }
  return places.subarray(0, found);
}

function liesInside(from: number, to: number, stretches: readonly Span[]): boolean {
  for (const stretch of stretches) if (from >= stretch.from && to <= stretch.to) return true;
  return false;
}

/** The entries' half of the graph; it depends on the delay, not on the messages. */
export type EntrySide = Pick<MatchingGraph, 'entryFrom' | 'entryTo' | 'capacity'>;

/** See MatchingGraph for why these intervals say the same as rule 5. */
export function entrySide(entries: FreeEntries, rules: TimeRules): EntrySide {
  const count = entries.count.length;
  const from = new Float64Array(count);
  const to = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const isSent = !Number.isNaN(entries.sentFrom[i]!);
    from[i] = isSent
      ? entries.sentFrom[i]! - rules.clockSkewMs
      : rules.delay.earliestSent(entries.receivedFrom[i]!);
    to[i] = (isSent ? entries.sentTo[i]! : entries.receivedTo[i]!) + rules.clockSkewMs;
  }
  const order = sortedOrder(from, to);
  return {
    entryFrom: gathered(from, order),
    entryTo: gathered(to, order),
    capacity: gatheredIntegers(entries.count, order),
  };
}

/** @param chosen places in `messages`, in order */
export function graphOf(messages: ScopeMessages, chosen: Uint32Array, entries: EntrySide): MatchingGraph {
  return {
    messageFrom: gathered(messages.from, chosen),
    messageTo: gathered(messages.to, chosen),
    ...entries,
  };
}
