/** Records what a person found out about one message. The same again is no change; the earlier ones are kept. */
import type { z } from 'zod';
import { dateFaults } from '#domain/finding/dates.ts';
import type { DateFault } from '#domain/finding/dates.ts';
import { changedFinding, findingSchema, newFinding } from '#domain/finding/finding.ts';
import type { newFindingSchema } from '#domain/finding/finding.ts';
import { findingView } from '#domain/finding/findings-view.ts';
import { hasEntryLeft } from '#domain/finding/groups.ts';
import type { FindingKind } from '#domain/finding/kinds.ts';
import type { FindingView } from '#domain/finding/findings-view.ts';
import { isNotFound, messageKey, referencesOf } from '#domain/finding/message-reference.ts';
import type { ReferencedMessage } from '#domain/finding/message-reference.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { readDocument } from './documents.ts';
import { keepVersion } from './keep-version.ts';
import { keys } from './keys.ts';
import { findingEntries } from './ledger-entries.ts';
import { recordInLedger } from './ledger-record.ts';
import { findingsOf } from './read-findings.ts';
import { currentReconciliation, listedResult } from './read-result.ts';
import type { ListedResult } from './read-result.ts';
import type { System } from './system.ts';

export type RecordOutcome =
  | { readonly ok: true; readonly finding: FindingView }
  /** The current result has no such message, or does not miss it, and nobody has found out anything about it. */
  | { readonly ok: false; readonly code: 'nothing-to-settle' | 'changed-too-often' }
  /** No entry that the current result has left can be this message: it can't have been found after all. */
  | { readonly ok: false; readonly code: 'no-entry-left' }
  | { readonly ok: false; readonly code: 'dates-wrong'; readonly faults: readonly DateFault[] };

type NewFinding = z.infer<typeof newFindingSchema>;

/** @param person keyed hash of who records it */
export async function recordFinding(
  system: System,
  scope: ScopeKey,
  { message: asked, ...content }: NewFinding,
  person: string,
): Promise<RecordOutcome> {
  const key = keys.finding(scope, messageKey(asked));
  const known = await readDocument(system.documents, key, findingSchema);
  const now = await resultNow(system, scope);
  const listed = now && ofKey(now, messageKey(asked));
  const isOpen = listed !== null && isNotFound(listed.verdict);
  // What the client says of the message but for its key is not believed: the result and the finding know it.
  const message = known?.value.message ?? (isOpen ? listed.reference : null);
  if (message === null) return { ok: false, code: 'nothing-to-settle' };

  const nowMs = system.clock.nowMs();
  const faults = dateFaults(content, message.sentFrom, nowMs);
  if (faults.length > 0) return { ok: false, code: 'dates-wrong', faults };
  // What is said already may be said again, whatever a newer result has left.
  const isNew = content.finding === 'found-after-all' && known?.value.finding !== 'found-after-all';
  if (isNew && !(await canBeFoundAfterAll(system, scope, now, listed))) {
    return { ok: false, code: 'no-entry-left' };
  }
  const recorded = { ...content, recordedBy: person, recordedAtMs: nowMs };
  const outcome = await keepVersion(system, key, findingSchema, newFinding(message, recorded), (stored) =>
    changedFinding(stored, recorded),
  );
  if (!outcome.ok) return outcome;
  await recordInLedger(system, findingEntries(scope, outcome.value).at(-1)!);
  return { ok: true, finding: findingView(outcome.value, listed?.verdict ?? null) };
}

interface ResultNow {
  readonly messages: readonly ReferencedMessage[];
  readonly windows: ListedResult['windows'];
}

async function resultNow(system: System, scope: ScopeKey): Promise<ResultNow | null> {
  const reconciled = await currentReconciliation(system, scope);
  if (reconciled === null) return null;
  const { messages, windows } = await listedResult(system, reconciled);
  return { messages: referencesOf(messages), windows };
}

function ofKey({ messages }: ResultNow, key: string): ReferencedMessage | null {
  return messages.find(({ reference }) => messageKey(reference) === key) ?? null;
}

/** By the message's group, see groups.ts. Two persons at once may still say too much; the group then says so. */
async function canBeFoundAfterAll(
  system: System,
  scope: ScopeKey,
  now: ResultNow | null,
  message: ReferencedMessage | null,
): Promise<boolean> {
  const group = message?.window === undefined ? undefined : now?.windows[message.window];
  if (!now || !message || !group) return false;
  const kinds = new Map<string, FindingKind>();
  for (const finding of await findingsOf(system, scope)) {
    kinds.set(messageKey(finding.message), finding.finding);
  }
  const others = now.messages.filter(
    (other) => other.window === message.window && other.reference !== message.reference,
  );
  return hasEntryLeft(
    group,
    others.map(({ reference }) => kinds.get(messageKey(reference)) ?? null),
  );
}
