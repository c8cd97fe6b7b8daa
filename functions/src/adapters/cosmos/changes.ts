/**
 * What was written since a mark, by `_ts`: the second in which the server wrote an item. Seconds are coarse, servers'
 * clocks differ by a little and a replica may lag behind: so each question goes back some time before the newest
 * second that was seen, and the mark holds the etags that were named of that time, so that nothing is named for ever.
 */
import type { Database } from '@azure/cosmos';
import { z } from 'zod';
import type { Changes, Container } from '#domain/ports/document-store.ts';
import { partitionProperty } from './containers.ts';
import { pages } from './pages.ts';

const overlapSeconds = 120;
/** A mark is part of a small document. What is left out of it is named again, which does no harm. */
const maxSeen = 2000;

const markSchema = z.object({ second: z.number().int(), seen: z.array(z.string()) });
type Mark = z.infer<typeof markSchema>;

const writtenSchema = z.object({
  id: z.string(),
  partition: z.string(),
  etag: z.string(),
  second: z.number().int(),
});
type Written = z.infer<typeof writtenSchema>;

export async function changesSince(
  database: Database,
  container: Container,
  mark: string | null,
): Promise<Changes> {
  if (mark === null) {
    const now: Mark = { second: await newestSecond(database, container), seen: [] };
    return { changed: [], mark: JSON.stringify(now) };
  }
  const { second, seen } = markSchema.parse(JSON.parse(mark));
  const all = await writtenFrom(database, container, second - overlapSeconds);
  const known = new Set(seen);
  const changed = all
    .filter(({ etag }) => !known.has(etag))
    .map(({ partition, id }) => ({ container, partition, id }));
  return { changed, mark: JSON.stringify(markAfter(second, all)) };
}

function markAfter(before: number, all: readonly Written[]): Mark {
  const second = all.reduce((newest, one) => Math.max(newest, one.second), before);
  const recent = all.filter((one) => one.second >= second - overlapSeconds);
  return { second, seen: recent.map(({ etag }) => etag).slice(-maxSeen) };
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
  return all.sort((a, b) => a.second - b.second);
}
