/** Compares a register log as though it had been delivered, and stores nothing: not the log, not that it was read. */
import type { Declaration } from '#domain/delivery/delivery.ts';
import { isInPeriod } from '#domain/delivery/delivery.ts';
import type { DryRunView } from '#domain/delivery/dry-run-view.ts';
import type { Part, RegisterRow } from '#domain/delivery/part.ts';
import type { Faults } from '#domain/logs/fault.ts';
import { collectBody } from './collect-body.ts';
import { compareLogs, summaryOf } from './compare-logs.ts';
import { confirmedRules } from './confirm-rules.ts';
import { partsOf } from './effective-logs.ts';
import type { ScopeParts } from './effective-logs.ts';
import { readDelivered } from './read-delivered.ts';
import type { System } from './system.ts';

export type DryRunOutcome =
  | { readonly ok: true; readonly view: DryRunView }
  | { readonly ok: false; readonly code: 'file-too-large' }
  | { readonly ok: false; readonly code: 'log-refused'; readonly faults: Faults };

/** @param declaration of a register log; rules that a person confirmed hold before its own, as for a delivery */
export async function dryRun(
  system: System,
  declaration: Declaration,
  body: AsyncIterable<Uint8Array>,
): Promise<DryRunOutcome> {
  const chunks = await collectBody(body);
  if (chunks === null) return { ok: false, code: 'file-too-large' };
  const read = await readDelivered(system, declaration, chunks);
  if (!read.ok) return { ok: false, code: 'log-refused', faults: read.faults };
  const { delivered } = read;
  if (delivered.side !== 'register') throw new Error('only a register log is tried');

  const rows = delivered.rows.filter((row) => isInPeriod(declaration, row.receivedFrom));
  const parts = await partsOf(system, declaration.scope);
  const compared = await compareAsDelivered(system, declaration, parts, rows);
  const summary = compared?.result.scopes[0];
  return {
    ok: true,
    view: {
      summary: summary ? summaryOf(summary) : null,
      windowCount: summary?.windows.length ?? 0,
      warnings: [...read.warnings, ...(compared?.result.warnings ?? [])],
      rows: rows.length,
      rowsOutsidePeriod: delivered.rows.length - rows.length,
      vanishedRows: compared?.vanishedRows.register ?? 0,
      hasPortalLog: parts.portal.length > 0,
    },
  };
}

/** The name of the part that is only tried; ids of deliveries are hashes. */
const triedId = 'tried';

async function compareAsDelivered(
  system: System,
  declaration: Declaration,
  { portal, register }: ScopeParts,
  rows: readonly RegisterRow[],
) {
  if (portal.length === 0) return null;
  const newestMs = Math.max(0, ...register.map(({ receivedAtMs }) => receivedAtMs));
  const tried: Part = {
    delivery: triedId,
    declaration,
    // The newest of all, also where a clock went back.
    receivedAtMs: Math.max(system.clock.nowMs(), newestMs + 1),
    rows: rows.length,
    blobPath: '',
  };
  return compareLogs(system, declaration.scope, {
    parts: { portal, register: [...register, tried] },
    rules: await confirmedRules(system, declaration.scope),
    unstored: new Map([[triedId, rows]]),
  });
}
