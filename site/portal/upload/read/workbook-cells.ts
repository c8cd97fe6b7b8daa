/** A workbook's values, as the library gives them, as cells. */
import type { Cell, Sheet } from '#domain/logs/understanding/cells.ts';

/** What the library makes of a sheet; a date has as UTC what a clock beside the sheet would show. */
export interface LibrarySheet {
  readonly sheet: string;
  readonly data: readonly (readonly unknown[])[];
}

/** @param hidden by the order of the sheets */
export function sheetsOf(sheets: readonly LibrarySheet[], hidden: readonly boolean[]): Sheet[] {
  return sheets.map(({ sheet, data }, index) => ({
    name: sheet,
    rows: data.map((row) => row.map(cellOf)),
    isHidden: hidden[index] ?? false,
  }));
}

function cellOf(value: unknown): Cell {
  // To the nearest second (contract 2): Excel keeps times as fractions of a day, which are never exact.
  if (value instanceof Date) return { wallMs: Math.round(value.getTime() / 1000) * 1000 };
  if (value === null || value === undefined) return '';
  return String(value).trim();
}
