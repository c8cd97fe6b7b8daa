/** Rules 4 and 5 at one delay: which messages can be checked, and the graph of who can stand for whom. */
import type { Delay } from '../time/delay.ts';
import type { MatchingGraph } from './matching/graph.ts';
import type { Coverage } from './result.ts';
import type { FreeEntries, ScopeMessages } from './scope-tables.ts';
import { reordered, sortedOrder } from './sorted-order.ts';

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
  return candidates.filter((i) => {
    const from = messages.from[i]! - rules.clockSkewMs;
    const to = rules.delay.deadline(messages.to[i]!);
    return stretches.some((stretch) => from >= stretch.from && to <= stretch.to);
  });
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
    entryFrom: reordered(from, order),
    entryTo: reordered(to, order),
    capacity: Uint32Array.from(order, (i) => entries.count[i]!),
  };
}

/** @param chosen places in `messages`, in order */
export function graphOf(messages: ScopeMessages, chosen: Uint32Array, entries: EntrySide): MatchingGraph {
  return {
    messageFrom: Float64Array.from(chosen, (i) => messages.from[i]!),
    messageTo: Float64Array.from(chosen, (i) => messages.to[i]!),
    ...entries,
  };
}
