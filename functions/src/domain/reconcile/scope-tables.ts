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
  return scope.rows.filter((row) => register.kind[row] === RowKind.entry && register.count[row]! > 0);
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
  for (const index of inScope.index) {
    const id = messages.id[index]!;
    if (id === 0) continue;
    seenIds[id] = isMessage;
    messageIds++;
  }
  for (const row of entries) {
    const id = register.id[row]!;
    if (id === 0 || seenIds[id]! & isEntry) continue;
    entryIds++;
    if (seenIds[id]! & isMessage) common++;
    seenIds[id]! |= isEntry;
  }
  const use = idUse(messageIds, entryIds, common);
  const registered = new Uint8Array(inScope.count);
  for (let i = 0; i < inScope.count; i++) {
    if (seenIds[messages.id[inScope.index[i]!]!]! === (isMessage | isEntry)) registered[i] = 1;
  }
  const unpaired = entries.filter((row) => seenIds[register.id[row]!]! !== (isMessage | isEntry));
  for (const index of inScope.index) seenIds[messages.id[index]!] = 0;
  for (const row of entries) seenIds[register.id[row]!] = 0;
  // Where the ids are in use, an entry with another message's id can stand for none of these.
  const free = use === 'matched' ? unpaired.filter((row) => register.id[row] === 0) : unpaired;
  return {
    use,
    registered,
    registeredCount: common,
    free: freeEntries(register, free),
    unpairedEntries: sumOf(register.count, unpaired),
  };
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
  for (const row of rows) sum += values[row]!;
  return sum;
}
