/** Reads the bytes of a delivery under its declaration, as they came or as they were stored. */
import { z } from 'zod';
import type { Declaration } from '#domain/delivery/delivery.ts';
import { maxUploadBytes, maxUploadRows } from '#domain/delivery/limits.ts';
import { portalRowSchema, registerRowSchema } from '#domain/delivery/part.ts';
import type { PortalRow, RegisterRow } from '#domain/delivery/part.ts';
import { portalRow, registerRow } from '#domain/delivery/part-rows.ts';
import { fileFormat } from '#domain/logs/encoding/file-format.ts';
import type { Faults } from '#domain/logs/fault.ts';
import { IdTable } from '#domain/logs/ids/id-table.ts';
import type { LogSource } from '#domain/logs/log-source.ts';
import type { ReadOptions } from '#domain/logs/read-options.ts';
import { countMunicipalities } from '#domain/reconcile/read-units.ts';
import type { Warning } from '#domain/reconcile/result.ts';
import { portalWarnings, registerWarnings } from '#domain/reconcile/warnings.ts';
import { nationalScope, unitsOfKey } from '#domain/service/service.ts';
import type { System } from './system.ts';

export type DeliveredRows =
  | { readonly side: 'portal'; readonly rows: readonly PortalRow[] }
  | { readonly side: 'register'; readonly rows: readonly RegisterRow[] };

export type ReadOutcome =
  | {
      readonly ok: true;
      readonly delivered: DeliveredRows;
      readonly warnings: readonly Warning[];
      /** What may be stored: the bytes of a CSV, the understood rows of a workbook. */
      readonly stored: { readonly bytes: readonly Uint8Array[]; readonly contentType: string };
    }
  | { readonly ok: false; readonly faults: Faults };

const storedRowsSchema = z.discriminatedUnion('side', [
  z.object({ side: z.literal('portal'), rows: z.array(portalRowSchema) }),
  z.object({ side: z.literal('register'), rows: z.array(registerRowSchema) }),
]);

export async function readDelivered(
  system: System,
  declaration: Declaration,
  chunks: readonly Uint8Array[],
): Promise<ReadOutcome> {
  const options = readOptions(declaration, system.clock.nowMs());
  // A secret seed: a file cannot be made so that its ids collide.
  const ids = new IdTable(new DataView(system.randomness.bytes(4).buffer).getInt32(0));
  const source = sourceOf(chunks);
  if (declaration.side === 'portal') {
    const reading = await system.logs.portal(source, options, ids);
    if (!reading.ok) return reading;
    const { log } = reading;
    const rows = Array.from({ length: log.rowCount }, (_, row) => portalRow(log, ids, row));
    return accepted({ side: 'portal', rows }, portalWarnings(log), chunks);
  }
  const reading = await system.logs.register(source, options, ids);
  if (!reading.ok) return reading;
  const { log } = reading;
  const rows = Array.from({ length: log.rowCount }, (_, row) => registerRow(log, ids, row));
  return accepted({ side: 'register', rows }, registerWarnings(log), chunks);
}

/** Reads what `stored` was made of. */
export async function readStored(
  system: System,
  declaration: Declaration,
  stored: { bytes: Uint8Array; contentType: string },
): Promise<ReadOutcome> {
  if (stored.contentType !== rowsType) return readDelivered(system, declaration, [stored.bytes]);
  const delivered = storedRowsSchema.parse(JSON.parse(new TextDecoder().decode(stored.bytes)));
  return { ok: true, delivered, warnings: [], stored: { bytes: [stored.bytes], contentType: rowsType } };
}

const rowsType = 'application/json';

function accepted(
  delivered: DeliveredRows,
  warnings: readonly Warning[],
  chunks: readonly Uint8Array[],
): ReadOutcome {
  // A workbook holds more than its first sheet: comments, hidden sheets, who wrote it. None of that is let in.
  const stored =
    fileFormat(sourceOf(chunks)) === 'zip'
      ? { bytes: [new TextEncoder().encode(JSON.stringify(delivered))], contentType: rowsType }
      : { bytes: chunks, contentType: 'text/csv' };
  return { ok: true, delivered, warnings, stored };
}

function readOptions(declaration: Declaration, nowMs: number): ReadOptions {
  const units = unitsOfKey(declaration.scope) ?? [];
  return {
    nowMs,
    hasScope: declaration.scope !== nationalScope,
    scopeMunicipalities: countMunicipalities(units),
    scopeNamesDistricts: units.some((unit) => unit.district !== null),
    channels: declaration.channels,
    maxBytes: maxUploadBytes,
    maxRows: maxUploadRows,
  };
}

function sourceOf(chunks: readonly Uint8Array[]): LogSource {
  return {
    byteLength: chunks.reduce((sum, chunk) => sum + chunk.length, 0),
    chunks: () => chunks,
  };
}
