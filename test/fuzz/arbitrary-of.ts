/** Values of a form that a JSON Schema describes, as zod writes it. */
import fc from 'fast-check';
import { z } from 'zod';

const schemaSchema = z.looseObject({
  type: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
  pattern: z.string().optional(),
  format: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  maxLength: z.number().optional(),
  minLength: z.number().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
});
type Schema = z.infer<typeof schemaSchema>;

const mostItems = 3;

export function arbitraryOf(given: unknown): fc.Arbitrary<unknown> {
  const parsed = z.safeParse(schemaSchema, given);
  if (!parsed.success) return fc.jsonValue({ maxDepth: 1 });
  const schema = parsed.data;
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map(arbitraryOf));
  if (schema.allOf !== undefined) return arbitraryOf(schema.allOf[0]);
  switch (schema.type) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return fc.array(arbitraryOf(schema.items), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, Math.min(schema.maxItems ?? mostItems, mostItems)),
      });
    case 'string':
      return textOf(schema);
    case 'integer':
    case 'number':
      return numberOf(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

function objectOf({ properties = {}, required = [], additionalProperties }: Schema): fc.Arbitrary<unknown> {
  const members = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, arbitraryOf(schema)]),
  );
  const isRecord = Object.keys(properties).length === 0 && typeof additionalProperties === 'object';
  if (isRecord)
    return fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), arbitraryOf(additionalProperties), {
      maxKeys: 2,
    });
  return fc.record(members, { requiredKeys: required });
}

function textOf({ format, pattern, minLength = 0, maxLength = 20 }: Schema): fc.Arbitrary<unknown> {
  if (format === 'date') return fc.constantFrom('2023-03-28', '2023-06-08', '2024-02-29');
  if (format === 'date-time') return fc.constantFrom('2023-03-28T12:00:00Z', '2023-06-15T10:00:00.000Z');
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'));
  return fc.string({ minLength, maxLength: Math.min(Math.max(minLength, 20), maxLength) });
}

function numberOf({ minimum = -1000, maximum = 1000, type }: Schema): fc.Arbitrary<unknown> {
  const [min, max] = [Math.max(minimum, -1e15), Math.min(maximum, 1e15)];
  return type === 'integer'
    ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
    : fc.double({ min, max, noNaN: true });
}
