/** The two logs of a scope as they hold now, put together from the parts of all deliveries. */
import { z } from 'zod';
import { effectiveParts, inOrder, isHeld, stretchesOf } from '#domain/delivery/effective.ts';
import type { RowForm } from '#domain/delivery/kept/row-form.ts';
import { portalForm, registerForm } from '#domain/delivery/kept/row-form.ts';
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

/** One side of a scope's logs: where its rows are, and what the engine and the store need to know of them. */
export interface SideOfLogs<Row> {
  readonly name: 'portal' | 'register';
  readonly form: RowForm<Row>;
  readonly instantOf: (row: Row) => number;
  readonly rowsOf: (part: Part) => Promise<readonly Row[]>;
}

const portalRowsSchema = z.array(portalRowSchema);
const registerRowsSchema = z.array(registerRowSchema);

export function portalSide(system: System): SideOfLogs<PortalRow> {
  return {
    name: 'portal',
    form: portalForm,
    instantOf: (row) => row.sentFrom,
    rowsOf: (part) => storedRows(system, part, portalRowsSchema),
  };
}

/** @param unstored rows of parts that are only tried, by delivery */
export function registerSide(
  system: System,
  unstored: ReadonlyMap<string, readonly RegisterRow[]> = new Map(),
): SideOfLogs<RegisterRow> {
  return {
    name: 'register',
    form: registerForm,
    instantOf: (row) => row.receivedFrom,
    rowsOf: async (part) => unstored.get(part.delivery) ?? storedRows(system, part, registerRowsSchema),
  };
}

export interface HeldRows<Row> {
  readonly held: readonly Row[];
  /** Rows in whose stead a newer delivery has the last word. */
  readonly replaced: readonly Row[];
}

/** From all parts of a side, one after the other. */
export async function heldRows<Row>(
  { rowsOf, instantOf }: SideOfLogs<Row>,
  parts: readonly Part[],
): Promise<HeldRows<Row>> {
  const held: Row[] = [];
  const replaced: Row[] = [];
  for (const { part, holds } of effectiveParts(parts)) {
    for (const row of await rowsOf(part)) (isHeld(instantOf(row), holds) ? held : replaced).push(row);
  }
  return { held, replaced };
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
