/** What the rules work on: one scope's messages and entries as compact columns, and what rule 3 made of the ids. */
import { RowKind } from '../logs/log-tables.ts';
import type { RegisterLog } from '../logs/log-tables.ts';
import type { Messages } from './messages.ts';
import type { IdUse } from './result.ts';
import type { Scope } from './scopes.ts';
import { gathered, gatheredIntegers, sortedOrder } from './sorted-order.ts';

/** Columns by message of the scope, sorted by sent.from, sent.to. */
export interface ScopeMessages {
  readonly count: number;
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Index into `Messages`. */
  readonly index: Uint32Array;
}

/** Entries that are not paired by id and may be by time, one element a register row. */
export interface FreeEntries {
  readonly receivedFrom: Float64Array;
  readonly receivedTo: Float64Array;
  /** NaN where the row has no `sendt`. */
  readonly sentFrom: Float64Array;
  readonly sentTo: Float64Array;
  readonly count: Uint32Array;
}

export interface ById {
  readonly use: IdUse;
  /** 1 for each message of the scope that an entry's id proves. */
  readonly registered: Uint8Array;
  readonly registeredCount: number;
  readonly free: FreeEntries;
  /** Entries that no id pairs, whether or not they may be paired by time. */
  readonly unpairedEntries: number;
}

export function scopeMessages(messages: Messages, scope: Scope): ScopeMessages {
  const from = gathered(messages.from, scope.messages);
  const to = gathered(messages.to, scope.messages);
  const order = sortedOrder(from, to);
  return {
    count: order.length,
    from: gathered(from, order),
    to: gathered(to, order),
    index: gatheredIntegers(scope.messages, order),
  };
}

/** Rows of the scope that are entries: registered, of the channel, and standing for at least one message. */
export function entryRows(register: RegisterLog, scope: Scope): Uint32Array {
  const { kind, count } = register;
  const entries = new Uint32Array(scope.rows.length);
  let found = 0;
  for (let i = 0; i < entries.length; i++) {
    const row = scope.rows[i]!;
    if (kind[row] === RowKind.entry && count[row]! > 0) entries[found++] = row;
  }
  return entries.subarray(0, found);
}

/**
 * Rule 3. Register rows that share an id which is also a message's id are one entry, paired with that message
 * whatever their times.
 * @param seenIds scratch of one byte an id, all 0; left as it was found
 */
export function pairById(
  messages: Messages,
  inScope: ScopeMessages,
  register: RegisterLog,
  entries: Uint32Array,
  seenIds: Uint8Array,
): ById {
  const isMessage = 1;
  const isEntry = 2;
  let messageIds = 0;
  let entryIds = 0;
  let common = 0;
  // Ids of one scope lie far apart in the country's columns: gathered once, they are near.
  const idsOfMessages = gatheredIntegers(messages.id, inScope.index);
  const idsOfEntries = gatheredIntegers(register.id, entries);
  for (let i = 0; i < idsOfMessages.length; i++) {
    const id = idsOfMessages[i]!;
    if (id === 0) continue;
    seenIds[id] = isMessage;
    messageIds++;
  }
  for (let i = 0; i < idsOfEntries.length; i++) {
    const id = idsOfEntries[i]!;
    if (id === 0 || seenIds[id]! & isEntry) continue;
    entryIds++;
    if (seenIds[id]! & isMessage) common++;
    seenIds[id]! |= isEntry;
  }
  const use = idUse(messageIds, entryIds, common);
  const registered = new Uint8Array(inScope.count);
  for (let i = 0; i < inScope.count; i++) {
    if (seenIds[idsOfMessages[i]!]! === (isMessage | isEntry)) registered[i] = 1;
  }
  const unpaired = rowsWhere(entries, (i) => seenIds[idsOfEntries[i]!]! !== (isMessage | isEntry));
  for (let i = 0; i < idsOfMessages.length; i++) seenIds[idsOfMessages[i]!] = 0;
  for (let i = 0; i < idsOfEntries.length; i++) seenIds[idsOfEntries[i]!] = 0;
  // Where the ids are in use, an entry with another message's id can stand for none of these.
  const free = use === 'matched' ? rowsWhere(entries, (i) => idsOfEntries[i] === 0) : unpaired;
  return {
    use,
    registered,
    registeredCount: common,
    free: freeEntries(register, free),
    unpairedEntries: sumOf(register.count, unpaired),
  };
}

function rowsWhere(rows: Uint32Array, holds: (place: number) => boolean): Uint32Array {
  const found = new Uint32Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) if (holds(i)) found[count++] = rows[i]!;
  return found.subarray(0, count);
}

function idUse(messageIds: number, entryIds: number, common: number): IdUse {
  if (messageIds === 0 || entryIds === 0) return 'absent';
  if (common === 0) return 'disjoint';
  return 2 * common < Math.min(messageIds, entryIds) ? 'mixed' : 'matched';
}

function freeEntries(register: RegisterLog, rows: Uint32Array): FreeEntries {
  return {
    receivedFrom: gathered(register.receivedFrom, rows),
    receivedTo: gathered(register.receivedTo, rows),
    sentFrom: gathered(register.sentFrom, rows),
    sentTo: gathered(register.sentTo, rows),
    count: gatheredIntegers(register.count, rows),
  };
}

export function sumOf(values: Uint32Array, rows: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) sum += values[rows[i]!]!;
  return sum;
}
