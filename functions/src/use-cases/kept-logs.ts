/**
 * The rows of a scope that hold, from what was kept of them the last time and the parts that have come since. What is
 * kept is only ever a shorter way: where it is missing, damaged, older code's, or of other deliveries, the rows are
 * put together from all parts, and kept anew.
 */
import type { RowForm } from '#domain/delivery/kept/kept-bytes.ts';
import { keptBytes, readKept } from '#domain/delivery/kept/kept-bytes.ts';
import type { KeptRows } from '#domain/delivery/kept/kept-rows.ts';
import { partsAfter, vanishedTexts, withPart } from '#domain/delivery/kept/kept-rows.ts';
import type { Part } from '#domain/delivery/part.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import type { SideOfLogs } from './effective-logs.ts';
import { heldRows } from './effective-logs.ts';
import { paths, sha256Hex } from './keys.ts';
import type { System } from './system.ts';

/** SHA-256 in hex, and a line end. */
const checksumBytes = 65;

interface Kept<Row> {
  /** Null where there is nothing that can be read. */
  readonly value: KeptRows<Row> | null;
  readonly etag: string | null;
}

/** A row of either side. */
interface AnyRow {
  readonly rowNumber: number;
  readonly id: string | null;
}

/**
 * @param parts of the side, oldest first
 * @param isTried true where a part is only tried: then nothing is stored
 */
export async function keptRows<Row extends AnyRow>(
  system: System,
  scope: ScopeKey,
  side: SideOfLogs<Row>,
  parts: readonly Part[],
  isTried: boolean,
): Promise<KeptRows<Row>> {
  const path = paths.kept(scope, side.name);
  const held = await readStored(system, path, side.form);
  const newParts = held.value && partsAfter(held.value.deliveries, parts);
  if (held.value !== null && newParts?.length === 0) return held.value;
  const rows =
    held.value !== null && newParts !== null
      ? await withParts(side, held.value, newParts)
      : await fromAllParts(side, parts);
  // Whoever was faster may have known fewer parts or more: either is kept as well as this.
  if (!isTried) await store(system, path, rows, side.form, held.etag);
  return rows;
}

async function withParts<Row extends AnyRow>(
  side: SideOfLogs<Row>,
  kept: KeptRows<Row>,
  newParts: readonly Part[],
): Promise<KeptRows<Row>> {
  let rows = kept;
  for (const part of newParts) rows = withPart(rows, part, await side.rowsOf(part), side.instantOf);
  return rows;
}

async function fromAllParts<Row extends AnyRow>(
  side: SideOfLogs<Row>,
  parts: readonly Part[],
): Promise<KeptRows<Row>> {
  const { held, replaced } = await heldRows(side, parts);
  const deliveries = parts.map(({ delivery }) => delivery);
  return { deliveries, rows: held, vanished: vanishedTexts(replaced, held) };
}

async function readStored<Row>(system: System, path: string, form: RowForm<Row>): Promise<Kept<Row>> {
  const blob = await system.blobs.read(path);
  if (blob === null) return { value: null, etag: null };
  const checksum = new TextDecoder().decode(blob.bytes.subarray(0, checksumBytes));
  const content = blob.bytes.subarray(checksumBytes);
  const isWhole = checksum === checksumLine(path, [content]);
  return { value: isWhole ? readKept(content, form) : null, etag: blob.etag };
}

async function store<Row extends AnyRow>(
  system: System,
  path: string,
  rows: KeptRows<Row>,
  form: RowForm<Row>,
  etag: string | null,
): Promise<void> {
  const pieces = keptBytes(rows, form);
  const bytes = Buffer.concat([Buffer.from(checksumLine(path, pieces)), ...pieces]);
  await system.blobs.replace(path, bytes, 'application/octet-stream', etag);
}

/** Of the path too: what was kept for one scope is nothing for another. */
const checksumLine = (path: string, pieces: readonly Uint8Array[]): string =>
  `${sha256Hex([path, ...pieces])}\n`;
