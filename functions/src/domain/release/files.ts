/** The files of one edition, from its tables: the same tables give the same bytes. */
import type { NamedBytes, ReleaseFormats } from '../ports/release-formats.ts';
import { csvOf } from './csv.ts';
import { dictionaryOf } from './dictionary.ts';
import { archiveName, readmeName, workbookName } from './file-names.ts';
import { jsonOf, jsonSchemaOf } from './json.ts';
import { readmeOf } from './readme.ts';
import type { About } from './readme.ts';
import type { Table } from './table.ts';

export const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
  txt: 'text/plain; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

export function mediaTypeOf(name: string): string {
  return mediaTypes[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
}

/** @returns every file of the edition; the archive of all the others is the last */
export async function filesOf(
  about: About,
  tables: readonly Table[],
  formats: ReleaseFormats,
): Promise<NamedBytes[]> {
  const all = [...tables, dictionaryOf(tables)];
  const files = [
    text(readmeName, readmeOf(about, all)),
    { name: workbookName, bytes: await formats.workbook(all) },
    ...all.flatMap((table) => filesOfTable(table, formats)),
  ];
  return [...files, { name: archiveName(about.number), bytes: formats.archive(files) }];
}

function filesOfTable(table: Table, formats: ReleaseFormats): NamedBytes[] {
  const { name } = table;
  return [
    text(`${name}.csv`, csvOf(table, 'rfc4180')),
    text(`${name}-excel.csv`, csvOf(table, 'excel')),
    text(`${name}.json`, jsonOf(table)),
    text(`${name}.schema.json`, jsonSchemaOf(table)),
    { name: `${name}.parquet`, bytes: formats.parquet(table) },
  ];
}

function text(name: string, content: string): NamedBytes {
  return { name, bytes: new TextEncoder().encode(content) };
}
