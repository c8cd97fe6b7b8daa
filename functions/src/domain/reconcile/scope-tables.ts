/** What the rules work on: each scope's messages and entries as compact columns, and what rule 3 made of the ids. */
import type { RegisterLog } from '../logs/log-tables.ts';
import { freeEntriesByScope } from './free-entries.ts';
import type { FreeEntries } from './free-entries.ts';
import { idUsesOf } from './id-use.ts';
import type { Messages } from './messages.ts';
import type { IdUse } from './result.ts';
import { messageOfId, tallyRows } from './row-tallies.ts';
import type { RowTallies } from './row-tallies.ts';
import { scopeMessages } from './scope-messages.ts';
import type { CountedMessages } from './scope-messages.ts';
import type { Partition } from './scopes.ts';

export type { FreeEntries } from './free-entries.ts';
export type { ScopeMessages } from './scope-messages.ts';

export interface ById {
  readonly use: IdUse;
  /** 1 for each message of the scope that an entry's id proves. */
  readonly registered: Uint8Array;
  readonly registeredCount: number;
  readonly free: FreeEntries;
  /** Entries that no id pairs, whether or not they may be paired by time. */
  readonly unpairedEntries: number;
}

/** What is asked of a scope's register rows besides their times. */
export interface RegisterFacts {
  readonly entryRows: number;
  readonly hasDateOnly: boolean;
  readonly receivedOnly: number;
  readonly otherChannel: number;
  /** What an end of the coverage is inferred from: Infinity and -Infinity without rows. */
  readonly smallestTo: number;
  readonly largestFrom: number;
}

export interface ScopeTables {
  readonly messages: CountedMessages;
  readonly byId: ById;
  readonly facts: RegisterFacts;
}

/** @returns the tables of each scope of the partition, in its order */
export function scopeTables(
  messages: Messages,
  register: RegisterLog,
  idCount: number,
  partition: Partition,
): ScopeTables[] {
  const placeOfId = messageOfId(messages, idCount);
  const tallies = tallyRows(register, messages, placeOfId, partition);
  const inScopes = scopeMessages(messages, tallies.registered, partition);
  const uses = idUsesOf(tallies, inScopes, register, partition.ofRow);
  const free = freeEntriesByScope({ register, messages, placeOfId, partition, tallies, uses });
  return partition.scopes.map((_scope, place) => {
    const byId = {
      use: uses[place]!,
      registered: inScopes[place]!.registered,
      registeredCount: tallies.common[place + 1]!,
      free: free[place]!,
      unpairedEntries: tallies.unpaired[place + 1]!,
    };
    return { messages: inScopes[place]!, byId, facts: factsOf(tallies, place + 1) };
  });
}

function factsOf(tallies: RowTallies, scope: number): RegisterFacts {
  return {
    entryRows: tallies.entries[scope]!,
    hasDateOnly: tallies.hasDateOnly[scope] === 1,
    receivedOnly: tallies.receivedOnly[scope]!,
    otherChannel: tallies.otherChannel[scope]!,
    smallestTo: tallies.smallestTo[scope]!,
    largestFrom: tallies.largestFrom[scope]!,
  };
}
