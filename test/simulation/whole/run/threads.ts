import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { storyOf } from '../story/number.ts';
import { added, nothingDone } from './job.ts';
import type { Done, Job } from './job.ts';

export async function inThread(job: Job): Promise<Done> {
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: job });
  const [done]: Done[] = await once(worker, 'message');
  if (done === undefined) throw new Error('a thread said nothing');
  return done;
}

/** All seeds of a story in one thread. */
export async function inThreads(seeds: readonly number[], threads: number): Promise<Done> {
  const shares = Array.from({ length: threads }, (_, thread) =>
    seeds.filter((seed) => storyOf(seed) % threads === thread),
  );
  const parts = await Promise.all(shares.map((share) => inThread({ seeds: share, isFirstEnough: false })));
  return parts.reduce(added, nothingDone);
}
