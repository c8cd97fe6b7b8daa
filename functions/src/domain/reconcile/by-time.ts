/** Rules 4 and 5 at one delay: which messages can be checked, and the graph of who can stand for whom. */
import type { Delay } from '../time/delay.ts';
import type { MatchingGraph } from './matching/graph.ts';
import type { Coverage, Span } from './result.ts';
import type { FreeEntries, ScopeMessages } from './scope-tables.ts';
import { gathered, gatheredIntegers, orderUnlessSorted } from './sorted-order.ts';

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
  const { fixedMs } = rules.delay;
  const isInside = (i: number): boolean => {
    const from = messages.from[i]! - rules.clockSkewMs;
    const to = fixedMs === null ? rules.delay.deadline(messages.to[i]!) : messages.to[i]! + fixedMs;
    return liesInside(from, to, stretches);
  };
  // As a rule they are a run, and what is beside it is little: then no list of them is made.
  let first = 0;
  while (first < candidates.length && !isInside(candidates[first]!)) first++;
  let end = first;
  while (end < candidates.length && isInside(candidates[end]!)) end++;
  const run = candidates.subarray(first, end);
  const others = candidates.subarray(end).filter(isInside);
  if (others.length === 0) return run;
  const places = new Uint32Array(run.length + others.length);
  places.set(run);
  places.set(others, run.length);
  return places;
}

function liesInside(from: number, to: number, stretches: readonly Span[]): boolean {
  for (let i = 0; i < stretches.length; i++) {
    if (from >= stretches[i]!.from && to <= stretches[i]!.to) return true;
  }
  return false;
}

/** The entries' half of the graph; it depends on the delay, not on the messages. */
export type EntrySide = Pick<MatchingGraph, 'entryFrom' | 'entryTo' | 'capacity'>;

/** See MatchingGraph for why these intervals say the same as rule 5. */
export function entrySide(entries: FreeEntries, rules: TimeRules): EntrySide {
  const { receivedFrom, receivedTo, hasSent } = entries;
  const { clockSkewMs, delay } = rules;
  const from = new Float64Array(receivedFrom.length);
  const to = new Float64Array(receivedFrom.length);
  for (let i = 0; i < from.length; i++) {
    const received = receivedFrom[i]!;
    from[i] = delay.fixedMs === null ? delay.earliestSent(received) : received - delay.fixedMs;
    to[i] = receivedTo[i]! + clockSkewMs;
  }
  if (hasSent) putSent(entries, clockSkewMs, from, to);
  const { count, hasCounts } = entries;
  const order = orderUnlessSorted(from, to);
  const side =
    order === null
      ? { entryFrom: from, entryTo: to, capacity: count }
      : {
          entryFrom: gathered(from, order),
          entryTo: gathered(to, order),
          capacity: gatheredIntegers(count, order),
        };
  return hasCounts ? { ...side, capacity: countsInOrder(side) } : side;
}

/** Of one interval the smaller counts first: else the order of rows could decide which search is given up. */
function countsInOrder({ entryFrom, entryTo, capacity }: EntrySide): Uint32Array {
  const counts = capacity.slice();
  let start = 0;
  for (let i = 1; i <= counts.length; i++) {
    if (i < counts.length && entryFrom[i] === entryFrom[start] && entryTo[i] === entryTo[start]) continue;
    if (i - start > 1) counts.subarray(start, i).sort();
    start = i;
  }
  return counts;
}

function putSent(entries: FreeEntries, clockSkewMs: number, from: Float64Array, to: Float64Array): void {
  const { sentFrom, sentTo } = entries;
  for (let i = 0; i < from.length; i++) {
    if (Number.isNaN(sentFrom[i]!)) continue;
    from[i] = sentFrom[i]! - clockSkewMs;
    to[i] = sentTo[i]! + clockSkewMs;
  }
}

/** @param chosen places in `messages`, in order */
export function graphOf(messages: ScopeMessages, chosen: Uint32Array, entries: EntrySide): MatchingGraph {
  const first = chosen[0] ?? 0;
  // Where no message in between is left out, its columns serve as they are.
  const isRun = chosen.length > 0 && chosen.at(-1)! - first === chosen.length - 1;
  const part = (column: Float64Array): Float64Array =>
    isRun ? column.subarray(first, first + chosen.length) : gathered(column, chosen);
  return { messageFrom: part(messages.from), messageTo: part(messages.to), ...entries };
}
