/** A table as Parquet: typed columns, unknown as null, instants in UTC. What a column means, the dictionary says. */
import { gzipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { ColumnSource, SchemaElement } from 'hyparquet-writer';
import type { Column, ColumnType } from '#domain/release/column.ts';
import type { Table, Value } from '#domain/release/table.ts';

type Form = Pick<SchemaElement, 'type' | 'converted_type'>;

const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;

const forms: Readonly<Record<ColumnType, Form>> = {
  code: text,
  text,
  integer: { type: 'INT64' },
  decimal: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
  instant: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
};

/** The library's own Snappy now and then writes what other readers refuse to unpack. No time: the same bytes always. */
const compressors = { GZIP: (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { mtime: 0 }) };

export function parquetOf({ columns, rows }: Table): Uint8Array {
  const columnData: ColumnSource[] = columns.map((column, i) => ({
    name: column.key,
    data: rows.map((row) => held(column, row[i] ?? null)),
  }));
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length },
    ...columns.map((column) => elementOf(column)),
  ];
  const options = { columnData, schema, codec: 'GZIP', compressors, createdBy: 'avstem' } as const;
  return new Uint8Array(parquetWriteBuffer(options));
}

function elementOf({ key, type, isNullable }: Column): SchemaElement {
  return { name: key, ...forms[type], repetition_type: isNullable ? 'OPTIONAL' : 'REQUIRED' };
}

function held({ type }: Column, value: Value): string | number | bigint | boolean | Date | null {
  if (value === null) return null;
  if (type === 'integer') return BigInt(value);
  if ((type === 'date' || type === 'instant') && typeof value === 'string') return new Date(value);
  return value;
}
