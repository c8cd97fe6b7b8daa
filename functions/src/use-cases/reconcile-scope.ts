/**
 * Reconciles a scope as its deliveries stand now. The result's id is a hash of what went in, and the pointer to the
 * current one is moved under its etag, read before the parts: who sees fewer parts can't overwrite who saw more.
 */
import type { Part } from '#domain/delivery/part.ts';
import { portalLogOf, registerLogOf, SharedIds } from '#domain/delivery/part-rows.ts';
import { currentSchema } from '#domain/delivery/reconciled.ts';
import type { Reconciled, ScopeSummary } from '#domain/delivery/reconciled.ts';
import { namedDelay, readDurationMs } from '#domain/time/delay.ts';
import { documentPieces } from '#domain/reconcile/document.ts';
import type { ReconcileOptions } from '#domain/reconcile/options.ts';
import { reconcile } from '#domain/reconcile/reconcile.ts';
import type { Reconciliation, ScopeResult } from '#domain/reconcile/result.ts';
import { unitsOfKey } from '#domain/service/service.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { readDocument } from './documents.ts';
import { coveredBy, partsOf, portalRowsOf, registerRowsOf } from './effective-logs.ts';
import type { ScopeParts } from './effective-logs.ts';
import { keys, paths, sha256Hex } from './keys.ts';
import type { System } from './system.ts';

/** Counts up when the engine's answers change, so that every scope is reconciled anew. */
const engineVersion = 1;

/** A document stays small at any size; the whole list is in the blob. */
const maxWindowsInDocument = 1000;

const maxAttempts = 20;

export async function reconcileScope(system: System, scope: ScopeKey): Promise<void> {
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const current = await readDocument(system.documents, keys.current(scope), currentSchema);
    const parts = await partsOf(system, scope);
    const id = reconciliationIdOf(parts);
    if (id === null) return; // one side is still awaited
    if (current?.value.reconciliation !== id) {
      await writeReconciliation(system, scope, parts, id);
      if (!(await point(system, scope, id, current?.etag ?? null))) continue;
    }
    await system.queue.send('publish', { scope });
    return;
  }
  throw new Error(`scope ${scope} kept changing`);
}

/** @returns null while a side is missing: nothing can be compared yet */
export function reconciliationIdOf({ portal, register }: ScopeParts): string | null {
  if (portal.length === 0 || register.length === 0) return null;
  return sha256Hex([
    JSON.stringify([engineVersion, ...[...portal, ...register].map(({ delivery }) => delivery)]),
  ]);
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
  parts: ScopeParts,
  id: string,
): Promise<void> {
  const { result, vanishedRows } = await reconcileParts(system, scope, parts);
  const resultPath = paths.result(scope, id);
  const pieces = Array.from(documentPieces(result), (piece) => new TextEncoder().encode(piece));
  await system.blobs.create(resultPath, pieces, 'application/json');
  const all = [...parts.portal, ...parts.register];
  const summary = result.scopes[0];
  const reconciled: Reconciled = {
    id,
    deliveries: all.map(({ delivery }) => delivery),
    asOfMs: Math.max(...all.map(({ receivedAtMs }) => receivedAtMs)),
    vanishedRows,
    portalStretches: coveredBy(parts.portal),
    summary: summary ? summaryOf(summary) : null,
    windowCount: summary?.windows.length ?? 0,
    warnings: result.warnings,
    resultPath,
  };
  await system.documents.create(keys.reconciliation(scope, id), reconciled);
}

function summaryOf(scope: ScopeResult): ScopeSummary {
  const { messages: _messages, windows, ...rest } = scope;
  return { ...rest, windows: windows.slice(0, maxWindowsInDocument) };
}

async function reconcileParts(
  system: System,
  scope: ScopeKey,
  parts: ScopeParts,
): Promise<{ result: Reconciliation; vanishedRows: Reconciled['vanishedRows'] }> {
  const ids = new SharedIds();
  const portal = await portalRowsOf(system, parts.portal);
  const register = await registerRowsOf(system, parts.register);
  const logs = [portalLogOf(portal.rows, ids), registerLogOf(register.rows, ids)] as const;
  return {
    result: reconcile(...logs, ids, optionsOf(scope, parts.register)),
    vanishedRows: { portal: portal.vanished, register: register.vanished },
  };
}

/** The rules are those that the newest register delivery declares. */
function optionsOf(scope: ScopeKey, register: readonly Part[]): ReconcileOptions {
  const { declaration } = register.at(-1)!;
  const stretches = coveredBy(register);
  const clockSkewMs = readDurationMs(declaration.clockSkew);
  if (clockSkewMs === null) throw new Error('a declared clock skew is no duration');
  return {
    units: unitsOfKey(scope),
    clockSkew: { text: declaration.clockSkew, ms: clockSkewMs },
    maxDelay: declaration.maxDelay === 'auto' ? 'auto' : namedDelay(declaration.maxDelay),
    registerFrom: stretches[0]!.from,
    registerTo: stretches.at(-1)!.to,
    stretches,
  };
}
