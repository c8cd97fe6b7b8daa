/** Records what a person found out about one message. The same again is no change; the earlier ones are kept. */
import type { z } from 'zod';
import { dateFaults } from '#domain/finding/dates.ts';
import type { DateFault } from '#domain/finding/dates.ts';
import { changedFinding, findingSchema, newFinding } from '#domain/finding/finding.ts';
import type { newFindingSchema } from '#domain/finding/finding.ts';
import { findingView } from '#domain/finding/findings-view.ts';
import type { FindingView } from '#domain/finding/findings-view.ts';
import { isNotFound, messageKey, referencesOf } from '#domain/finding/message-reference.ts';
import type { MessageReference, ReferencedMessage } from '#domain/finding/message-reference.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { readDocument } from './documents.ts';
import { keepVersion } from './keep-version.ts';
import { keys } from './keys.ts';
import { currentReconciliation, listedMessages } from './read-result.ts';
import type { System } from './system.ts';

export type RecordOutcome =
  | { readonly ok: true; readonly finding: FindingView }
  /** The current result has no such message, or does not miss it, and nobody has found out anything about it. */
  | { readonly ok: false; readonly code: 'nothing-to-settle' | 'changed-too-often' }
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
  const listed = await messageNow(system, scope, asked);
  const isOpen = listed !== null && isNotFound(listed.verdict);
  // What the client says of the message but for its key is not believed: the result and the finding know it.
  const message = known?.value.message ?? (isOpen ? listed.reference : null);
  if (message === null) return { ok: false, code: 'nothing-to-settle' };

  const nowMs = system.clock.nowMs();
  const faults = dateFaults(content, message.sentFrom, nowMs);
  if (faults.length > 0) return { ok: false, code: 'dates-wrong', faults };
  const recorded = { ...content, recordedBy: person, recordedAtMs: nowMs };
  const outcome = await keepVersion(system, key, findingSchema, newFinding(message, recorded), (stored) =>
    changedFinding(stored, recorded),
  );
  return outcome.ok ? { ok: true, finding: findingView(outcome.value, listed?.verdict ?? null) } : outcome;
}

async function messageNow(
  system: System,
  scope: ScopeKey,
  asked: MessageReference,
): Promise<ReferencedMessage | null> {
  const reconciled = await currentReconciliation(system, scope);
  if (reconciled === null) return null;
  const messages = referencesOf(await listedMessages(system, reconciled));
  const key = messageKey(asked);
  return messages.find(({ reference }) => messageKey(reference) === key) ?? null;
}
