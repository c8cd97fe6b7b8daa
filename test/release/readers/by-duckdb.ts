/** CSV, JSON and Parquet of a release, read back by DuckDB. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import { releaseFormats } from '#adapters/release-formats/release-formats.ts';
import { csvOf } from '#domain/release/csv.ts';
import { jsonOf } from '#domain/release/json.ts';
import type { Table, Value } from '#domain/release/table.ts';
import { typed, undefused } from './cell-value.ts';

const readers = {
  csv: "read_csv('FILE', header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"')",
  json: "read_json('FILE', format = 'array', columns = {COLUMNS})",
  parquet: "read_parquet('FILE')",
};
type Kind = keyof typeof readers;

const duckTypes = {
  code: 'VARCHAR',
  text: 'VARCHAR',
  integer: 'BIGINT',
  decimal: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'VARCHAR',
  instant: 'VARCHAR',
} as const;

export interface DuckDb {
  read(table: Table, kind: Kind): Promise<Value[][]>;
  close(): void;
}

export async function openDuckDb(): Promise<DuckDb> {
  const folder = mkdtempSync(join(tmpdir(), 'avstem-release-'));
  const duckDb = await (await DuckDBInstance.create(':memory:')).connect();
  let files = 0;
  return {
    // A name of its own for each file: DuckDB keeps what it has read of a name, and tells a newer file by its second.
    read: (table, kind) => read(duckDb, join(folder, `table-${++files}.${kind}`), table, kind),
    close: () => {
      duckDb.closeSync();
      rmSync(folder, { recursive: true });
    },
  };
}

async function read(duckDb: DuckDBConnection, file: string, table: Table, kind: Kind): Promise<Value[][]> {
  const contents = {
    csv: () => csvOf(table, 'rfc4180'),
    json: () => jsonOf(table),
    parquet: () => releaseFormats.parquet(table),
  };
  writeFileSync(file, contents[kind]());
  const columns = table.columns.map(({ key, type }) => `"${key}": '${duckTypes[type]}'`).join(', ');
  const source = readers[kind].replace('FILE', file).replace('COLUMNS', columns);
  const picked = table.columns.map(({ key, type }) => {
    if (kind === 'parquet' && type === 'date') return `strftime("${key}", '%Y-%m-%d')`;
    if (kind === 'parquet' && type === 'instant') return `strftime("${key}", '%Y-%m-%dT%H:%M:%S.%gZ')`;
    return `CAST("${key}" AS VARCHAR)`;
  });
  const answer = await duckDb.runAndReadAll(
    `SET TimeZone = 'UTC'; SELECT ${picked.join(', ')} FROM ${source}`,
  );
  rmSync(file);
  return answer.getRows().map((row) =>
    row.map((cell, i) => {
      if (cell === null) return null;
      const shown = String(cell);
      return typed(table, i, kind === 'csv' ? undefused(table, i, shown) : shown);
    }),
  );
}
