/** Each scope's entries that are not paired by id and may be by time. */
import { RowKind } from '../logs/log-tables.ts';
import type { RegisterLog } from '../logs/log-tables.ts';
import type { Messages } from './messages.ts';
import type { IdUse } from './result.ts';
import type { RowTallies } from './row-tallies.ts';
import { startsOf } from './scope-messages.ts';
import type { Partition } from './scopes.ts';
import { sortRows } from './sort-rows.ts';

/** Columns, one element a register row, sorted by receivedFrom, receivedTo. */
export interface FreeEntries {
  readonly receivedFrom: Float64Array;
  readonly receivedTo: Float64Array;
  /** NaN where the row has no `sendt`. */
  readonly sentFrom: Float64Array;
  readonly sentTo: Float64Array;
  readonly count: Uint32Array;
}

export interface EntryTask {
  readonly register: RegisterLog;
  readonly messages: Messages;
  /** By id: the message that has it, plus one. */
  readonly placeOfId: Uint32Array;
  readonly partition: Partition;
  readonly tallies: RowTallies;
  /** By scope. */
  readonly uses: readonly IdUse[];
}

export function freeEntriesByScope(task: EntryTask): FreeEntries[] {
  const { partition, tallies, uses } = task;
  const ends = new Uint32Array(uses.length + 1);
  for (const [place, use] of uses.entries()) {
    const scope = place + 1;
    // Where the ids are in use, an entry with another message's id can stand for none of these.
    const others = use === 'matched' ? 0 : tallies.withOtherId[scope]!;
    ends[scope] = ends[place]! + tallies.withoutId[scope]! + others;
  }
  const total = ends[uses.length]!;
  const dealt: FreeEntries = {
    receivedFrom: new Float64Array(total),
    receivedTo: new Float64Array(total),
    sentFrom: new Float64Array(total),
    sentTo: new Float64Array(total),
    count: new Uint32Array(total),
  };
  deal(task, dealt, startsOf(ends));
  return partition.scopes.map((_scope, place) => {
    const part = (column: Float64Array): Float64Array => column.subarray(ends[place], ends[place + 1]);
    const entries = {
      receivedFrom: part(dealt.receivedFrom),
      receivedTo: part(dealt.receivedTo),
      sentFrom: part(dealt.sentFrom),
      sentTo: part(dealt.sentTo),
      count: dealt.count.subarray(ends[place], ends[place + 1]),
    };
    const { receivedFrom, receivedTo, ...others } = entries;
    sortRows(receivedFrom, receivedTo, Object.values(others));
    return entries;
  });
}

/** @param next by scope: where its next entry goes */
function deal({ register, ...task }: EntryTask, into: FreeEntries, next: Uint32Array): void {
  const { ofRow, ofMessage } = task.partition;
  const { kind, count, id, receivedFrom, receivedTo, sentFrom, sentTo } = register;
  const isMatched = Uint8Array.from(['', ...task.uses], (use) => (use === 'matched' ? 1 : 0));
  for (let row = 0; row < register.rowCount; row++) {
    const scope = ofRow[row]!;
    if (scope === 0 || kind[row] !== RowKind.entry || count[row] === 0) continue;
    const ownId = id[row]!;
    if (ownId !== 0) {
      if (isMatched[scope] === 1) continue;
      const message = task.placeOfId[ownId]! - 1;
      if (message >= 0 && ofMessage[message] === scope) continue;
    }
    const at = next[scope]!++;
    into.receivedFrom[at] = receivedFrom[row]!;
    into.receivedTo[at] = receivedTo[row]!;
    into.sentFrom[at] = sentFrom[row]!;
    into.sentTo[at] = sentTo[row]!;
    into.count[at] = count[row]!;
  }
}
