import { parse } from 'csv-parse/sync';

/** A table of the open data as another reader has it; of Excel's dialect, as Excel shows it. */
export function rowsOf(csv: string, dialect: '' | '-excel'): Record<string, string>[] {
  const read: Record<string, string>[] = parse(csv, {
    bom: true,
    columns: true,
    delimiter: dialect ? ';' : ',',
  });
  const shown = (cell: string): string => /^="(.*)"$/s.exec(cell)?.[1] ?? cell;
  return read.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, shown(cell)])));
}
