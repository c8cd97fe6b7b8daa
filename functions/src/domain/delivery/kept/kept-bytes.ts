/**
 * Kept rows as bytes: a line of JSON that says what follows, the ids as lines of text, and the numbers as doubles.
 * Whoever stores them adds a checksum: bytes that were changed must not be read at all.
 */
import { z } from 'zod';
import type { KeptRows } from './kept-rows.ts';

/** Counts up when rows come to mean something else: what is kept by older code is made anew. */
const version = 2;

const headSchema = z.object({
  version: z.literal(version),
  deliveries: z.array(z.string()),
  vanished: z.array(z.string()),
  idBytes: z.number().int(),
});

const lineEnd = 0x0a;

/** No id holds a line end, and none is empty: an empty line is a row without an id. */
export function keptBytes({ deliveries, vanished, ids, numbers }: KeptRows): Uint8Array[] {
  const encoder = new TextEncoder();
  const idLines = encoder.encode(ids.map((id) => `${id ?? ''}\n`).join(''));
  const head = JSON.stringify({ version, deliveries, vanished, idBytes: idLines.length });
  const doubles = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  return [encoder.encode(`${head}\n`), idLines, doubles];
}

/** @returns null where they were written by other code */
export function readKept(bytes: Uint8Array): KeptRows | null {
  const decoder = new TextDecoder();
  const headEnd = bytes.indexOf(lineEnd) + 1;
  const head = headSchema.safeParse(JSON.parse(decoder.decode(bytes.subarray(0, headEnd))));
  if (!head.success) return null;
  const { deliveries, vanished, idBytes } = head.data;
  const idLines = decoder.decode(bytes.subarray(headEnd, headEnd + idBytes)).split('\n');
  const ids = idLines.slice(0, -1).map((id) => (id === '' ? null : id));
  // A copy: doubles begin at a multiple of eight.
  const numbers = new Float64Array(new Uint8Array(bytes.subarray(headEnd + idBytes)).buffer);
  return { deliveries, ids, numbers, vanished };
}
