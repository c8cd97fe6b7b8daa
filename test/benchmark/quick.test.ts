import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { againstDuckDb } from './engine/against-duckdb.ts';
import { againstRawRead } from './engine/against-raw-read.ts';
import { writeWorld } from './engine/world/world.ts';

const folder = mkdtempSync(join(tmpdir(), 'avstem-quick-'));
afterAll(() => rmSync(folder, { recursive: true }));

// How fast it is depends on the machine; that DuckDB, two threads and what was made to be lost all agree does not.
describe('the benchmark, quick', () => {
  test('what is timed gives the right answers, and each figure is told', async () => {
    const world = writeWorld(folder, 5000);
    const figures = [...(await againstRawRead([world], 1)), ...(await againstDuckDb(world, 1))];
    expect(figures.map(({ name }) => name)).toEqual([
      'ids-5k-vs-raw-read',
      'times-5k-vs-raw-read',
      'duckdb-equal-vs-ids-5k',
      'duckdb-asof-vs-times-5k',
    ]);
    for (const { ratio } of figures) expect(ratio).toBeGreaterThan(0);
  });
});
