/** The two logs of a scope as they hold now, put together from the parts of all deliveries. */
import { z } from 'zod';
import { effectiveParts, inOrder, isHeld, stretchesOf } from '#domain/delivery/effective.ts';
import type { Part, PortalRow, RegisterRow } from '#domain/delivery/part.ts';
import { partSchema, portalRowSchema, registerRowSchema } from '#domain/delivery/part.ts';
import type { Span } from '#domain/reconcile/result.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { listDocuments } from './documents.ts';
import type { System } from './system.ts';

export interface ScopeParts {
  readonly portal: readonly Part[];
  readonly register: readonly Part[];
}

export async function partsOf(system: System, scope: ScopeKey): Promise<ScopeParts> {
  const place = { container: 'scopes' as const, partition: scope, idPrefix: 'part-' };
  const parts: Part[] = [];
  for await (const part of listDocuments(system.documents, place, partSchema)) parts.push(part);
  const ordered = inOrder(parts);
  return {
    portal: ordered.filter(({ declaration }) => declaration.side === 'portal'),
    register: ordered.filter(({ declaration }) => declaration.side === 'register'),
  };
}

export interface EffectiveRows<Row> {
  readonly rows: readonly Row[];
  /** Rows of older deliveries that a newer one of the same period no longer has. */
  readonly vanished: number;
}

export async function portalRowsOf(
  system: System,
  parts: readonly Part[],
): Promise<EffectiveRows<PortalRow>> {
  return effectiveRows(system, parts, z.array(portalRowSchema), (row) => row.sentFrom);
}

export async function registerRowsOf(
  system: System,
  parts: readonly Part[],
): Promise<EffectiveRows<RegisterRow>> {
  return effectiveRows(system, parts, z.array(registerRowSchema), (row) => row.receivedFrom);
}

/** The stretches that the deliveries of one side declare: what lies in a gap is not known. */
export function coveredBy(parts: readonly Part[]): Span[] {
  return stretchesOf(parts);
}

async function effectiveRows<Row extends { rowNumber: number }>(
  system: System,
  parts: readonly Part[],
  schema: z.ZodType<Row[]>,
  instantOf: (row: Row) => number,
): Promise<EffectiveRows<Row>> {
  const held: Row[] = [];
  const replaced: Row[] = [];
  for (const { part, holds } of effectiveParts(parts)) {
    const blob = await system.blobs.read(part.blobPath);
    if (blob === null) throw new Error(`the rows of a part are gone: ${part.blobPath}`);
    const rows = schema.parse(JSON.parse(new TextDecoder().decode(blob.bytes)));
    for (const row of rows) (isHeld(instantOf(row), holds) ? held : replaced).push(row);
  }
  return { rows: held, vanished: countVanished(replaced, held) };
}

/** A row is the same whatever its number in the file. */
function countVanished<Row extends { rowNumber: number }>(
  replaced: readonly Row[],
  held: readonly Row[],
): number {
  if (replaced.length === 0) return 0;
  const keyOf = (row: Row): string => JSON.stringify({ ...row, rowNumber: 0 });
  const kept = new Set(held.map(keyOf));
  return new Set(replaced.map(keyOf).filter((key) => !kept.has(key))).size;
}
