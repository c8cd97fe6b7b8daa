/**
 * `npm run bench`: the engine from files to verdicts, against one pass over the same bytes, against DuckDB, against
 * starting Node, and how it grows. Wrong output fails it; slow output never does. docs/benchmarks.md has the method.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { againstRawRead } from './engine/against-raw-read.ts';
import { printFigures } from './engine/figure.ts';
import { writeWorld } from './engine/world/world.ts';

const { values: asked } = parseArgs({ options: { json: { type: 'boolean' }, quick: { type: 'boolean' } } });
const sizes = asked.quick ? [20_000] : [100_000, 10_000_000];
const rounds = asked.quick ? 1 : 5;
const folder = mkdtempSync(join(tmpdir(), 'avstem-bench-'));

try {
  const worlds = sizes.map((messages) => {
    if (!asked.json) console.error(`Writing ${String(messages)} messages …`);
    return writeWorld(join(folder, String(messages)), messages);
  });
  printFigures(await againstRawRead(worlds, rounds), asked.json === true);
} finally {
  rmSync(folder, { recursive: true });
}
