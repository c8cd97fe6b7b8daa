/**
 * Reconciles a scope as its deliveries stand now. The result's id is a hash of what went in, and the pointer to the
 * current one is moved under its etag, read before the parts and the confirmed rules: who sees fewer parts or older
 * rules can't overwrite who saw more.
 */
import { currentSchema } from '#domain/delivery/reconciled.ts';
import type { Reconciled } from '#domain/delivery/reconciled.ts';
import { documentPieces } from '#domain/reconcile/document.ts';
import type { Rules } from '#domain/rules/confirmed-rules.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { compareLogs, engineVersion, summaryOf } from './compare-logs.ts';
import type { LogsToCompare } from './compare-logs.ts';
import { confirmedRules } from './confirm-rules.ts';
import { readDocument } from './documents.ts';
import { coveredBy, partsOf } from './effective-logs.ts';
import type { ScopeParts } from './effective-logs.ts';
import { keys, paths, sha256Hex } from './keys.ts';
import { resultEntry } from './ledger-entries.ts';
import { recordInLedger } from './ledger-record.ts';
import type { System } from './system.ts';
import { refreshUpgradeSummary } from './verify-upgrade.ts';

const maxAttempts = 20;

export async function reconcileScope(system: System, scope: ScopeKey): Promise<void> {
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const current = await readDocument(system.documents, keys.current(scope), currentSchema);
    const parts = await partsOf(system, scope);
    const rules = await confirmedRules(system, scope);
    const id = reconciliationIdOf(parts, rules);
    if (id === null) return; // one side is still awaited
    if (current?.value.reconciliation !== id) {
      await writeReconciliation(system, scope, { parts, rules }, id);
      if (!(await point(system, scope, id, current?.etag ?? null))) continue;
    }
    await refreshUpgradeSummary(system, scope);
    return;
  }
  throw new Error(`scope ${scope} kept changing`);
}

/**
 * @param rules null while no person has confirmed any: the deliveries' own declarations are part of their ids
 * @returns null while a side is missing: nothing can be compared yet
 */
export function reconciliationIdOf({ portal, register }: ScopeParts, rules: Rules | null): string | null {
  if (portal.length === 0 || register.length === 0) return null;
  const deliveries = [...portal, ...register].map(({ delivery }) => delivery);
  const confirmed = rules === null ? [] : [[rules.maxDelay, rules.clockSkew]];
  return sha256Hex([JSON.stringify([engineVersion, ...confirmed, ...deliveries])]);
}

async function point(system: System, scope: ScopeKey, id: string, etag: string | null): Promise<boolean> {
  const key = keys.current(scope);
  const value = { reconciliation: id };
  if (etag === null) return (await system.documents.create(key, value)) === 'created';
  return (await system.documents.replace(key, value, etag)) === 'replaced';
}

async function writeReconciliation(
  system: System,
  scope: ScopeKey,
  logs: LogsToCompare,
  id: string,
): Promise<void> {
  const { result, vanishedRows } = await compareLogs(system, scope, logs);
  const resultPath = paths.result(scope, id);
  const pieces = Array.from(documentPieces(result), (piece) => new TextEncoder().encode(piece));
  await system.blobs.create(resultPath, pieces, 'application/json');
  const { parts } = logs;
  const all = [...parts.portal, ...parts.register];
  const summary = result.scopes[0];
  const reconciled: Reconciled = {
    id,
    rulesConfirmed: logs.rules !== null,
    deliveries: all.map(({ delivery }) => delivery),
    asOfMs: Math.max(...all.map(({ receivedAtMs }) => receivedAtMs)),
    vanishedRows,
    portalStretches: coveredBy(parts.portal),
    summary: summary ? summaryOf(summary) : null,
    windowCount: summary?.windows.length ?? 0,
    warnings: result.warnings,
    resultPath,
    resultSha256: sha256Hex(pieces),
  };
  await system.documents.create(keys.reconciliation(scope, id), reconciled);
  await recordInLedger(system, resultEntry(scope, reconciled));
}
