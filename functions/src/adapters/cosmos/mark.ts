/**
 * The mark of `changesSince` on Cosmos DB: which items of the last seconds were named. It has the etags of the newest
 * seconds, as far as there is room; of an older one only a digest, by which it is known whether anything of it is new.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Servers' clocks differ by a little and a replica may lag behind: each question goes back so far. */
export const overlapSeconds = 120;
/** A mark is part of a small document. */
const maxSeen = 2000;

const markSchema = z.object({
  /** The newest that was seen. */
  second: z.number().int(),
  seen: z.array(z.string()),
  /** By second. */
  digests: z.record(z.string(), z.string()).default({}),
});
export type Mark = z.infer<typeof markSchema>;

export interface Written {
  readonly id: string;
  readonly partition: string;
  readonly etag: string;
  readonly second: number;
}

export function readMark(text: string): Mark {
  return markSchema.parse(JSON.parse(text));
}

/**
 * What the mark does not tell of. Of a second of which it has a digest everything, where anything has come or gone.
 *
 * @param all that was written from `overlapSeconds` before the mark's second on
 */
export function newSince({ seen, digests }: Mark, all: readonly Written[]): Written[] {
  const known = new Set(seen);
  const bySecond = groupedBySecond(all);
  const isKnown = (second: number): boolean => digests[second] === digestOf(bySecond.get(second)!);
  const settled = new Set([...bySecond.keys()].filter(isKnown));
  return all.filter(({ etag, second }) => !known.has(etag) && !settled.has(second));
}

/** @param before the newest second that was seen */
export function markAfter(before: number, all: readonly Written[]): Mark {
  const second = all.reduce((newest, one) => Math.max(newest, one.second), before);
  const seen: string[] = [];
  const digests: Record<string, string> = {};
  const seconds = [...groupedBySecond(all)].sort(([a], [b]) => b - a);
  for (const [of, items] of seconds) {
    if (of < second - overlapSeconds) continue;
    if (seen.length + items.length <= maxSeen) seen.push(...etagsOf(items));
    else digests[of] = digestOf(items);
  }
  return { second, seen, digests };
}

function groupedBySecond(all: readonly Written[]): Map<number, Written[]> {
  return Map.groupBy(all, ({ second }) => second);
}

/** In an order of their own: a query gives items of one second in any. */
function etagsOf(items: readonly Written[]): string[] {
  return items.map(({ etag }) => etag).sort();
}

function digestOf(items: readonly Written[]): string {
  return createHash('sha256').update(etagsOf(items).join('\n')).digest('base64url').slice(0, 22);
}
