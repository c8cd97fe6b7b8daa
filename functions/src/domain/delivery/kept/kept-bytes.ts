/**
 * Kept rows as bytes: a line of JSON that says what follows, then all numbers as doubles, row by row. Whoever stores
 * them adds a checksum: bytes that were changed must not be read at all.
 */
import { z } from 'zod';
import type { PortalRow, RegisterRow } from '../part.ts';
import type { KeptRows } from './kept-rows.ts';

/** Counts up when rows come to mean something else: what is kept by older code is made anew. */
const version = 1;

const headSchema = z.object({
  version: z.literal(version),
  width: z.number().int(),
  deliveries: z.array(z.string()),
  vanished: z.array(z.string()),
  ids: z.array(z.string().nullable()),
});

/** How a row of one side becomes numbers, beside its id. */
export interface RowForm<Row> {
  readonly width: number;
  numbersOf(row: Row): readonly number[];
  rowOf(numbers: Float64Array, id: string | null): Row;
}

export const portalForm: RowForm<PortalRow> = {
  width: 6,
  numbersOf: (row) => [row.rowNumber, row.sentFrom, row.sentTo, row.municipality, row.district, row.byLetter],
  rowOf: (numbers, id) => ({
    rowNumber: numbers[0]!,
    sentFrom: numbers[1]!,
    sentTo: numbers[2]!,
    municipality: numbers[3]!,
    district: numbers[4]!,
    id,
    byLetter: numbers[5]!,
  }),
};

export const registerForm: RowForm<RegisterRow> = {
  width: 10,
  numbersOf: (row) => [
    row.rowNumber,
    row.receivedFrom,
    row.receivedTo,
    row.dateOnly,
    row.sentFrom ?? NaN,
    row.sentTo ?? NaN,
    row.count,
    row.kind,
    row.municipality,
    row.district,
  ],
  rowOf: (numbers, id) => ({
    rowNumber: numbers[0]!,
    receivedFrom: numbers[1]!,
    receivedTo: numbers[2]!,
    dateOnly: numbers[3]!,
    sentFrom: orNull(numbers[4]!),
    sentTo: orNull(numbers[5]!),
    count: numbers[6]!,
    kind: numbers[7]!,
    id,
    municipality: numbers[8]!,
    district: numbers[9]!,
  }),
};

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

const lineEnd = 0x0a;

export function keptBytes<Row extends { readonly id: string | null }>(
  kept: KeptRows<Row>,
  form: RowForm<Row>,
): Uint8Array[] {
  const { deliveries, vanished, rows } = kept;
  const head = { version, width: form.width, deliveries, vanished, ids: rows.map(({ id }) => id) };
  const numbers = new Float64Array(rows.length * form.width);
  for (const [place, row] of rows.entries()) numbers.set(form.numbersOf(row), place * form.width);
  return [new TextEncoder().encode(`${JSON.stringify(head)}\n`), new Uint8Array(numbers.buffer)];
}

/** @returns null where they were written by other code */
export function readKept<Row>(bytes: Uint8Array, form: RowForm<Row>): KeptRows<Row> | null {
  const headEnd = bytes.indexOf(lineEnd);
  const head = headSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes.subarray(0, headEnd))));
  if (!head.success || head.data.width !== form.width) return null;
  const { deliveries, vanished, ids } = head.data;
  // A copy: doubles begin at a multiple of eight.
  const numbers = new Float64Array(new Uint8Array(bytes.subarray(headEnd + 1)).buffer);
  const rows = ids.map((id, place) =>
    form.rowOf(numbers.subarray(place * form.width, (place + 1) * form.width), id),
  );
  return { deliveries, rows, vanished };
}
