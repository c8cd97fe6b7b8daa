/** Each scope's messages as columns of their own, in order of time. */
import type { Messages } from './messages.ts';
import type { Partition } from './scopes.ts';
import { sortRows } from './sort-rows.ts';

/** Columns by message of the scope, sorted by sent.from, sent.to. */
export interface ScopeMessages {
  readonly count: number;
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Index into `Messages`. */
  readonly index: Uint32Array;
}

export interface CountedMessages extends ScopeMessages {
  /** 1 for each message that an entry's id proves. */
  readonly registered: Uint8Array;
  /** How many have an id. */
  readonly withId: number;
  /** Did one of them go by letter? */
  readonly hasLetter: boolean;
}

/**
 * One pass over the country's messages deals them out to their scopes, each into the next place of its scope's part.
 * @param registered by message
 */
export function scopeMessages(
  messages: Messages,
  registered: Uint8Array,
  { scopes, ofMessage }: Partition,
): CountedMessages[] {
  const { count, from, to, id, byLetter } = messages;
  const ends = endsOf(ofMessage, scopes.length);
  const total = ends[scopes.length]!;
  const dealt = {
    from: new Float64Array(total),
    to: new Float64Array(total),
    index: new Uint32Array(total),
    registered: new Uint8Array(total),
  };
  const withId = new Uint32Array(scopes.length + 1);
  const letters = new Uint8Array(scopes.length + 1);
  const next = startsOf(ends);
  for (let i = 0; i < count; i++) {
    const scope = ofMessage[i]!;
    if (scope === 0) continue;
    const at = next[scope]!++;
    dealt.from[at] = from[i]!;
    dealt.to[at] = to[i]!;
    dealt.index[at] = i;
    if (registered[i] === 1) dealt.registered[at] = 1;
    if (id[i] !== 0) withId[scope]!++;
    if (byLetter[i] === 1) letters[scope] = 1;
  }
  return scopes.map((_scope, place) => {
    const [start, end] = [ends[place]!, ends[place + 1]!];
    const part = {
      from: dealt.from.subarray(start, end),
      to: dealt.to.subarray(start, end),
      index: dealt.index.subarray(start, end),
      registered: dealt.registered.subarray(start, end),
    };
    sortRows(part.from, part.to, [part.index, part.registered]);
    return { count: end - start, ...part, withId: withId[place + 1]!, hasLetter: letters[place + 1] === 1 };
  });
}

/** @returns by scope (its place plus one) how many elements are of it and those before it; those of none don't count */
export function endsOf(scopeOf: Uint16Array, scopes: number): Uint32Array {
  const ends = new Uint32Array(scopes + 1);
  for (let i = 0; i < scopeOf.length; i++) ends[scopeOf[i]!]!++;
  ends[0] = 0;
  for (let scope = 1; scope <= scopes; scope++) ends[scope]! += ends[scope - 1]!;
  return ends;
}

/** By scope the place of its first element. */
export function startsOf(ends: Uint32Array): Uint32Array {
  const starts = new Uint32Array(ends.length);
  starts.set(ends.subarray(0, -1), 1);
  return starts;
}
