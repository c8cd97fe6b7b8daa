/**
 * A table as a release holds it: checked values in typed columns. Every format is written from this alone, so that they
 * say the same. Unknown is null, in every type; zero and unknown are two things, and no text is empty.
 */
import { z } from 'zod';
import { columnOf } from './column.ts';
import type { Column, InLanguages } from './column.ts';
import { tidyText } from './tidy-text.ts';

/** Dates and instants as ISO 8601 (`2023-03-31`, `2023-03-31T12:00:00.000Z`); null is unknown. */
export type Value = string | number | boolean | null;

export interface Table {
  /** The beginning of its files' names. */
  readonly name: string;
  readonly title: InLanguages;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
}

/** Excel keeps fifteen digits of a number: a table has no integer with more. */
export const integerLimit = 1e15;

const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/**
 * @param rowSchema one field a column, each with its meaning in its metadata: see `means`
 * @throws where a row does not fit the schema, or a text that may not be unknown is empty: a bug of the caller
 */
export function tableOf<Shape extends z.ZodRawShape>(
  name: string,
  title: InLanguages,
  rowSchema: z.ZodObject<Shape>,
  rows: readonly z.input<z.ZodObject<Shape>>[],
): Table {
  const columns = Object.entries(rowSchema.shape).map(([key, field]) => columnOf(key, z.toJSONSchema(field)));
  const checked = z.array(z.record(z.string(), valueSchema)).parse(z.array(rowSchema).parse(rows));
  return {
    name,
    title,
    columns,
    rows: checked.map((row) => columns.map((column) => valueOf(column, row[column.key] ?? null))),
  };
}

function valueOf(column: Column, value: Value): Value {
  const tidy = typeof value === 'string' ? tidyText(value) : value;
  if (tidy === null && !column.isNullable) throw new Error(`the column ${column.key} may not be unknown`);
  if (typeof tidy === 'number' && Math.abs(tidy) >= integerLimit)
    throw new Error(`the column ${column.key} has a number too large`);
  return tidy;
}
