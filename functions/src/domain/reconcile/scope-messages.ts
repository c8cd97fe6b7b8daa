/** Each scope's messages: what is counted of all of them, and columns in order of time of those that are asked for. */
import { Dealer } from './dealer.ts';
import type { Messages } from './messages.ts';
import type { Partition, ScopeOf } from './scopes.ts';
import { sortRows } from './sort-rows.ts';

/** Columns by message, sorted by sent.from, sent.to. */
export interface ScopeMessages {
  readonly count: number;
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Index into `Messages`. */
  readonly index: Uint32Array;
}

/** By scope: its place in the partition, plus one. */
export interface MessageTallies {
  readonly sent: Uint32Array;
  readonly withId: Uint32Array;
  /** 1 where a message went by letter. */
  readonly hasLetter: Uint8Array;
  /** The smallest and the largest first millisecond; Infinity and -Infinity without messages. */
  readonly firstFrom: Float64Array;
  readonly lastFrom: Float64Array;
  readonly lastTo: Float64Array;
}

export function tallyMessages(messages: Messages, { scopes, ofMessage }: Partition): MessageTallies {
  const sent = new Uint32Array(scopes.length + 1);
  const withId = new Uint32Array(scopes.length + 1);
  const hasLetter = new Uint8Array(scopes.length + 1);
  const firstFrom = new Float64Array(scopes.length + 1).fill(Infinity);
  const lastFrom = new Float64Array(scopes.length + 1).fill(-Infinity);
  const lastTo = new Float64Array(scopes.length + 1).fill(-Infinity);
  const { count, from, to, id, byLetter } = messages;
  for (let i = 0; i < count; i++) {
    const scope = ofMessage.at(i);
    if (scope === 0) continue;
    sent[scope]!++;
    if (from[i]! < firstFrom[scope]!) firstFrom[scope] = from[i]!;
    if (from[i]! > lastFrom[scope]!) lastFrom[scope] = from[i]!;
    if (to[i]! > lastTo[scope]!) lastTo[scope] = to[i]!;
    if (id[i] !== 0) withId[scope]!++;
    if (byLetter[i] === 1) hasLetter[scope] = 1;
  }
  return { sent, withId, hasLetter, firstFrom, lastFrom, lastTo };
}

/**
 * One pass over the country's messages deals them out to their scopes.
 * @param counts by scope, its place in the partition plus one: how many messages it has that are not left out
 * @param leftOut by message: 1 for those that are not dealt
 * @returns by scope
 */
export function dealtMessages(
  { count, from, to }: Messages,
  ofMessage: ScopeOf,
  counts: Uint32Array,
  leftOut: Uint8Array | null,
): ScopeMessages[] {
  const ends = sums(counts);
  const dealer = new Dealer(startsOf(ends), ends.at(-1)!, true);
  for (let i = 0; i < count; i++) {
    if (leftOut !== null && leftOut[i] === 1) continue;
    const scope = ofMessage.at(i);
    if (scope !== 0) dealer.add(scope, from[i]!, to[i]!, i);
  }
  dealer.finish();
  return Array.from(ends.subarray(1), (end, place) => {
    const start = ends[place]!;
    const part = {
      from: dealer.first.subarray(start, end),
      to: dealer.second.subarray(start, end),
      index: dealer.tag.subarray(start, end),
    };
    sortRows(part.from, part.to, [part.index]);
    return { count: end - start, ...part };
  });
}

/** All messages of all scopes: dealt out when somebody asks for those that are proved by id as well. */
export class AllMessages {
  readonly #messages: Messages;
  readonly #ofMessage: ScopeOf;
  readonly #counts: Uint32Array;
  #dealt: readonly ScopeMessages[] | null = null;

  constructor(messages: Messages, { ofMessage }: Partition, { sent }: MessageTallies) {
    this.#messages = messages;
    this.#ofMessage = ofMessage;
    this.#counts = sent;
  }

  of(place: number): ScopeMessages {
    this.#dealt ??= dealtMessages(this.#messages, this.#ofMessage, this.#counts, null);
    return this.#dealt[place]!;
  }
}

/** By scope how many elements are of it and those before it. */
export function sums(counts: Uint32Array): Uint32Array {
  const ends = counts.slice();
  ends[0] = 0;
  for (let scope = 1; scope < ends.length; scope++) ends[scope]! += ends[scope - 1]!;
  return ends;
}

/** By scope the place of its first element. */
export function startsOf(ends: Uint32Array): Uint32Array {
  const starts = new Uint32Array(ends.length);
  starts.set(ends.subarray(0, -1), 1);
  return starts;
}
