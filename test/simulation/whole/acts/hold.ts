/** The deletion hold: two of KS release it, in office hours and after a day, and anybody of them stops it. */
import type { HoldStep } from '#domain/hold/steps.ts';
import { nextOfficeTime } from '#domain/hold/office-hours.ts';
import { addDays, norwegianDate } from '#domain/time/norwegian-date.ts';
import type { System } from '#use-cases/system.ts';
import { dryRunOfRelease, stepHold } from '#use-cases/hold.ts';
import { readHoldRecord } from '#use-cases/hold-record.ts';
import { ask, mustBe } from '../story/play.ts';
import type { Act, Play } from '../story/play.ts';

const hourMs = 3_600_000;

/** As somebody who sees the hold and then steps. The revision is theirs: asked again it is the same step. */
async function take(play: Play, stepOf: (basedOn: number) => HoldStep, person: string): Promise<boolean> {
  const { observer } = play.world;
  const step = stepOf((await readHoldRecord(observer))?.value.revision ?? 0);
  const change = await ask(play, (system) => stepHold(system, step, person));
  return change.ok;
}

/** As somebody who has read the dry run. */
async function takeWithHash(play: Play, step: 'propose' | 'confirm', person: string): Promise<boolean> {
  const { stateHash } = await dryRunOfRelease(play.world.observer);
  return take(play, (basedOn) => ({ step, basedOn, stateHash }), person);
}

async function start(play: Play): Promise<void> {
  const reviewOn = addDays(norwegianDate(play.world.nowMs), 60);
  const reason = 'upgrades-not-verified' as const;
  await take(play, (basedOn) => ({ step: 'start', basedOn, reason, reviewOn }), 'ks-a');
}

async function review(play: Play): Promise<void> {
  const { dice, world } = play;
  const messages = dice.below(9);
  const reviewOn = addDays(norwegianDate(world.nowMs), dice.between(1, 90));
  if (dice.chance(0.5)) await take(play, (basedOn) => ({ step: 'limit', basedOn, messages }), 'ks-a');
  else await take(play, (basedOn) => ({ step: 'review', basedOn, reviewOn }), 'ks-b');
}

/** As it is meant to go; what others do in the day between may stop it. */
async function release(play: Play): Promise<void> {
  const { world, dice } = play;
  world.nowMs = nextOfficeTime(world.nowMs + 60_000);
  await world.rest();
  await takeWithHash(play, 'propose', 'ks-a');
  mustBe(!(await takeWithHash(play, 'confirm', 'ks-a')), 'one person released the hold');
  await takeWithHash(play, 'confirm', 'ks-b');
  if (dice.chance(0.6)) {
    world.nowMs = nextOfficeTime(world.nowMs + 24 * hourMs + 30 * 60_000);
    await world.rest();
  }
}

async function stopBoth(play: Play): Promise<void> {
  const { world } = play;
  const basedOn = (await readHoldRecord(world.observer))?.value.revision ?? 0;
  const { stateHash } = await dryRunOfRelease(world.observer);
  const stopping = (system: System) => stepHold(system, { step: 'stop', basedOn, reason: 'wait' }, 'ks-c');
  const confirming = (system: System) => stepHold(system, { step: 'confirm', basedOn, stateHash }, 'ks-b');
  const [stopped, confirmed] = await world.askBoth(stopping, confirming);
  mustBe(!(stopped.ok && confirmed.ok), 'the hold was stopped and confirmed at once');
}

export const holdActs: readonly Act[] = [
  { name: 'the hold begins', needsRest: false, run: start },
  { name: 'the hold is looked at', needsRest: false, run: review },
  { name: 'a release of the hold', needsRest: true, run: release },
  { name: 'a stop and a confirmation at once', needsRest: false, run: stopBoth },
];
