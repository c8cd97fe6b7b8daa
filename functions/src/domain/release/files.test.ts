/** The files of an edition: which there are, in which order, and what stands in those that people read. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ReleaseFormats } from '../ports/release-formats.ts';
import { columnOf, means } from './column.ts';
import { filesOf, mediaTypeOf } from './files.ts';
import { jsonOf, jsonSchemaOf } from './json.ts';
import type { About } from './readme.ts';
import { tableOf } from './table.ts';

const told = means('bokmål', 'nynorsk', 'English', 'message');
const rowSchema = z.object({
  kode: z.enum(['a', 'b']).nullable().meta(told),
  form: z.string().regex(/^\d$/).meta(told),
  tekst: z.string().meta(told),
  tall: z.number().int().meta(told),
  andel: z.number().nullable().meta(told),
  sant: z.boolean().meta(told),
  dag: z.iso.date().nullable().meta(told),
  da: z.iso.datetime().meta(means('bokmål', 'nynorsk', 'English')),
});
const row = {
  ...{ kode: 'a' as const, form: '1', tekst: 'x', tall: 2, andel: null, sant: true },
  ...{ dag: null, da: '2023-06-12T10:00:00Z' },
};
const title = { nb: 'Tall', nn: 'Tal', en: 'Figures' };
const table = tableOf('tall', title, rowSchema, [row, { ...row, kode: null, andel: 0.5 }]);
const about: About = {
  ...{ number: 3, edition: 'public', asOf: '2023-06-12T10:00:00.000Z', sample: false },
  incident: { id: 'one', caseSystem: 'Visma Familia', from: '2020-09-01', to: '2023-05-31' },
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const formats: ReleaseFormats = {
  workbook: async (tables) => bytes(tables.map(({ name }) => name).join(' ')),
  parquet: ({ name }) => bytes(`parquet ${name}`),
  archive: (files) => bytes(files.map(({ name }) => name).join('\n')),
};
async function textsOf(of: About): Promise<Map<string, string>> {
  const files = await filesOf(of, [table], formats);
  return new Map(files.map(({ name, bytes: content }) => [name, new TextDecoder().decode(content)]));
}

describe('an edition', () => {
  test('has every table in five forms, the dictionary too, and all of it in one archive', async () => {
    const texts = await textsOf(about);
    const ofTable = (name: string) =>
      ['.csv', '-excel.csv', '.json', '.schema.json', '.parquet'].map((end) => `${name}${end}`);
    const names = ['LESMEG.txt', 'avstem.xlsx', ...ofTable('tall'), ...ofTable('dataordbok')];
    expect([...texts.keys()]).toEqual([...names, 'avstem-utgivelse-3.zip']);
    expect(texts.get('avstem-utgivelse-3.zip')).toBe(names.join('\n'));
    expect(texts.get('avstem.xlsx')).toBe('tall dataordbok');
    expect(texts.get('tall.parquet')).toBe('parquet tall');
    expect(texts.get('tall.csv')).toContain('\r\na,1,x,2,,true,,2023-06-12T10:00:00Z\r\n');
    expect(texts.get('tall-excel.csv')).toContain(';x;2;;SANN;;2023-06-12T10:00:00Z\r\n');
    expect(texts.get('tall.json')).toBe(jsonOf(table));
    expect(texts.get('tall.schema.json')).toBe(jsonSchemaOf(table));
  });

  test('has a text that says what it is, when it was true and how to read it', async () => {
    const text = (await textsOf(about)).get('LESMEG.txt')!;
    expect(text.split('\r\n')).toEqual([
      'Avstem: nasjonal oversikt, utgivelse 3',
      '',
      'Den offentlige utgaven. Tall fra én til tre vises ikke nøyaktig uten at kommunen selv har valgt det.',
      'Hendelse: Visma Familia, 2020-09-01 til 2023-05-31.',
      'Tallene er slik de var kjent 2023-06-12T10:00:00.000Z (UTC).',
      '',
      'En tom celle betyr at verdien ikke er kjent, eller ikke vises. Det er ikke null.',
      'Tall fra skjemaet, loggene og funnene står ved siden av hverandre og skal ikke legges sammen.',
      '',
      'Tabeller:',
      '  tall: Tall (2 rader)',
      '  dataordbok: Dataordbok (8 rader)',
      '',
      'Hver tabell finnes som CSV (RFC 4180), CSV for norsk Excel (-excel.csv), JSON med skjema og Parquet.',
      'avstem.xlsx har alle tabellene; kolonnene er forklart i dataordbok.',
      'I CSV står det en apostrof foran tekster som begynner med = + - @ eller apostrof. Fjern den ene.',
      '',
    ]);
  });

  test('of made-up data says so first, and Bufdir’s says that it is not public', async () => {
    const text = (await textsOf({ ...about, edition: 'exact', sample: true })).get('LESMEG.txt')!;
    expect(text.split('\r\n').slice(1, 5)).toEqual([
      '',
      'OPPDIKTEDE EKSEMPELDATA. Ingenting her gjelder virkelige kommuner.',
      '',
      'Bufdirs utgave, med nøyaktige tall. Den er ikke offentlig.',
    ]);
  });
});

test.each([
  ['tall.csv', 'text/csv; charset=utf-8'],
  ['tall.schema.json', 'application/json'],
  ['tall.parquet', 'application/vnd.apache.parquet'],
  ['LESMEG.txt', 'text/plain; charset=utf-8'],
  ['avstem.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['avstem-utgivelse-1.zip', 'application/zip'],
  ['tall.exe', 'application/octet-stream'],
])('%s is served as %s', (name, mediaType) => expect(mediaTypeOf(name)).toBe(mediaType));

test('JSON is one object a row, unknown null, and its schema says so', () => {
  expect(jsonOf({ ...table, rows: [] })).toBe('[]\n');
  expect(JSON.parse(jsonOf(table))).toEqual([row, { ...row, kode: null, andel: 0.5 }]);
  expect(jsonOf(table).split('\n')).toHaveLength(5);
  const described = { description: 'bokmål', unit: 'message' };
  expect(JSON.parse(jsonSchemaOf(table))).toEqual({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Tall',
    type: 'array',
    items: {
      type: 'object',
      properties: {
        kode: { ...described, type: ['string', 'null'], enum: ['a', 'b', null] },
        form: { ...described, type: 'string' },
        tekst: { ...described, type: 'string' },
        tall: { ...described, type: 'integer' },
        andel: { ...described, type: ['number', 'null'] },
        sant: { ...described, type: 'boolean' },
        dag: { ...described, type: ['string', 'null'], format: 'date' },
        da: { description: 'bokmål', type: 'string', format: 'date-time' },
      },
      required: ['kode', 'form', 'tekst', 'tall', 'andel', 'sant', 'dag', 'da'],
      additionalProperties: false,
    },
  });
  expect(JSON.parse(jsonSchemaOf({ ...table, columns: [columnOf('k', ofCodes)] }))).toMatchObject({
    items: { properties: { k: { type: 'string', enum: ['a', 'b'] } } },
  });
});

const ofCodes = z.toJSONSchema(z.enum(['a', 'b']).meta(told));

describe('a column', () => {
  test('is what its schema says', () => {
    expect(table.columns.map(({ key, type, isNullable, values }) => [key, type, isNullable, values])).toEqual(
      [
        ['kode', 'code', true, ['a', 'b']],
        ['form', 'code', false, null],
        ['tekst', 'text', false, null],
        ['tall', 'integer', false, null],
        ['andel', 'decimal', true, null],
        ['sant', 'boolean', false, null],
        ['dag', 'date', true, null],
        ['da', 'instant', false, null],
      ],
    );
    expect(table.columns.map(({ unit }) => unit)).toEqual([...Array(7).fill('message'), null]);
  });

  test.each([
    ['of two types', z.union([z.string(), z.number()]).meta(told), 'the column x has not one type'],
    ['of none', z.null().meta(told), 'the column x has not one type'],
    ['of a list', z.array(z.string()).meta(told), 'the column x is of no type that a table has'],
    ['of no type at all', z.unknown().meta(told), 'the column x is of no type that a table has'],
  ])('%s is a fault of the program', (_name, schema, message) => {
    expect(() => columnOf('x', z.toJSONSchema(schema))).toThrow(message);
  });

  test.each([
    ['', 'b', 'c'],
    ['a', '', 'c'],
    ['a', 'b', ''],
  ])('means something in every language', (...words) => {
    const schema = z.toJSONSchema(z.string().meta(means(words[0]!, words[1]!, words[2]!)));
    expect(() => columnOf('x', schema)).toThrow();
  });
});
