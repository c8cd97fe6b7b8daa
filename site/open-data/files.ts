/** Every file of the open data. Before anything is published there are none but the API's. */
import type { PublicSnapshot } from '#domain/notice/public-snapshot.ts';
import type { PublishedApi } from './api-document.ts';
import { csvOf, type Dialect } from './csv.ts';
import { snapshotJsonSchema } from './dictionary.ts';
import { tableNames, tables, type TableName } from './tables.ts';

export const snapshotFile = 'snapshot.json';
export const schemaFile = 'snapshot.schema.json';
export const apiFile = 'openapi.json';

/** `dager.csv`, `dager-excel.csv` */
export const tableFile = (table: TableName, dialect: Dialect): string =>
  dialect === 'excel' ? `${table}-excel.csv` : `${table}.csv`;

export interface DataFile {
  readonly name: string;
  readonly text: string;
}

export function dataFiles(snapshot: PublicSnapshot | null, api: PublishedApi | null): DataFile[] {
  const described = api ? [{ name: apiFile, text: api.text }] : [];
  if (!snapshot) return described;
  const written = tableNames.flatMap((table) =>
    (['rfc4180', 'excel'] as const).map((dialect) => ({
      name: tableFile(table, dialect),
      text: csvOf(tables[table], dialect),
    })),
  );
  return [
    // As the schema reads it: whatever else the source held has no place here.
    { name: snapshotFile, text: `${JSON.stringify(snapshot, null, 2)}\n` },
    { name: schemaFile, text: `${JSON.stringify(snapshotJsonSchema, null, 2)}\n` },
    ...written,
    ...described,
  ];
}
