/** A thread of the simulation. A planted fault changes a file of the program while this thread loads it. */
import { registerHooks } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { added, nothingDone } from './job.ts';
import type { Job } from './job.ts';
import { parseOnce } from './parsed-once.ts';
import type { Planted } from './planted.ts';

function plant({ name, file, from, to }: Planted): void {
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      if (!url.endsWith(`/${file}`) || !loaded.source) return loaded;
      const text =
        typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source);
      if (text.split(from).length !== 2)
        throw new Error(`${file} does not hold once what is to change: ${name}`);
      return { ...loaded, source: text.replace(from, () => to) };
    },
  });
  // What a planted fault leaves behind it is no reason to end before it is told of.
  process.on('unhandledRejection', () => undefined);
}

const job: Job = workerData;
parseOnce();
if (job.planted) plant(job.planted);
const { runSeeds } = await import('./seeds.ts');

const toldAfter = 50;
let done = nothingDone;
for await (const one of runSeeds(job.seeds, job.isFirstEnough)) {
  done = added(done, one);
  if (done.seeds < toldAfter) continue;
  parentPort?.postMessage(done);
  done = nothingDone;
}
parentPort?.postMessage(done);
