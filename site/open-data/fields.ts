/** The fields of a JSON Schema, one a line: what the dictionary and the description of the API are made of. */
import { z } from 'zod';

const schemaSchema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  maxLength: z.number().optional(),
  required: z.array(z.string()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  $ref: z.string().optional(),
});
type JsonSchema = z.infer<typeof schemaSchema>;

export interface Field {
  /** `municipalities[].notice.windows[].from` */
  readonly path: string;
  readonly isOptional: boolean;
  /** `integer ≥ 1`, `date`, `"1-3"`. */
  readonly kind: string;
}

/** Objects and lists are gone through; a list's own line says that it is one. */
export function fieldsOf(schema: unknown, path = ''): Field[] {
  const { properties = {}, required = [] } = schemaSchema.parse(schema ?? {});
  return Object.entries(properties).flatMap(([name, inner]) => {
    const own = path === '' ? name : `${path}.${name}`;
    const isOptional = !required.includes(name);
    return [{ path: own, isOptional, kind: kindOf(inner) }, ...innerFields(inner, own)];
  });
}

function innerFields(schema: unknown, path: string): Field[] {
  const read = schemaSchema.parse(schema ?? {});
  const choices = read.anyOf ?? read.oneOf ?? [];
  if (read.items !== undefined)
    return [...fieldsOf(read.items, `${path}[]`), ...choicesIn(read.items, `${path}[]`)];
  if (choices.length > 0) return choicesIn(schema, path);
  const keyed = schemaSchema.safeParse(read.additionalProperties);
  return [...fieldsOf(schema, path), ...(keyed.success ? fieldsOf(keyed.data, `${path}.*`) : [])];
}

/** Each path once, whichever of the choices has it. */
function choicesIn(schema: unknown, path: string): Field[] {
  const { anyOf, oneOf } = schemaSchema.parse(schema ?? {});
  const all = (anyOf ?? oneOf ?? []).flatMap((choice) => fieldsOf(choice, path));
  return [...new Map(all.map((field) => [field.path, field])).values()];
}

export function kindOf(schema: unknown): string {
  const read = schemaSchema.parse(schema ?? {});
  const choices = read.anyOf ?? read.oneOf;
  if (choices) return [...new Set(choices.map(kindOf))].join(' | ');
  if (read.const !== undefined) return JSON.stringify(read.const);
  if (read.enum) return read.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (read.$ref) return read.$ref.split('/').at(-1)!;
  if (read.items !== undefined) return `list of ${kindOf(read.items)}`;
  return [simpleKind(read), ...limitsOf(read)].join(' ');
}

function simpleKind({ type, format, properties }: JsonSchema): string {
  if (format) return format;
  if (type) return Array.isArray(type) ? type.join(' | ') : type;
  return properties ? 'object' : 'any';
}

function limitsOf({ format, pattern, minimum, maximum, maxLength }: JsonSchema): string[] {
  const isMeant = (limit: number | undefined): limit is number =>
    limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER;
  return [
    ...(isMeant(minimum) ? [`≥ ${String(minimum)}`] : []),
    ...(isMeant(maximum) ? [`≤ ${String(maximum)}`] : []),
    ...(isMeant(maxLength) ? [`≤ ${String(maxLength)} characters`] : []),
    // The pattern of a named format is the format's own.
    ...(pattern !== undefined && format === undefined ? [pattern] : []),
  ];
}
