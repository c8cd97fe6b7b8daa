/**
 * The rows of a scope that hold, from what was kept of them the last time and the parts that have come since. What is
 * kept is only ever a shorter way: where it is missing, damaged, older code's, or of other deliveries, the rows are
 * put together from all parts, and kept anew.
 */
import { keptBytes, readKept } from '#domain/delivery/kept/kept-bytes.ts';
import type { KeptRows } from '#domain/delivery/kept/kept-rows.ts';
import { keptFrom, partsAfter, withPart } from '#domain/delivery/kept/kept-rows.ts';
import type { Part } from '#domain/delivery/part.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import type { SideOfLogs } from './effective-logs.ts';
import { heldRows } from './effective-logs.ts';
import { paths, sha256Hex } from './keys.ts';
import type { System } from './system.ts';

/** SHA-256 in hex, and a line end. */
const checksumBytes = 65;

interface Stored {
  /** Null where there is nothing that can be read. */
  readonly kept: KeptRows | null;
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
): Promise<KeptRows> {
  const path = paths.kept(scope, side.name);
  const { kept, etag } = await readStored(system, path);
  const newParts = kept && partsAfter(kept.deliveries, parts);
  if (kept !== null && newParts?.length === 0) return kept;
  const rows =
    kept !== null && newParts !== null
      ? await withParts(side, kept, newParts)
      : await fromAllParts(side, parts);
  // Whoever was faster may have known fewer parts or more: either is kept as well as this.
  if (!isTried) await store(system, path, rows, etag);
  return rows;
}

async function withParts<Row extends AnyRow>(
  side: SideOfLogs<Row>,
  kept: KeptRows,
  newParts: readonly Part[],
): Promise<KeptRows> {
  let rows = kept;
  for (const part of newParts) rows = withPart(side.form, rows, part, await side.rowsOf(part));
  return rows;
}

async function fromAllParts<Row extends AnyRow>(
  side: SideOfLogs<Row>,
  parts: readonly Part[],
): Promise<KeptRows> {
  const { held, replaced } = await heldRows(side, parts);
  return keptFrom(side.form, parts, held, replaced);
}

async function readStored(system: System, path: string): Promise<Stored> {
  const blob = await system.blobs.read(path);
  if (blob === null) return { kept: null, etag: null };
  const checksum = new TextDecoder().decode(blob.bytes.subarray(0, checksumBytes));
  const content = blob.bytes.subarray(checksumBytes);
  const isWhole = checksum === checksumLine(path, [content]);
  return { kept: isWhole ? readKept(content) : null, etag: blob.etag };
}

async function store(system: System, path: string, rows: KeptRows, etag: string | null): Promise<void> {
  const pieces = keptBytes(rows);
  const bytes = Buffer.concat([Buffer.from(checksumLine(path, pieces)), ...pieces]);
  await system.blobs.replace(path, bytes, 'application/octet-stream', etag);
}

/** Of the path too: what was kept for one scope is nothing for another. */
const checksumLine = (path: string, pieces: readonly Uint8Array[]): string =>
  `${sha256Hex([path, ...pieces])}\n`;
