import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { storyOf } from '../story/number.ts';
import { added, nothingDone } from './job.ts';
import type { Done, Job } from './job.ts';

/** So that less of what lives shortly is looked through again: most of what a run makes is gone with its act. */
const resourceLimits = { maxYoungGenerationSizeMb: 128 };

/** @param tell is told what was done since it was told before */
export async function inThread(job: Job, tell: (done: Done) => void = () => undefined): Promise<Done> {
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: job, resourceLimits });
  let done = nothingDone;
  for await (const [some] of on(worker, 'message', { close: ['exit'] })) {
    const since: Done = some;
    done = added(done, since);
    tell(since);
  }
  const isWhole = done.seeds === job.seeds.length || (job.isFirstEnough && done.failed.length > 0);
  if (!isWhole) throw new Error('a thread ended before it was through');
  return done;
}

/** By tens one place further: stories of a kind come at regular distances, and some kinds take longer. */
const dealt = (story: number): number => story + Math.floor(story / 10);

/** All seeds of a story in one thread: there it is played without faults once. */
export async function inThreads(
  seeds: readonly number[],
  threads: number,
  tell: (done: Done) => void,
): Promise<Done> {
  const shares = Array.from({ length: threads }, (_, thread) =>
    seeds.filter((seed) => dealt(storyOf(seed)) % threads === thread),
  );
  const jobs = shares.map((share) => inThread({ seeds: share, isFirstEnough: false }, tell));
  return (await Promise.all(jobs)).reduce(added, nothingDone);
}
