/** One run: a story, with the misfortune of a seed, and all that is held against it. */
import { Dice } from './dice.ts';
import { differences, endingOf } from './checks/contents.ts';
import type { Ending } from './checks/contents.ts';
import { checkHold } from './checks/hold.ts';
import { missingEntries, wrongLedger } from './checks/ledger.ts';
import { wrongAlarms, wrongResults } from './checks/results.ts';
import { wrongStates } from './checks/states.ts';
import { wholeCountry } from './story/country.ts';
import { stories, storyOf } from './story/number.ts';
import type { Play } from './story/play.ts';
import { begin, countryOf, passTime, someActs } from './story/script.ts';
import { Story } from './story/story.ts';
import { World, Wrong } from './world.ts';

/** How likely an I/O is to go wrong: seldom, so that work comes far, or often. Each story meets them all. */
const shares = [0.003, 0.01, 0.03, 0.08];
const shareOf = (seed: number): number => shares[(seed + Math.floor(seed / stories)) % shares.length]!;
/** In three of four what the first logs ask for waits until all of them are there, and is done once. */
const hasIdleBeginning = (seed: number): boolean =>
  (Math.floor(seed / 4) + Math.floor(seed / stories)) % 4 !== 0;
/** Uploads that were left behind and checkpoints of clocks that were ahead are over by then. */
const aWhileMs = 27 * 3_600_000;

export interface Ran {
  readonly seed: number;
  readonly story: number;
  /** Empty where all is as it should be. */
  readonly wrong: readonly string[];
  /** The acts, in order. */
  readonly acts: readonly string[];
  /** How often each kind of fault struck each kind of thing. */
  readonly struck: ReadonlyMap<string, number>;
  readonly deliveries: number;
  readonly poisoned: number;
  /** How often deletion might begin. */
  readonly mayBegin: number;
}

interface Played {
  readonly told: readonly string[];
  readonly ending: Ending | null;
  readonly ran: Omit<Ran, 'seed'>;
}

const calm = new Map<number, Promise<Played>>();

/** The story without faults: played once in a process. */
function calmly(story: number): Promise<Played> {
  const known = calm.get(story);
  if (known !== undefined) return known;
  const played = play(story, null);
  calm.set(story, played);
  return played;
}

/** No further seed of it is run. */
export function forgetStory(story: number): void {
  calm.delete(story);
}

export async function runSeed(seed: number): Promise<Ran> {
  const story = storyOf(seed);
  const without = await calmly(story);
  if (without.ran.wrong.length > 0) {
    return { ...without.ran, seed, wrong: without.ran.wrong.map((text) => `without any fault: ${text}`) };
  }
  const { ran, told, ending } = await play(story, seed);
  const wrong = [...ran.wrong];
  if (ending !== null && without.ending !== null) wrong.push(...differences(without.ending, ending));
  const place = told.findIndex((answer, i) => answer !== without.told[i]);
  if (place >= 0) wrong.push(`answered ${told[place]} instead of ${without.told[place]}`);
  return { ...ran, seed, wrong };
}

async function play(number: number, seed: number | null): Promise<Played> {
  const country = countryOf(number);
  const story = new Story(country);
  const dice = new Dice(number * 7919 + 1);
  const share = seed === null ? 0 : shareOf(seed);
  const { startMs, incident } = country;
  const world = new World({ seed, share, incidentId: incident.id, startMs });
  const given: Play = { world, story, dice };
  const acts: string[] = [];
  const wrong: string[] = [];
  let mayBegin = 0;
  let ending: Ending | null = null;
  try {
    world.isIdle = seed !== null && hasIdleBeginning(seed);
    await begin(given);
    world.isIdle = false;
    for (const act of someActs(dice, country)) {
      passTime(given);
      if (act.needsRest) await world.rest();
      acts.push(act.name);
      world.likelyOut = act.fails ?? [];
      await act.run(given);
      const hold = await checkHold(world.observer, story);
      wrong.push(...hold.wrong);
      if (hold.mayBegin) mayBegin++;
    }
    wrong.push(...(await checkEnd(world, story)), ...world.wrong);
    ending = await endingOf(world.observer, country === wholeCountry);
  } catch (error) {
    if (error instanceof Wrong) wrong.push(error.message);
    else wrong.push(`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  const { struck } = world.faults;
  const poisoned = world.messages.poison.filter(({ is }) => is === 'told').length;
  const ran = { story: number, wrong, acts, struck, deliveries: story.delivered.length, poisoned, mayBegin };
  return { told: story.told, ending, ran };
}

/** The dust settles, and some time passes. */
async function checkEnd(world: World, story: Story): Promise<string[]> {
  await world.rest();
  const wrong = [
    ...(await wrongResults(world.observer, story)),
    ...(await wrongAlarms(world.observer, story)),
    ...(await wrongStates(world, story)),
  ];
  world.nowMs += aWhileMs;
  await world.rest();
  return [
    ...wrong,
    ...(await wrongLedger(world.observer, story)),
    ...(await missingEntries(world.observer, story)),
  ];
}
