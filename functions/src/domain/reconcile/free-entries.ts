/** Each scope's entries that are not paired by id and may be by time. */
import { RowKind } from '../logs/log-tables.ts';
import type { RegisterLog } from '../logs/log-tables.ts';
import { Dealer } from './dealer.ts';
import type { MessagesById } from './messages-by-id.ts';
import type { IdUse } from './result.ts';
import type { RowTallies } from './row-tallies.ts';
import { startsOf } from './scope-messages.ts';
import type { Partition } from './scopes.ts';
import { sortRows } from './sort-rows.ts';
import { gathered, gatheredIntegers } from './sorted-order.ts';

/** Columns, one element a register row, sorted by receivedFrom, receivedTo. */
export interface FreeEntries {
  readonly receivedFrom: Float64Array;
  readonly receivedTo: Float64Array;
  /** NaN where the row has no `sendt`. */
  readonly sentFrom: Float64Array;
  readonly sentTo: Float64Array;
  readonly count: Uint32Array;
  /** Has any a `sendt`, and does any stand for more than one message? Else the columns need not be asked for. */
  readonly hasSent: boolean;
  readonly hasCounts: boolean;
}

export interface EntryTask {
  readonly register: RegisterLog;
  readonly byId: MessagesById;
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
  const columns = deal(task, ends);
  return partition.scopes.map((_scope, place) => {
    const part = (column: Float64Array): Float64Array => column.subarray(ends[place], ends[place + 1]);
    const [receivedFrom, receivedTo] = [part(columns.receivedFrom), part(columns.receivedTo)];
    const sentFrom = columns.sentFrom && part(columns.sentFrom);
    const sentTo = columns.sentTo && part(columns.sentTo);
    const count = columns.count?.subarray(ends[place], ends[place + 1]) ?? null;
    sortRows(
      receivedFrom,
      receivedTo,
      [sentFrom, sentTo, count].filter((column) => column !== null),
    );
    return new EntryColumns({ receivedFrom, receivedTo, sentFrom, sentTo, count });
  });
}

interface Columns {
  readonly receivedFrom: Float64Array;
  readonly receivedTo: Float64Array;
  /** Null where no entry has one. */
  readonly sentFrom: Float64Array | null;
  readonly sentTo: Float64Array | null;
  /** Null where each stands for one message. */
  readonly count: Uint32Array | null;
}

/** What no entry has otherwise is made when it is asked for. */
class EntryColumns implements FreeEntries {
  readonly receivedFrom: Float64Array;
  readonly receivedTo: Float64Array;
  readonly hasSent: boolean;
  readonly hasCounts: boolean;
  #sentFrom: Float64Array | null;
  #sentTo: Float64Array | null;
  #count: Uint32Array | null;

  constructor(columns: Columns) {
    this.receivedFrom = columns.receivedFrom;
    this.receivedTo = columns.receivedTo;
    this.hasSent = columns.sentFrom !== null;
    this.hasCounts = columns.count !== null;
    this.#sentFrom = columns.sentFrom;
    this.#sentTo = columns.sentTo;
    this.#count = columns.count;
  }

  get sentFrom(): Float64Array {
    this.#sentFrom ??= new Float64Array(this.receivedFrom.length).fill(NaN);
    return this.#sentFrom;
  }

  get sentTo(): Float64Array {
    this.#sentTo ??= new Float64Array(this.receivedFrom.length).fill(NaN);
    return this.#sentTo;
  }

  get count(): Uint32Array {
    this.#count ??= onesOf(this.receivedFrom.length);
    return this.#count;
  }
}

let ones = new Uint32Array(0);

/** So many ones, never written to: shared, as each scope of a country would need as many. */
function onesOf(length: number): Uint32Array {
  if (length > ones.length) ones = new Uint32Array(Math.max(length, 2 * ones.length)).fill(1);
  return ones.subarray(0, length);
}

function deal({ register, tallies, ...task }: EntryTask, ends: Uint32Array): Columns {
  const { ofRow, ofMessage } = task.partition;
  const { kind, count, id, receivedFrom, receivedTo, sentFrom, sentTo } = register;
  const isMatched = Uint8Array.from(['', ...task.uses], (use) => (use === 'matched' ? 1 : 0));
  const total = ends.at(-1)!;
  // Most registers have neither: then nothing more is asked of a row.
  const hasTags = sentFrom !== null || tallies.hasCounts;
  const dealer = new Dealer(startsOf(ends), total, hasTags);
  for (let row = 0; row < register.rowCount; row++) {
    const scope = ofRow.at(row);
    if (scope === 0 || kind[row] !== RowKind.entry || count?.[row] === 0) continue;
    const ownId = id[row]!;
    if (ownId !== 0) {
      if (isMatched[scope] === 1) continue;
      const message = task.byId.at(ownId);
      if (message >= 0 && ofMessage.at(message) === scope) continue;
    }
    dealer.add(scope, receivedFrom[row]!, receivedTo[row]!, row);
  }
  dealer.finish();
  const { first, second, tag: rows } = dealer;
  const hasSent = sentFrom !== null && sentTo !== null && isAnyKnown(sentFrom, rows);
  return {
    receivedFrom: first,
    receivedTo: second,
    sentFrom: hasSent ? gathered(sentFrom, rows) : null,
    sentTo: hasSent ? gathered(sentTo, rows) : null,
    count: count !== null && tallies.hasCounts ? gatheredIntegers(count, rows) : null,
  };
}

function isAnyKnown(values: Float64Array, rows: Uint32Array): boolean {
  for (let i = 0; i < rows.length; i++) if (!Number.isNaN(values[rows[i]!]!)) return true;
  return false;
}
