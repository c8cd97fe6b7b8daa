/** Runs seeds one after the other, those of one story together, so that each is played without faults only once. */
import { forgetStory, runSeed } from '../run.ts';
import type { Ran } from '../run.ts';
import { storyOf } from '../story/number.ts';
import type { Done } from './job.ts';

/** Tells of each seed; by story where all of them are run, and in their order where the first that fails is sought. */
export async function* runSeeds(seeds: readonly number[], isFirstEnough: boolean): AsyncGenerator<Done> {
  const order = [...seeds].sort((a, b) => (isFirstEnough ? 0 : storyOf(a) - storyOf(b)) || a - b);
  let story: number | null = null;
  for (const seed of order) {
    if (story !== null && story !== storyOf(seed)) forgetStory(story);
    story = storyOf(seed);
    const done = doneOf(await runSeed(seed));
    yield done;
    if (isFirstEnough && done.failed.length > 0) return;
  }
}

function doneOf({ seed, wrong, acts, struck, deliveries, poisoned, mayBegin }: Ran): Done {
  const played = new Map<string, number>();
  for (const name of acts) played.set(name, (played.get(name) ?? 0) + 1);
  const failed = wrong.length === 0 ? [] : [{ seed, wrong }];
  return { seeds: 1, failed, deliveries, poisoned, mayBegin, acts: played, struck };
}
