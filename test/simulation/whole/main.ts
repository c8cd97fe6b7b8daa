/**
 * `npm run simulate [-- --seeds N] [--first SEED] [--threads N]`: the whole pipeline under faults, from many seeds.
 * `-- --seed SEED` plays one again and tells all that is wrong. `-- --mutants [PART OF A NAME]` plants each fault in
 * the program and tells which seed finds it; with `--write` the table goes into docs/simulation.md. Exit 1 where a seed
 * fails, or where a planted fault is not found.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { putTable } from '../../worlds-of-truth/put-table.ts';
import { runSeed } from './run.ts';
import type { Done, Failed } from './run/job.ts';
import { mutantTable } from './run/mutants.ts';
import { figuresOf, strikesTold } from './run/told.ts';
import { inThreads } from './run/threads.ts';

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '500' },
    first: { type: 'string', default: '1' },
    seed: { type: 'string' },
    threads: { type: 'string', default: String(Math.min(4, availableParallelism())) },
    mutants: { type: 'boolean' },
    write: { type: 'boolean' },
  },
});

const commandOf = ({ seed, wrong }: Failed): string =>
  `npm run simulate -- --seed ${String(seed)}    # ${wrong[0]?.split('\n')[0]?.slice(0, 300) ?? ''}`;

/** Whoever does not wait for the end has the command by then. */
async function simulate(first: number, count: number, threads: number): Promise<Done> {
  const seeds = Array.from({ length: count }, (_, i) => first + i);
  let [done, failed] = [0, 0];
  return inThreads(seeds, threads, (since) => {
    for (const one of since.failed) console.error(commandOf(one));
    const before = Math.floor(done / 1000);
    done += since.seeds;
    failed += since.failed.length;
    if (Math.floor(done / 1000) > before) console.error(`${String(done)} seeds, ${String(failed)} fail`);
  });
}

if (asked.seed !== undefined) {
  const { wrong, acts, story } = await runSeed(Number(asked.seed));
  console.log(`story ${String(story)}: ${acts.join(', ')}`);
  console.log(wrong.length === 0 ? 'nothing is wrong' : wrong.join('\n'));
  process.exitCode = wrong.length === 0 ? 0 : 1;
} else if (asked.mutants) {
  const { table, isEachFound } = await mutantTable(
    positionals[0] ?? '',
    Number(asked.seeds),
    Number(asked.threads),
  );
  if (asked.write) putTable('simulation.md', table);
  console.log(table);
  process.exitCode = isEachFound ? 0 : 1;
} else {
  const done = await simulate(Number(asked.first), Number(asked.seeds), Number(asked.threads));
  for (const one of done.failed.slice(0, 20)) console.log(commandOf(one));
  console.log(figuresOf(done));
  console.log(strikesTold(done));
  process.exitCode = done.failed.length === 0 ? 0 : 1;
}
