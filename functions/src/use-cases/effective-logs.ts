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
  const rowsOf = (part: Part) => storedRows(system, part, z.array(portalRowSchema));
  return effectiveRows(parts, rowsOf, (row) => row.sentFrom);
}

/** @param unstored rows of parts that are only tried, by delivery */
export async function registerRowsOf(
  system: System,
  parts: readonly Part[],
  unstored: ReadonlyMap<string, readonly RegisterRow[]> = new Map(),
): Promise<EffectiveRows<RegisterRow>> {
  const rowsOf = async (part: Part): Promise<readonly RegisterRow[]> =>
    unstored.get(part.delivery) ?? storedRows(system, part, z.array(registerRowSchema));
  return effectiveRows(parts, rowsOf, (row) => row.receivedFrom);
}

/** The stretches that the deliveries of one side declare: what lies in a gap is not known. */
export function coveredBy(parts: readonly Part[]): Span[] {
  return stretchesOf(parts);
}

async function storedRows<Row>(system: System, part: Part, schema: z.ZodType<Row[]>): Promise<Row[]> {
  const blob = await system.blobs.read(part.blobPath);
  if (blob === null) throw new Error(`the rows of a part are gone: ${part.blobPath}`);
  return schema.parse(JSON.parse(new TextDecoder().decode(blob.bytes)));
}

async function effectiveRows<Row extends { rowNumber: number }>(
  parts: readonly Part[],
  rowsOf: (part: Part) => Promise<readonly Row[]>,
  instantOf: (row: Row) => number,
): Promise<EffectiveRows<Row>> {
  const held: Row[] = [];
  const replaced: Row[] = [];
  for (const { part, holds } of effectiveParts(parts)) {
    for (const row of await rowsOf(part)) (isHeld(instantOf(row), holds) ? held : replaced).push(row);
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
