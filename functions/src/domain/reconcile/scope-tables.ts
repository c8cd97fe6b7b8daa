/** What the rules work on: each scope's messages and entries as compact columns, and what rule 3 made of the ids. */
import type { RegisterLog } from '../logs/log-tables.ts';
import { freeEntriesByScope } from './free-entries.ts';
import type { FreeEntries } from './free-entries.ts';
import { idUsesOf } from './id-use.ts';
import { MessagesById } from './messages-by-id.ts';
import type { Messages } from './messages.ts';
import type { IdUse } from './result.ts';
import { tallyRows } from './row-tallies.ts';
import type { RowTallies } from './row-tallies.ts';
import { AllMessages, dealtMessages, tallyMessages } from './scope-messages.ts';
import type { MessageTallies, ScopeMessages } from './scope-messages.ts';
import type { Partition } from './scopes.ts';

export type { FreeEntries } from './free-entries.ts';
export type { ScopeMessages } from './scope-messages.ts';

export interface ById {
  readonly use: IdUse;
  /** Messages that an entry's id proves. */
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

/** What is asked of a scope's messages as a whole. */
export interface MessageFacts {
  readonly sent: number;
  readonly withId: number;
  readonly hasLetter: boolean;
  /** The first milliseconds of the first message and of the last one, and the last millisecond of all. */
  readonly firstFrom: number;
  readonly lastFrom: number;
  readonly lastTo: number;
}

export interface ScopeTables {
  /** Those that no id proves. */
  readonly open: ScopeMessages;
  readonly totals: MessageFacts;
  readonly byId: ById;
  readonly facts: RegisterFacts;
}

export interface Tables {
  /** In the order of the partition. */
  readonly ofScopes: readonly ScopeTables[];
  readonly all: AllMessages;
  /** By message: 1 where an entry of its scope has its id. */
  readonly registered: Uint8Array;
}

export function tablesOf(
  messages: Messages,
  register: RegisterLog,
  idCount: number,
  partition: Partition,
): Tables {
  const byId = new MessagesById(messages, idCount);
  const tallies = tallyRows(register, byId, messages.count, partition);
  const sent = tallyMessages(messages, partition);
  const { registered, common } = tallies;
  const openCounts = sent.sent.map((count, scope) => count - common[scope]!);
  const open = dealtMessages(messages, partition.ofMessage, openCounts, registered);
  const uses = idUsesOf(tallies, sent, register, partition);
  const free = freeEntriesByScope({ register, byId, partition, tallies, uses });
  const ofScopes = partition.scopes.map((_scope, place) => ({
    open: open[place]!,
    totals: messageFacts(sent, place + 1),
    byId: {
      use: uses[place]!,
      registeredCount: common[place + 1]!,
      free: free[place]!,
      unpairedEntries: tallies.unpaired[place + 1]!,
    },
    facts: registerFacts(tallies, place + 1),
  }));
  return {
    ofScopes,
    all: new AllMessages(messages, partition, sent),
    registered,
  };
}

function messageFacts(tallies: MessageTallies, scope: number): MessageFacts {
  return {
    sent: tallies.sent[scope]!,
    withId: tallies.withId[scope]!,
    hasLetter: tallies.hasLetter[scope] === 1,
    firstFrom: tallies.firstFrom[scope]!,
    lastFrom: tallies.lastFrom[scope]!,
    lastTo: tallies.lastTo[scope]!,
  };
}

function registerFacts(tallies: RowTallies, scope: number): RegisterFacts {
  return {
    entryRows: tallies.entries[scope]!,
    hasDateOnly: tallies.hasDateOnly[scope] === 1,
    receivedOnly: tallies.receivedOnly[scope]!,
    otherChannel: tallies.otherChannel[scope]!,
    smallestTo: tallies.smallestTo[scope]!,
    largestFrom: tallies.largestFrom[scope]!,
  };
}
