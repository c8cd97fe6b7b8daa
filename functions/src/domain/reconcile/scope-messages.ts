/** Each scope's messages as columns of their own, in order of time. */
import { Dealer } from './dealer.ts';
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
 * One pass over the country's messages deals them out to their scopes.
 * @param registered by message
 */
export function scopeMessages(
  messages: Messages,
  registered: Uint8Array,
  { scopes, ofMessage }: Partition,
): CountedMessages[] {
  const { count, from, to, id, byLetter } = messages;
  const ends = endsOf(ofMessage, scopes.length);
  const dealer = new Dealer(startsOf(ends), ends[scopes.length]!);
  const withId = new Uint32Array(scopes.length + 1);
  const letters = new Uint8Array(scopes.length + 1);
  for (let i = 0; i < count; i++) {
    const scope = ofMessage[i]!;
    if (scope === 0) continue;
    // The index, and as its last bit whether an entry has the id.
    dealer.add(scope, from[i]!, to[i]!, 2 * i + registered[i]!);
    if (id[i] !== 0) withId[scope]!++;
    if (byLetter[i] === 1) letters[scope] = 1;
  }
  dealer.finish();
  const flags = lastBits(dealer.tag);
  return scopes.map((_scope, place) => {
    const [start, end] = [ends[place]!, ends[place + 1]!];
    const part = {
      from: dealer.first.subarray(start, end),
      to: dealer.second.subarray(start, end),
      index: dealer.tag.subarray(start, end),
      registered: flags.subarray(start, end),
    };
    sortRows(part.from, part.to, [part.index, part.registered]);
    return { count: end - start, ...part, withId: withId[place + 1]!, hasLetter: letters[place + 1] === 1 };
  });
}

/** Takes the last bit off each number. */
function lastBits(numbers: Uint32Array): Uint8Array {
  const bits = new Uint8Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    bits[i] = numbers[i]! & 1;
    numbers[i] = numbers[i]! >>> 1;
  }
  return bits;
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
