/** Gives rows their cells as the reader of a file does: each cell to its column, then the row. */
import { CellFlag } from '../scan/cell-record.ts';
import type { ReadOptions } from '../read-options.ts';
import type { LogRows } from './log-rows.ts';

export const rowOptions: ReadOptions = {
  nowMs: Date.UTC(2024, 5, 15, 12),
  hasScope: false,
  scopeMunicipalities: 0,
  scopeNamesDistricts: false,
  channels: null,
  maxBytes: 1 << 20,
  maxRows: 1000,
};

/** Fewer than the tests have rows. */
export const rowsOfPage = 2;

export type Cells = Readonly<Record<string, string>>;

/**
 * @param wholeDays columns in which the cell is a date of a workbook without a time of day
 * @returns false where the file may hold no more
 */
export function putRow(
  rows: LogRows<unknown>,
  row: number,
  cells: Cells,
  wholeDays: readonly string[] = [],
): boolean {
  let isWhole = true;
  for (const [name, text] of Object.entries(cells)) {
    const bytes = new TextEncoder().encode(text);
    const flags = wholeDays.includes(name) ? CellFlag.wholeDay : 0;
    const result = rows.columns.get(name)!.read(bytes, 0, bytes.length, flags);
    if (result !== 'clean' && result !== 'fine') isWhole = false;
  }
  return rows.endRow(row, isWhole);
}

/** The columns of a file, each with the name that a fault tells. */
export function shown(...columns: readonly string[]): ReadonlyMap<string, string> {
  return new Map(columns.map((name) => [name, `vist ${name}`]));
}
