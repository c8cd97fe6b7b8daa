/** The most memory that each takes for the same answer by id: the peak of a process of its own. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { filesOf, sizeName } from './against-raw-read.ts';
import type { Figure } from './figure.ts';
import type { World } from './world/world.ts';

const peakSchema = z.object({ peakKilobytes: z.number() });

export function memoryFigure(world: World): Figure {
  const [ours, theirs] = (['engine', 'duckdb'] as const).map((who) => peakMegabytes(who, world));
  const what = `peak of resident memory: engine, one thread, ${ours!.toFixed(0)} MB; DuckDB ${theirs!.toFixed(0)} MB`;
  return { name: `memory-vs-duckdb-${sizeName(world)}`, ratio: ours! / theirs!, what };
}

function peakMegabytes(who: 'engine' | 'duckdb', world: World): number {
  const file = fileURLToPath(new URL('memory-process.ts', import.meta.url));
  const child = spawnSync(process.execPath, [file, who, ...filesOf(world, 'ids')], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return peakSchema.parse(JSON.parse(child.stdout)).peakKilobytes / 1000;
}
