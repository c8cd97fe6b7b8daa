/**
 * What the rules ask of a scope's register rows, in one pass over all rows of the register: the columns of a whole
 * country are gone through in order, and nothing is gathered from afar.
 */
import { RowKind } from '../logs/log-tables.ts';
import type { RegisterLog } from '../logs/log-tables.ts';
import { RowList } from '../logs/row-list.ts';
import type { MessagesById } from './messages-by-id.ts';
import type { Partition } from './scopes.ts';

/** By scope: its place in the partition, plus one. */
export class RowTallies {
  /** Of all its rows: the smallest last and the largest first millisecond of `mottatt`. */
  readonly smallestTo: Float64Array;
  readonly largestFrom: Float64Array;
  readonly receivedOnly: Float64Array;
  readonly otherChannel: Float64Array;
  /** Rows that are entries. */
  readonly entries: Uint32Array;
  /** 1 where an entry has a date without a time of day. */
  readonly hasDateOnly: Uint8Array;
  /** Entries that no id pairs, each as often as it counts, and rows of these that have no id. */
  readonly unpaired: Float64Array;
  readonly withoutId: Uint32Array;
  readonly withOtherId: Uint32Array;
  /** Messages that an entry's id proves. */
  readonly common: Uint32Array;
  /** By message: 1 where an entry of its scope has its id. */
  readonly registered: Uint8Array;
  /** Does an entry stand for more than one message? */
  hasCounts = false;
  /** Rows whose id is no message's of their scope. */
  otherIds: Uint32Array = new Uint32Array(0);

  constructor(scopes: number, messages: number) {
    this.smallestTo = new Float64Array(scopes + 1).fill(Infinity);
    this.largestFrom = new Float64Array(scopes + 1).fill(-Infinity);
    this.receivedOnly = new Float64Array(scopes + 1);
    this.otherChannel = new Float64Array(scopes + 1);
    this.entries = new Uint32Array(scopes + 1);
    this.hasDateOnly = new Uint8Array(scopes + 1);
    this.unpaired = new Float64Array(scopes + 1);
    this.withoutId = new Uint32Array(scopes + 1);
    this.withOtherId = new Uint32Array(scopes + 1);
    this.common = new Uint32Array(scopes + 1);
    this.registered = new Uint8Array(messages);
  }
}

/** Rule 3 among them: rows that share an id which is also a message's id of their scope are one entry with it. */
export function tallyRows(
  register: RegisterLog,
  byId: MessagesById,
  messageCount: number,
  { scopes, ofRow, ofMessage }: Partition,
): RowTallies {
  const tallies = new RowTallies(scopes.length, messageCount);
  const { smallestTo, largestFrom, entries, hasDateOnly, unpaired, withoutId, registered } = tallies;
  const { receivedFrom, receivedTo, kind, count, dateOnly, id } = register;
  const otherIds = new RowList();
  for (let row = 0; row < register.rowCount; row++) {
    const scope = ofRow.at(row);
    if (scope === 0) continue;
    if (receivedTo[row]! < smallestTo[scope]!) smallestTo[scope] = receivedTo[row]!;
    if (receivedFrom[row]! > largestFrom[scope]!) largestFrom[scope] = receivedFrom[row]!;
    const units = count === null ? 1 : count[row]!;
    const rowKind = kind[row]!;
    if (rowKind !== RowKind.entry) {
      const counted = rowKind === RowKind.receivedOnly ? tallies.receivedOnly : tallies.otherChannel;
      counted[scope]! += units;
      continue;
    }
    if (units === 0) continue;
    if (units !== 1) tallies.hasCounts = true;
    entries[scope]!++;
    if (dateOnly[row] === 1) hasDateOnly[scope] = 1;
    const ownId = id[row]!;
    const message = byId.at(ownId);
    if (ownId === 0) {
      withoutId[scope]!++;
      unpaired[scope]! += units;
    } else if (message >= 0 && ofMessage.at(message) === scope) {
      if (registered[message] === 0) tallies.common[scope]!++;
      registered[message] = 1;
    } else {
      otherIds.add(row);
      tallies.withOtherId[scope]!++;
      unpaired[scope]! += units;
    }
  }
  tallies.otherIds = otherIds.toArray();
  return tallies;
}
