/** What stands in the ledger of each thing. A version that holds no longer keeps its entry. */
import type { BreachRecord } from '#domain/breach/record.ts';
import type { Delivery } from '#domain/delivery/delivery.ts';
import type { Reconciled } from '#domain/delivery/reconciled.ts';
import { canonicalJson } from '#domain/ledger/canonical-json.ts';
import type { LedgerEntry } from '#domain/ledger/entry.ts';
import type { ApprovedNotice } from '#domain/notice/notice.ts';
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

/** @param pieces the result's document as it is stored */
export function resultEntry(
  scope: ScopeKey,
  { id, asOfMs }: Reconciled,
  pieces: Iterable<Uint8Array>,
): LedgerEntry {
  return { kind: 'result', scope, id, contentHash: sha256Hex(pieces), atMs: asOfMs };
}

export function approvedNoticeEntry(scope: ScopeKey, notice: ApprovedNotice): LedgerEntry {
  const contentHash = contentHashOf(notice);
  return { kind: 'notice-approved', scope, id: notice.id, contentHash, atMs: notice.approvedAtMs };
}

export function rulesEntries(scope: ScopeKey, { earlier, ...current }: ConfirmedRules): LedgerEntry[] {
  return [...earlier, current].map((version, i) => ({
    kind: 'rules' as const,
    scope,
    id: `rules-${i + 1}`,
    contentHash: contentHashOf(version),
    atMs: version.confirmedAtMs,
  }));
}

export function upgradeEntries(scope: ScopeKey, { earlier, ...current }: Upgrade): LedgerEntry[] {
  return [...earlier, current].map((version, i) => ({
    kind: 'upgrade' as const,
    scope,
    id: `upgrade-${i + 1}`,
    contentHash: contentHashOf(version),
    atMs: version.attestedAtMs,
  }));
}

/** Each time that Datatilsynet was told, oldest first. */
export function breachEntries(scope: ScopeKey, { told }: BreachRecord): LedgerEntry[] {
  return told.map((notification, i) => ({
    kind: 'breach' as const,
    scope,
    id: `breach-${i + 1}`,
    contentHash: contentHashOf(notification),
    atMs: notification.markedAtMs,
  }));
}
