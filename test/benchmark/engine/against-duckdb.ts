/** DuckDB on two threads against the engine: on two for what both say alike, on one for its weaker answer by time. */
import { filesOf, seconds, sizeName } from './against-raw-read.ts';
import { answerOf, assertSame } from './answer.ts';
import { openDuckDb } from './duckdb/duckdb.ts';
import type { DuckDb } from './duckdb/duckdb.ts';
import type { Figure } from './figure.ts';
import { medians } from '../measure.ts';
import { TwoThreads } from './two-threads/two-threads.ts';
import { total, wholeJob } from './whole-job.ts';
import type { World } from './world/world.ts';

export async function againstDuckDb(world: World, rounds: number): Promise<Figure[]> {
  const duckDb = await openDuckDb();
  const twoThreads = new TwoThreads();
  const [byId, byTime] = [filesOf(world, 'ids'), filesOf(world, 'times')];
  try {
    const found = await assertAlike(world, duckDb, twoThreads);
    const times = await medians(
      [
        { name: 'equal', run: () => duckDb.byId(...byId) },
        { name: 'ids', run: () => twoThreads.wholeJob(...byId) },
        { name: 'as-of', run: () => duckDb.byTime(...byTime) },
        { name: 'times', run: () => wholeJob(...byTime) },
      ],
      rounds,
    );
    const figure = (name: string, theirs: string, ours: string, how: string): Figure => {
      const [slow, fast] = [times.get(theirs)!, times.get(ours)!];
      const what = `${how}; DuckDB on two threads ${seconds(slow)}, the engine ${seconds(fast)}`;
      return { name: `${name}-${sizeName(world)}`, ratio: slow / fast, what };
    };
    return [
      figure('duckdb-equal-vs-ids', 'equal', 'ids', 'the same answer by id, the engine on two threads'),
      figure('duckdb-asof-vs-times', 'as-of', 'times', found),
    ];
  } finally {
    await twoThreads.close();
    duckDb.close();
  }
}

/** @returns what was found by time, in words */
async function assertAlike(world: World, duckDb: DuckDb, twoThreads: TwoThreads): Promise<string> {
  const byId = filesOf(world, 'ids');
  const ours = answerOf(await wholeJob(...byId));
  assertSame('two threads', ours, answerOf(await twoThreads.wholeJob(...byId)));
  assertSame('DuckDB', ours, await duckDb.byId(...byId));
  const byTime = filesOf(world, 'times');
  const asOf = await duckDb.byTime(...byTime);
  const matched = total(await wholeJob(...byTime), 'missingAtLeast');
  if (asOf > matched) throw new Error('the as-of join finds more than a matching allows');
  return `by time: as-of join ${String(asOf)}, matching at least ${String(matched)}, the engine on one thread`;
}
