/** What stands in the ledger of each thing. A version that holds no longer keeps its entry. */
import type { BreachRecord } from '#domain/breach/record.ts';
import type { KeptSignOff } from '#domain/daily-control/sign-off.ts';
import type { Delivery } from '#domain/delivery/delivery.ts';
import type { Reconciled } from '#domain/delivery/reconciled.ts';
import type { Finding } from '#domain/finding/finding.ts';
import { messageKey } from '#domain/finding/message-reference.ts';
import { canonicalJson } from '#domain/ledger/canonical-json.ts';
import type { LedgerEntry } from '#domain/ledger/entry.ts';
import type { ApprovedNotice } from '#domain/notice/notice.ts';
import { isApprovedTranslation } from '#domain/notice/sami/translation.ts';
import type { SamiTranslation } from '#domain/notice/sami/translation.ts';
import type { ConfirmedRules } from '#domain/rules/confirmed-rules.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import type { Upgrade } from '#domain/upgrade/upgrade.ts';
import { sha256Hex } from './keys.ts';

/** Of a thing that is JSON, whatever the order of its fields. */
export function contentHashOf(value: unknown): string {
  return sha256Hex([canonicalJson(value)]);
}

/** Of the bytes as they came: whoever has the file can compare. The id stands for what was declared of it. */
export function deliveryEntry({ id, sha256, declaration, receivedAtMs }: Delivery): LedgerEntry {
  return { kind: 'delivery', scope: declaration.scope, id, contentHash: sha256, atMs: receivedAtMs };
}

export const settledId = ({ id }: Delivery) => ({ kind: 'delivery', id: `${id}-settled` }) as const;

/** All that is known of a delivery once it was taken in, refused or deleted: from then on its document stays so. */
export function settledEntry(delivery: Delivery): LedgerEntry {
  const { declaration, receivedAtMs } = delivery;
  const contentHash = contentHashOf(delivery);
  return { ...settledId(delivery), scope: declaration.scope, contentHash, atMs: receivedAtMs };
}

export const isSettled = ({ state }: Delivery): boolean =>
  state === 'accepted' || state === 'refused' || state === 'deleted';

/** Its bytes were taken against a receipt, whatever became of them. */
export const isStored = ({ state }: Delivery): boolean =>
  state === 'received' || state === 'accepted' || state === 'deleted';

/** @param reconciled as its document is stored: it holds the hash of the result with its messages */
export function resultEntry(scope: ScopeKey, reconciled: Pick<Reconciled, 'id' | 'asOfMs'>): LedgerEntry {
  const { id, asOfMs } = reconciled;
  return { kind: 'result', scope, id, contentHash: contentHashOf(reconciled), atMs: asOfMs };
}

export function approvedNoticeEntry(scope: ScopeKey, notice: ApprovedNotice): LedgerEntry {
  const contentHash = contentHashOf(notice);
  return { kind: 'notice-approved', scope, id: notice.id, contentHash, atMs: notice.approvedAtMs };
}

/** Every version of a thing that keeps them, oldest first: the id carries the version's number. */
function versions<Version extends object>(
  entry: Pick<LedgerEntry, 'kind' | 'scope' | 'id'>,
  all: readonly Version[],
  atMs: (version: Version) => number,
): LedgerEntry[] {
  return all.map((version, i) => ({
    ...entry,
    id: `${entry.id}-${i + 1}`,
    contentHash: contentHashOf(version),
    atMs: atMs(version),
  }));
}

export function rulesEntries(scope: ScopeKey, { earlier, ...current }: ConfirmedRules): LedgerEntry[] {
  const all = [...earlier, current];
  return versions({ kind: 'rules', scope, id: 'rules' }, all, ({ confirmedAtMs }) => confirmedAtMs);
}

export function upgradeEntries(scope: ScopeKey, { earlier, ...current }: Upgrade): LedgerEntry[] {
  const all = [...earlier, current];
  return versions({ kind: 'upgrade', scope, id: 'upgrade' }, all, ({ attestedAtMs }) => attestedAtMs);
}

/** The message stands in the content, so that a finding cannot be moved to another; its id shows only a hash of it. */
export function findingEntries(scope: ScopeKey, { earlier, message, ...current }: Finding): LedgerEntry[] {
  const id = `finding-${sha256Hex([messageKey(message)])}`;
  const all = [...earlier, current].map((version) => ({ message, ...version }));
  return versions({ kind: 'finding', scope, id }, all, ({ recordedAtMs }) => recordedAtMs);
}

export function signOffEntries(scope: ScopeKey, { earlier, ...current }: KeptSignOff): LedgerEntry[] {
  const all = [...earlier, current];
  return versions(
    { kind: 'daily-control', scope, id: `day-${current.date}` },
    all,
    ({ signedAtMs }) => signedAtMs,
  );
}

/** Each time that Datatilsynet was told, oldest first. */
export function breachEntries(scope: ScopeKey, { told }: BreachRecord): LedgerEntry[] {
  return versions({ kind: 'breach', scope, id: 'breach' }, told, ({ markedAtMs }) => markedAtMs);
}

/** An approved translation, and that it was taken away again; a draft has none. */
export function translationEntries(scope: ScopeKey, translation: SamiTranslation): LedgerEntry[] {
  const { takenDown, ...text } = translation;
  if (!isApprovedTranslation(text)) return [];
  const kind = 'notice-translated' as const;
  const approved = { kind, scope, id: text.id, contentHash: contentHashOf(text), atMs: text.approvedAtMs };
  if (!takenDown) return [approved];
  const gone = { kind, scope, id: `${text.id}-taken-down`, contentHash: contentHashOf(translation) };
  return [approved, { ...gone, atMs: takenDown.atMs }];
}
