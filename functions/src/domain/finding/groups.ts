/**
 * Contested messages are settled by their group (a window of contract 3, rule 6): the logs say how many of them are
 * missing at least, and not which.
 *
 * Why, from rules 5 and 6. A group has m messages and e entries, and e < m. Each of its messages is left out by some
 * maximum matching, so none of them is known to be registered; and each of its entries is used by every maximum
 * matching (else a message left out could have it, and the matching would not be maximum). Hence:
 *
 * - An entry stands for at most one message, so at most e of the m can be registered, and at least n = m - e are not:
 *   n findings that a message was not registered are the fewest that the logs allow. A person who looks in the case
 *   system may find the others there: `found-after-all`. More than e of those can't all be right, so they are refused.
 * - The n do not follow from the logs, and any n will not do where n > 1: with entry x for a, b or c and entry y for
 *   c or d, finding out that c and d were not registered leaves a and b with the one entry x. Nor are the rest
 *   registered because n others are not: an entry may be of another channel, and then more are missing. So the rest is
 *   never settled by itself: a person says `found-after-all` of each, at once where they please.
 * - A `missing` message has no entry that can stand for it. Who finds it registered has found that the delay, the
 *   clock skew or the register's log is not right; that is mended there, and the message is then no longer missing.
 *
 * What is refused is refused by the result of the moment. A newer result may have fewer entries for messages that
 * were found after all: the findings stay, and the group says that they contradict the logs.
 */
import type { FindingKind } from './kinds.ts';

export interface GroupFigures {
  readonly messages: number;
  readonly entries: number;
  readonly missingAtLeast: number;
}

/**
 * `others-registered`: as many as the logs demand were not registered, so all the others may have been.
 * `contradicts`: more were found after all than there are entries.
 */
export const groupStates = ['open', 'others-registered', 'settled', 'contradicts'] as const;
export type GroupState = (typeof groupStates)[number];

/** @param findings of the group's messages; null where nobody has settled one */
export function groupState(
  { entries, missingAtLeast }: GroupFigures,
  findings: readonly (FindingKind | null)[],
): GroupState {
  const foundAfterAll = findings.filter((kind) => kind === 'found-after-all').length;
  const unsettled = findings.filter((kind) => kind === null).length;
  if (foundAfterAll > entries) return 'contradicts';
  if (unsettled === 0) return 'settled';
  const notRegistered = findings.length - foundAfterAll - unsettled;
  return notRegistered >= missingAtLeast ? 'others-registered' : 'open';
}

/**
 * Whether one more of the group's messages can be found after all.
 *
 * @param others the findings of the group's other messages
 */
export function hasEntryLeft(
  { entries }: Pick<GroupFigures, 'entries'>,
  others: readonly (FindingKind | null)[],
): boolean {
  return others.filter((kind) => kind === 'found-after-all').length < entries;
}
