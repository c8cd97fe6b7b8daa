/**
 * `npm run bench`: the engine from files to verdicts, against one pass over the same bytes, against DuckDB, against
 * starting Node, and how it grows. Wrong output fails it; slow output never does. docs/benchmarks.md has the method.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { againstDuckDb } from './engine/against-duckdb.ts';
import { againstRawRead } from './engine/against-raw-read.ts';
import { commandFigure } from './engine/command-start.ts';
import { machine, printFigures } from './engine/figure.ts';
import type { Figure } from './engine/figure.ts';
import { memoryFigure } from './engine/memory.ts';
import { writeWorld } from './engine/world/world.ts';

const { values: asked } = parseArgs({
  options: {
    json: { type: 'boolean' },
    quick: { type: 'boolean' },
    rounds: { type: 'string', default: '5' },
  },
});
const sizes = asked.quick ? [20_000] : [100_000, 10_000_000];
const rounds = asked.quick ? 1 : Number(asked.rounds);
const folder = mkdtempSync(join(tmpdir(), 'avstem-bench-'));
const say = (line: string): void => void (asked.json || console.error(line));

try {
  const worlds = sizes.map((messages) => {
    say(`Writing ${String(messages)} messages …`);
    return writeWorld(join(folder, String(messages)), messages);
  });
  const largest = worlds.at(-1)!;
  const tell = (figures: readonly Figure[]): void => printFigures(figures, asked.json === true);
  if (!asked.json) console.log(machine());
  tell(await againstRawRead(worlds, rounds));
  tell(await againstDuckDb(largest, rounds));
  tell([memoryFigure(largest), await commandFigure(join(folder, 'country'), 2 * rounds + 1)]);
} finally {
  rmSync(folder, { recursive: true });
}
