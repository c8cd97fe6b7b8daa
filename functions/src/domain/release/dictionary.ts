/** The data dictionary: every column of every table of a release, from the same schemas as the tables themselves. */
import { z } from 'zod';
import { columnTypes, means, units } from './column.ts';
import { tableOf } from './table.ts';
import type { Table } from './table.ts';

const rowSchema = z.object({
  tabell: z.string().meta(means('Tabellen', 'Tabellen', 'The table')),
  kolonne: z
    .string()
    .meta(means('Kolonnens navn i filene', 'Namnet på kolonnen i filene', 'The column’s name')),
  type: z.enum(columnTypes).meta(means('Hva kolonnen inneholder', 'Kva kolonnen inneheld', 'What it holds')),
  enhet: z
    .enum(units)
    .nullable()
    .meta(means('Hva et tall teller', 'Kva eit tal tel', 'What a number counts')),
  kan_vaere_ukjent: z
    .boolean()
    .meta(
      means('Tom celle betyr ikke kjent', 'Tom celle tyder ikkje kjend', 'An empty cell means not known'),
    ),
  koder: z
    .string()
    .nullable()
    .meta(means('Kodene som kan forekomme', 'Kodane som kan førekome', 'The codes that may occur')),
  betydning_nb: z.string().meta(means('Betydning, bokmål', 'Tyding, bokmål', 'Meaning, in bokmål')),
  betydning_nn: z.string().meta(means('Betydning, nynorsk', 'Tyding, nynorsk', 'Meaning, in nynorsk')),
  betydning_en: z.string().meta(means('Betydning, engelsk', 'Tyding, engelsk', 'Meaning, in English')),
});

export const dictionaryName = 'dataordbok';

export function dictionaryOf(tables: readonly Table[]): Table {
  const rows = tables.flatMap(({ name, columns }) =>
    columns.map((column) => ({
      tabell: name,
      kolonne: column.key,
      type: column.type,
      enhet: column.unit,
      kan_vaere_ukjent: column.isNullable,
      koder: column.values === null ? null : column.values.join(' '),
      betydning_nb: column.meaning.nb,
      betydning_nn: column.meaning.nn,
      betydning_en: column.meaning.en,
    })),
  );
  const title = { nb: 'Dataordbok', nn: 'Dataordbok', en: 'Data dictionary' };
  return tableOf(dictionaryName, title, rowSchema, rows);
}
