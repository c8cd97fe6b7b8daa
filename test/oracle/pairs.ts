import type { ScopeDocument } from './document.ts';
import type { Message, RegisterRow } from './logs.ts';
import type { Scope } from './scopes.ts';

/** Rules 2 and 3: what ids say in a scope, and what is left for the times to say. */
export interface Pairs {
  readonly ids: ScopeDocument['ids'];
  /** Registered: an entry has the message's id. */
  readonly registered: readonly Message[];
  readonly unpaired: readonly Message[];
  /** Entries that no message's id has taken, also those that can stand for no message; counts are at least 1. */
  readonly leftEntries: readonly RegisterRow[];
  /** Those of them that can stand for a message. */
  readonly freeEntries: readonly RegisterRow[];
}

const idsOf = (rows: readonly { id: string }[]): Set<string> =>
  new Set(rows.map((row) => row.id).filter((id) => id !== ''));

function idUse(messageIds: Set<string>, entryIds: Set<string>): ScopeDocument['ids'] {
  if (messageIds.size === 0 || entryIds.size === 0) return 'absent';
  const common = [...messageIds].filter((id) => entryIds.has(id)).length;
  if (common === 0) return 'disjoint';
  return common < Math.min(messageIds.size, entryIds.size) / 2 ? 'mixed' : 'matched';
}

/** Entries of the register: neither received only, nor of another channel, nor standing for no message at all. */
export const entriesOf = (scope: Scope): RegisterRow[] =>
  scope.rows.filter((row) => row.kind === 'entry' && row.count > 0);

export function pairsOf(scope: Scope): Pairs {
  const entries = entriesOf(scope);
  const messageIds = idsOf(scope.messages);
  const entryIds = idsOf(entries);
  const ids = idUse(messageIds, entryIds);
  // Register rows that share a message's id are one entry and are all taken by that message.
  const leftEntries = entries.filter((entry) => !messageIds.has(entry.id));
  return {
    ids,
    registered: scope.messages.filter((message) => entryIds.has(message.id)),
    unpaired: scope.messages.filter((message) => !entryIds.has(message.id)),
    leftEntries,
    // "In `matched`, an entry with another id can stand for no message."
    freeEntries: ids === 'matched' ? leftEntries.filter((entry) => entry.id === '') : leftEntries,
  };
}
