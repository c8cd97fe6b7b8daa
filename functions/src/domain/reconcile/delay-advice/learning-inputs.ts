/** What delays are learned from: one scope's messages and entries, as far as that needs them. */
import type { Coverage } from '../result.ts';
import type { ScopeTask } from '../scope-task.ts';
import type { ById, FreeEntries, ScopeMessages } from '../scope-tables.ts';
import { gathered, gatheredIntegers } from '../sorted-order.ts';

export interface LearningInputs {
  readonly messages: ScopeMessages;
  /** By place: the id as an integer, 0 where there is none. */
  readonly idOfMessage: Uint32Array;
  /** By place: 1 where an entry has the message's id. */
  readonly registered: Uint8Array;
  /** By place: 1 where the message went by letter. */
  readonly byLetter: Uint8Array;
  /** All entries of the scope: their ids and first milliseconds of `mottatt`. */
  readonly idOfEntry: Uint32Array;
  readonly receivedFrom: Float64Array;
  /** How many entries have a date without a time of day. */
  readonly dateOnlyEntries: number;
  readonly free: FreeEntries;
  readonly coverage: Coverage | null;
  readonly clockSkewMs: number;
}

/** @param open the scope's messages that no id proves */
export function learningInputs(
  task: ScopeTask,
  open: ScopeMessages,
  byId: ById,
  rest: Pick<LearningInputs, 'coverage' | 'clockSkewMs'>,
): LearningInputs {
  const { messages, register, tables, place } = task;
  // All of them: those that an id proves teach the most.
  const all = byId.registeredCount === 0 ? open : tables.all.of(place);
  const entries = task.entryRows.of(place);
  const bytesAt = (column: Uint8Array): Uint8Array => Uint8Array.from(all.index, (index) => column[index]!);
  return {
    messages: all,
    idOfMessage: gatheredIntegers(messages.id, all.index),
    registered: bytesAt(tables.registered),
    byLetter: bytesAt(messages.byLetter),
    idOfEntry: gatheredIntegers(register.id, entries),
    receivedFrom: gathered(register.receivedFrom, entries),
    dateOnlyEntries: entries.reduce(
      (sum, row) => sum + register.dateOnly[row]! * (register.count?.[row] ?? 1),
      0,
    ),
    free: byId.free,
    ...rest,
  };
}

/** A delay of ten working days is the longest that is looked for: the curve ends there too. */
export const longestHorizon = '10WD';
