/**
 * Published tables as anybody reads them: csv-parse, read-excel-file, DuckDB and fflate, never a writer of ours. Every
 * cell is text, so that one reader's number and another's are the same.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';

export type Row = ReadonlyMap<string, string>;

export interface ReadTable {
  /** `/api/open-releases/2/avstem.xlsx kommuner` */
  readonly source: string;
  /** Cells by column; a cell that is empty is left out. */
  readonly rows: readonly Row[];
}

/** @returns nothing where a file holds no tables */
export async function readTables(address: string, bytes: Uint8Array): Promise<ReadTable[]> {
  const kind = address.split('.').at(-1);
  if (kind === 'zip') return readArchive(address, bytes);
  if (kind === 'csv') return [csvTable(address, bytes)];
  if (kind === 'xlsx') return workbookTables(address, bytes);
  if (kind === 'parquet') return [await inDuckDb(address, bytes, 'read_parquet')];
  if (kind === 'json' && Buffer.from(bytes).toString('utf8').trimStart().startsWith('['))
    return [await inDuckDb(address, bytes, 'read_json')];
  return [];
}

async function readArchive(address: string, bytes: Uint8Array): Promise<ReadTable[]> {
  const parts = Object.entries(unzipSync(bytes));
  const each = parts.map(([name, part]) => readTables(`${address} ${name}`, part));
  return (await Promise.all(each)).flat();
}

export function csvTable(source: string, bytes: Uint8Array): ReadTable {
  const text = Buffer.from(bytes).toString('utf8');
  const [head = ''] = text.split('\n');
  // Excel's formulas have quotes that are not the cell's own.
  const dialect = head.includes(';') ? { relax_quotes: true } : {};
  const rows: string[][] = parse(text, { bom: true, delimiter: head.includes(';') ? ';' : ',', ...dialect });
  const [columns = [], ...others] = rows;
  return { source, rows: others.map((row) => rowOf(columns, row.map(withoutDefence))) };
}

/** As docs/releases.md tells a reader: a formula that is nothing but a text, or an apostrophe in front. */
const withoutDefence = (cell: string): string => /^="(.*)"$/s.exec(cell)?.[1] ?? cell.replace(/^'/, '');

function rowOf(columns: readonly string[], cells: readonly (string | null)[]): Row {
  const each = columns.map((column, i) => [column, cells[i] ?? ''] as const);
  return new Map(each.filter(([, cell]) => cell !== ''));
}

async function workbookTables(address: string, bytes: Uint8Array): Promise<ReadTable[]> {
  const sheets = await readWorkbook(Buffer.from(bytes));
  return sheets.map(({ sheet, data }) => {
    const [columns = [], ...rows] = data.map((row) => row.map(cellText));
    return { source: `${address} ${sheet}`, rows: rows.map((row) => rowOf(columns, row)) };
  });
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? '' : String(cell);
}

let opened: Promise<DuckDBConnection> | undefined;

async function inDuckDb(address: string, bytes: Uint8Array, read: string): Promise<ReadTable> {
  // Loaded where it is needed: it is a large library.
  opened ??= import('@duckdb/node-api')
    .then(({ DuckDBInstance }) => DuckDBInstance.create(':memory:'))
    .then((instance) => instance.connect());
  const duckDb = await opened;
  const folder = mkdtempSync(join(tmpdir(), 'avstem-attack-'));
  try {
    const file = join(folder, 'table');
    writeFileSync(file, bytes);
    const answer = await duckDb.runAndReadAll(`SELECT CAST(COLUMNS(*) AS VARCHAR) FROM ${read}('${file}')`);
    const columns = answer.columnNames();
    const rows = answer.getRows().map((row) => rowOf(columns, row.map(cellText)));
    return { source: address, rows };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
