/**
 * From a seed: logs that miss messages and logs that don't, vendors and answers that contradict and give in, releases
 * proposed, confirmed and stopped, by two at once, a clock that jumps, crashes around every read and write, and
 * messages that come twice or in another order. Whatever happens, deletion may begin only where nothing of what the
 * script has done keeps it back: the script's own account is held against the answer, and not the hold's.
 */
import { expect, test } from 'vitest';
import type { HoldStep } from '#domain/hold/steps.ts';
import { stepHold } from '#use-cases/hold.ts';
import { World } from '../world.ts';
import { settledCountry } from './country.ts';
import { Script } from './troubles.ts';

const rounds = 30;
/** SIMULATION_SEEDS asks for more. */
const seeds = Number(process.env['SIMULATION_SEEDS'] ?? 1);
/** A short history may hold no release that stands: so many more are tried until one does. */
const moreSeeds = 5;

async function run(seed: number): Promise<Script> {
  const world = new World(seed, 0);
  await settledCountry(world);
  const start: HoldStep = {
    step: 'start',
    basedOn: 0,
    reason: 'upgrades-not-verified',
    reviewOn: '2024-06-01',
  };
  await stepHold(world.system, start, 'ks-a');
  await world.settle();
  const script = new Script(world);
  world.faults.crashShare = 0.0005;
  for (let round = 0; round < rounds; round++) {
    await script.step();
    await script.check();
  }
  return script;
}

test(
  'deletion never may begin while anything keeps it back, and sometimes it may',
  async () => {
    let yes = 0;
    const isEnough = (seed: number): boolean => seed > seeds && (yes > 0 || seed > seeds + moreSeeds);
    for (let seed = 1; !isEnough(seed); seed++) yes += (await run(seed)).yes;
    expect(yes).toBeGreaterThan(0);
  },
  (seeds + moreSeeds) * 60_000,
);
