/** A column: what it is called, what it holds and what it means, read from its zod schema. */
import { z } from 'zod';

export const columnTypes = ['code', 'text', 'integer', 'decimal', 'boolean', 'date', 'instant'] as const;
/** A code is a text that looks like a number or names a state, and that no reader may make anything else of. */
export type ColumnType = (typeof columnTypes)[number];

export interface InLanguages {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

/** What a number counts. */
export const units = ['message', 'service', 'municipality', 'day', 'version'] as const;
export type Unit = (typeof units)[number];

export interface Column {
  readonly key: string;
  readonly type: ColumnType;
  readonly meaning: InLanguages;
  readonly unit: Unit | null;
  readonly isNullable: boolean;
  /** The codes that may occur; null where the schema does not list them. */
  readonly values: readonly string[] | null;
}

/** The metadata of a column's schema: `z.int().nullable().meta(means('…', '…', '…', 'message'))`. */
export function means(nb: string, nn: string, en: string, unit?: Unit): Record<string, unknown> {
  return { meaning: { nb, nn, en }, ...(unit && { unit }) };
}

const typeSchema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  enum: z.array(z.string().nullable()).optional(),
});

const fieldSchema = typeSchema.extend({
  anyOf: z.array(typeSchema).optional(),
  meaning: z.object({ nb: z.string().min(1), nn: z.string().min(1), en: z.string().min(1) }),
  unit: z.enum(units).optional(),
});

/** One of the types that a field's JSON Schema allows. */
interface Choice {
  readonly type: string | undefined;
  readonly schema: z.infer<typeof typeSchema>;
}

/**
 * @param jsonSchema of the field, as `z.toJSONSchema` gives it
 * @throws where the field has no meaning, or is of a type that no column has
 */
export function columnOf(key: string, jsonSchema: unknown): Column {
  const field = fieldSchema.parse(jsonSchema);
  const choices = (field.anyOf ?? [field]).flatMap(choicesOf);
  const [own, ...others] = choices.filter(({ type }) => type !== 'null');
  if (own === undefined || others.length > 0) throw new Error(`the column ${key} has not one type`);
  return {
    key,
    type: typeOf(key, own),
    meaning: field.meaning,
    unit: field.unit ?? null,
    isNullable: choices.some(({ type }) => type === 'null'),
    values: own.schema.enum?.filter((value) => value !== null) ?? null,
  };
}

function choicesOf(schema: z.infer<typeof typeSchema>): Choice[] {
  return [schema.type].flat().map((type) => ({ type, schema }));
}

function typeOf(key: string, { type, schema }: Choice): ColumnType {
  if (schema.enum || (schema.pattern && !schema.format)) return 'code';
  if (schema.format === 'date') return 'date';
  if (schema.format === 'date-time') return 'instant';
  if (type === 'boolean' || type === 'integer') return type;
  if (type === 'number') return 'decimal';
  if (type === 'string') return 'text';
  throw new Error(`the column ${key} is of no type that a table has`);
}
