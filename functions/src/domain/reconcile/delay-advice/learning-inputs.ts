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

/** @param entries rows of the register that are entries of the scope */
export function learningInputs(
  { messages, register }: Pick<ScopeTask, 'messages' | 'register'>,
  inScope: ScopeMessages,
  entries: Uint32Array,
  byId: Pick<ById, 'registered' | 'free'>,
  rest: Pick<LearningInputs, 'coverage' | 'clockSkewMs'>,
): LearningInputs {
  return {
    messages: inScope,
    idOfMessage: gatheredIntegers(messages.id, inScope.index),
    registered: byId.registered,
    byLetter: Uint8Array.from(inScope.index, (index) => messages.byLetter[index]!),
    idOfEntry: gatheredIntegers(register.id, entries),
    receivedFrom: gathered(register.receivedFrom, entries),
    dateOnlyEntries: entries.reduce((sum, row) => sum + register.dateOnly[row]! * register.count[row]!, 0),
    free: byId.free,
    ...rest,
  };
}

/** A delay of ten working days is the longest that is looked for: the curve ends there too. */
export const longestHorizon = '10WD';
