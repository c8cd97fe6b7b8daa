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

/** First and last millisecond; and the index with, as its last bit, whether an entry has the id. */
const recordLength = 3;

/**
 * One pass over the country's messages deals them out to their scopes, each into the next place of its scope's part;
 * whole records, so that there is one place a scope to be written at and not one a column.
 * @param registered by message
 */
export function scopeMessages(
  messages: Messages,
  registered: Uint8Array,
  { scopes, ofMessage }: Partition,
): CountedMessages[] {
  const { count, from, to, id, byLetter } = messages;
  const ends = endsOf(ofMessage, scopes.length);
  const records = new Float64Array(recordLength * ends[scopes.length]!);
  const withId = new Uint32Array(scopes.length + 1);
  const letters = new Uint8Array(scopes.length + 1);
  const next = startsOf(ends);
  for (let i = 0; i < count; i++) {
    const scope = ofMessage[i]!;
    if (scope === 0) continue;
    const at = recordLength * next[scope]!++;
    records[at] = from[i]!;
    records[at + 1] = to[i]!;
    records[at + 2] = 2 * i + registered[i]!;
    if (id[i] !== 0) withId[scope]!++;
    if (byLetter[i] === 1) letters[scope] = 1;
  }
  const columns = columnsOf(records);
  return scopes.map((_scope, place) => {
    const [start, end] = [ends[place]!, ends[place + 1]!];
    const part = {
      from: columns.from.subarray(start, end),
      to: columns.to.subarray(start, end),
      index: columns.index.subarray(start, end),
      registered: columns.registered.subarray(start, end),
    };
    sortRows(part.from, part.to, [part.index, part.registered]);
    return { count: end - start, ...part, withId: withId[place + 1]!, hasLetter: letters[place + 1] === 1 };
  });
}

function columnsOf(records: Float64Array): Pick<CountedMessages, 'from' | 'to' | 'index' | 'registered'> {
  const count = records.length / recordLength;
  const from = new Float64Array(count);
  const to = new Float64Array(count);
  const index = new Uint32Array(count);
  const registered = new Uint8Array(count);
  for (let i = 0, at = 0; i < count; i++, at += recordLength) {
    from[i] = records[at]!;
    to[i] = records[at + 1]!;
    const indexAndBit = records[at + 2]!;
    index[i] = indexAndBit / 2;
    registered[i] = indexAndBit & 1;
  }
  return { from, to, index, registered };
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
