/** Which messages stand in the file: those that a public notice asks to report again, while nobody has found them. */
import type { FindingKind } from '../finding/kinds.ts';
import { outcomeOf } from '../finding/kinds.ts';
import { isNotFound } from '../finding/message-reference.ts';
import type { ListedMessage } from '../finding/message-reference.ts';
import type { ApprovedNotice } from '../notice/notice.ts';
import type { Verdict } from '../reconcile/result.ts';
import { longRandomIds } from './reference-number.ts';

export interface ScopeKnowledge {
  /** The scope's newest approved notice. */
  readonly notice: ApprovedNotice;
  /** Of the result that the notice rests on. */
  readonly published: readonly ListedMessage[];
  /** By id, of the current result. */
  readonly verdictNow: ReadonlyMap<string, Verdict>;
  /** By id: what people found out. */
  readonly findings: ReadonlyMap<string, FindingKind>;
}

/**
 * Only what the notice rests on, so that nothing is in the file before two people have published it; and nothing that
 * newer logs or a finding account for. Contested messages are in it, as in the notice: one of them may be lost.
 */
export function wantedIds({ notice, published, verdictNow, findings }: ScopeKnowledge): string[] {
  if (notice.closing) return [];
  const asked = new Set(
    notice.municipalities.filter(({ windows }) => windows.length > 0).map(({ municipality }) => municipality),
  );
  const usable = longRandomIds(published.flatMap(({ id }) => (id === undefined ? [] : [id])));
  const isWanted = ({ id, municipality, verdict }: ListedMessage): boolean =>
    id !== undefined &&
    usable.has(id) &&
    asked.has(municipality) &&
    isNotFound(verdict) &&
    !isAccountedFor(verdictNow.get(id)) &&
    !isSettled(findings.get(id));
  return published.filter(isWanted).flatMap(({ id }) => id ?? []);
}

function isAccountedFor(verdict: Verdict | undefined): boolean {
  return verdict === 'registered' || verdict === 'explained';
}

function isSettled(finding: FindingKind | undefined): boolean {
  return finding !== undefined && outcomeOf(finding) !== 'stillLost';
}
