/** Runs seeds one after the other, those of one story together, so that each is played without faults only once. */
import { runSeed } from '../run.ts';
import type { Ran } from '../run.ts';
import { storyOf } from '../story/number.ts';
import { added, nothingDone } from './job.ts';
import type { Done } from './job.ts';

export async function runSeeds(seeds: readonly number[], isFirstEnough: boolean): Promise<Done> {
  let done = nothingDone;
  for (const seed of [...seeds].sort((a, b) => storyOf(a) - storyOf(b) || a - b)) {
    done = added(done, doneOf(await runSeed(seed)));
    if (isFirstEnough && done.failed.length > 0) break;
  }
  return done;
}

function doneOf({ seed, wrong, acts, struck, deliveries, poisoned, mayBegin }: Ran): Done {
  const played = new Map<string, number>();
  for (const name of acts) played.set(name, (played.get(name) ?? 0) + 1);
  const failed = wrong.length === 0 ? [] : [{ seed, wrong }];
  return { seeds: 1, failed, deliveries, poisoned, mayBegin, acts: played, struck };
}
