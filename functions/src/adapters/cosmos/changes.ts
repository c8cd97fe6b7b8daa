/**
 * What was written since a mark, by `_ts`: the second in which the server wrote an item. Seconds are coarse, so each
 * question goes back some time before the newest second that was seen, and the mark tells what was named of that time.
 */
import type { Database } from '@azure/cosmos';
import { z } from 'zod';
import type { Changes, Container } from '#domain/ports/document-store.ts';
import { partitionProperty } from './containers.ts';
import { markAfter, newSince, overlapSeconds, readMark } from './mark.ts';
import type { Mark, Written } from './mark.ts';
import { pages } from './pages.ts';

const writtenSchema = z.object({
  id: z.string(),
  partition: z.string(),
  etag: z.string(),
  second: z.number().int(),
});

export async function changesSince(
  database: Database,
  container: Container,
  mark: string | null,
): Promise<Changes> {
  if (mark === null) {
    const now: Mark = { second: await newestSecond(database, container), seen: [], digests: {} };
    return { changed: [], mark: JSON.stringify(now) };
  }
  const before = readMark(mark);
  const all = await writtenFrom(database, container, before.second - overlapSeconds);
  const changed = newSince(before, all).map(({ partition, id }) => ({ container, partition, id }));
  return { changed, mark: JSON.stringify(markAfter(before.second, all)) };
}

async function newestSecond(database: Database, container: Container): Promise<number> {
  const query = { query: 'SELECT TOP 1 VALUE c._ts FROM c ORDER BY c._ts DESC' };
  const newest = await pages<number>(database, container, query, {}).next();
  return newest.done === true ? 0 : newest.value;
}

/** Across all partitions, but by an index: what it costs goes with what was written. */
async function writtenFrom(database: Database, container: Container, from: number): Promise<Written[]> {
  const query = {
    query: `SELECT c.id, c._ts AS second, c._etag AS etag, c.${partitionProperty[container]} AS partition
            FROM c WHERE c._ts >= @from`,
    parameters: [{ name: '@from', value: from }],
  };
  const all: Written[] = [];
  for await (const item of pages<unknown>(database, container, query, {}))
    all.push(writtenSchema.parse(item));
  return all;
}
