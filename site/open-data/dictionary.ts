/** What each field means, by language; the fields come from the schemas. A meaning that is missing throws. */
import { z } from 'zod';
import { publicSnapshotSchema } from '#domain/notice/public-snapshot.ts';
import type { ContentLanguage } from '../texts/languages.ts';
import { fieldsOf, type Field } from './fields.ts';
import columnMeanings from './column-meanings.json' with { type: 'json' };
import fieldMeanings from './field-meanings.json' with { type: 'json' };
import { tables, type TableName } from './tables.ts';

const meaningsSchema = z.record(
  z.string(),
  z.strictObject({ nb: z.string(), nn: z.string(), en: z.string() }),
);
const ofFields = meaningsSchema.parse(fieldMeanings);
const ofColumns = meaningsSchema.parse(columnMeanings);

export interface Meant extends Field {
  readonly meaning: string;
}

/** A district tells the same as a municipality. */
const own = (path: string): string => path.replace('municipalities[].districts[].', 'municipalities[].');

export const snapshotJsonSchema = z.toJSONSchema(publicSnapshotSchema);

/** Of the snapshot; what a district has like its municipality is told once. */
export function snapshotFields(language: ContentLanguage): Meant[] {
  const fields = fieldsOf(snapshotJsonSchema);
  const paths = new Set(fields.map(({ path }) => path));
  return fields
    .filter(({ path }) => own(path) === path || !paths.has(own(path)))
    .map((field) => ({ ...field, meaning: meaningOf(ofFields, field.path, language) }));
}

export function columnsOf(
  table: TableName,
  language: ContentLanguage,
): { column: string; meaning: string }[] {
  return tables[table].columns.map((column) => ({ column, meaning: meaningOf(ofColumns, column, language) }));
}

function meaningOf(meanings: typeof ofFields, name: string, language: ContentLanguage): string {
  const meaning = meanings[name];
  if (!meaning) throw new Error(`site/open-data: nothing says what the field ${name} means`);
  return meaning[language];
}

/** For a test: what is explained and no longer there. */
export const explained = { fields: Object.keys(ofFields), columns: Object.keys(ofColumns) };
