/** A table as JSON: an array of one object a row, unknown values null; and the JSON Schema that says so. */
import type { Column, ColumnType } from './column.ts';
import type { Table } from './table.ts';

export function jsonOf({ columns, rows }: Table): string {
  const lines = rows.map((row) =>
    JSON.stringify(Object.fromEntries(columns.map(({ key }, i) => [key, row[i] ?? null]))),
  );
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}

const forms: Readonly<Record<ColumnType, { type: string; format?: string }>> = {
  code: { type: 'string' },
  text: { type: 'string' },
  integer: { type: 'integer' },
  decimal: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  instant: { type: 'string', format: 'date-time' },
};

/** JSON Schema 2020-12 of a table's JSON. */
export function jsonSchemaOf({ title, columns }: Pick<Table, 'title' | 'columns'>): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: title.nb,
    type: 'array',
    items: {
      type: 'object',
      properties: Object.fromEntries(columns.map((column) => [column.key, propertyOf(column)])),
      required: columns.map(({ key }) => key),
      additionalProperties: false,
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function propertyOf({ type, isNullable, meaning, unit, values }: Column): object {
  const form = forms[type];
  return {
    description: meaning.nb,
    ...form,
    ...(isNullable && { type: [form.type, 'null'] }),
    ...(values && { enum: isNullable ? [...values, null] : values }),
    ...(unit && { unit }),
  };
}
