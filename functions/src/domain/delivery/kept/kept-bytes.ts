/**
 * Kept rows as bytes: a line of JSON that says what follows, then the numbers as doubles. Whoever stores them adds a
 * checksum: bytes that were changed must not be read at all.
 */
import { z } from 'zod';
import type { KeptRows } from './kept-rows.ts';

/** Counts up when rows come to mean something else: what is kept by older code is made anew. */
const version = 1;

const headSchema = z.object({
  version: z.literal(version),
  deliveries: z.array(z.string()),
  vanished: z.array(z.string()),
  ids: z.array(z.string().nullable()),
});

const lineEnd = 0x0a;

export function keptBytes({ deliveries, vanished, ids, numbers }: KeptRows): Uint8Array[] {
  const head = JSON.stringify({ version, deliveries, vanished, ids });
  const doubles = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  return [new TextEncoder().encode(`${head}\n`), doubles];
}

/** @returns null where they were written by other code */
export function readKept(bytes: Uint8Array): KeptRows | null {
  const headEnd = bytes.indexOf(lineEnd);
  const head = headSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes.subarray(0, headEnd))));
  if (!head.success) return null;
  const { deliveries, vanished, ids } = head.data;
  // A copy: doubles begin at a multiple of eight.
  const numbers = new Float64Array(new Uint8Array(bytes.subarray(headEnd + 1)).buffer);
  return { deliveries, ids, numbers, vanished };
}
