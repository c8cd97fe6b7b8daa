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
import { readChecked, replaceChecked } from './checked-blobs.ts';
import type { SideOfLogs } from './effective-logs.ts';
import { heldRows } from './effective-logs.ts';
import { paths } from './keys.ts';
import type { System } from './system.ts';

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
  const { content, etag } = await readChecked(system, path);
  const kept = content && readKept(content);
  const newParts = kept && partsAfter(kept.deliveries, parts);
  if (kept !== null && newParts?.length === 0) return kept;
  const rows =
    kept !== null && newParts !== null
      ? await withParts(side, kept, newParts)
      : await fromAllParts(side, parts);
  if (!isTried) await replaceChecked(system, path, keptBytes(rows), etag);
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
