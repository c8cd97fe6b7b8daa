/** Every file of the open data. Before anything is published there are none but the API's. */
import type { PublicSnapshot } from '#domain/notice/public-snapshot.ts';
import type { PublishedApi } from './api-document.ts';
import { releaseFileAddress } from '../data/api-address.ts';
import { inFull } from '../data/origin.ts';
import { dataPage } from '../data/reach-addresses.ts';
import { csvOf, type Dialect } from './csv.ts';
import { catalogueOf } from './dcat.ts';
import { snapshotJsonSchema } from './dictionary.ts';
import { tableNames, tables, type TableName } from './tables.ts';
import { turtleOf } from './turtle.ts';

export const snapshotFile = 'snapshot.json';
export const schemaFile = 'snapshot.schema.json';
export const apiFile = 'openapi.json';

/** The releases by DCAT-AP-NO, in two notations. */
export const catalogueFiles = ['dcat.jsonld', 'dcat.ttl'] as const;

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
    ...catalogue(snapshot),
    ...described,
  ];
}

function catalogue(snapshot: PublicSnapshot): DataFile[] {
  const described = catalogueOf(snapshot, {
    page: inFull(dataPage('nb')),
    catalogue: inFull('/data/dcat.ttl'),
    file: releaseFileAddress,
  });
  if (described === null) return [];
  const [jsonLd, turtle] = catalogueFiles;
  return [
    { name: jsonLd, text: `${JSON.stringify(described, null, 2)}\n` },
    { name: turtle, text: turtleOf(described) },
  ];
}
