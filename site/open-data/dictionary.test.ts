import { expect, test } from 'vitest';
import { z } from 'zod';
import { columnsOf, explained, snapshotFields } from './dictionary.ts';
import { fieldsOf, kindOf } from './fields.ts';
import { tableNames } from './tables.ts';

test('every field of the snapshot is explained in each language, and nothing else is', () => {
  for (const language of ['nb', 'nn', 'en'] as const) {
    for (const { path, meaning } of snapshotFields(language)) expect(meaning, path).not.toBe('');
  }
  expect(explained.fields.sort()).toEqual(
    snapshotFields('nb')
      .map(({ path }) => path)
      .sort(),
  );
});

test('every column is explained, and nothing else is', () => {
  const columns = new Set(tableNames.flatMap((table) => columnsOf(table, 'nb').map(({ column }) => column)));
  expect(explained.columns.sort()).toEqual([...columns].sort());
});

test('fields are those of the schema, through lists, choices and keys', () => {
  const schema = z.object({
    a: z.array(z.object({ b: z.iso.date() })),
    c: z.union([z.object({ d: z.literal(0) }), z.object({ d: z.literal(0), e: z.string() })]).optional(),
    f: z.record(z.string(), z.object({ g: z.number().int().min(4) })),
  });
  expect(
    fieldsOf(z.toJSONSchema(schema)).map(({ path, kind, isOptional }) => [path, kind, isOptional]),
  ).toEqual([
    ['a', 'list of object', false],
    ['a[].b', 'date', false],
    ['c', 'object', true],
    ['c.d', '0', false],
    ['c.e', 'string', false],
    ['f', 'object', false],
    ['f.*.g', 'integer ≥ 4', false],
  ]);
  expect(kindOf(z.toJSONSchema(z.enum(['a', 'b'])))).toBe('"a" | "b"');
});
