/** What concerns the country: releases, deletions, objections, messages that nobody can handle, the register itself. */
import type { System } from '#use-cases/system.ts';
import { listAlarms } from '#use-cases/alarms.ts';
import { closeAlarm } from '#use-cases/close-alarm.ts';
import { deleteLog } from '#use-cases/delete-log.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { planRelease, reserveRelease } from '#use-cases/plan-release.ts';
import { raiseObjection } from '#use-cases/raise-objection.ts';
import { withdrawRelease } from '#use-cases/withdraw-release.ts';
import { garbage } from '../ports/messages.ts';
import { ask, mustBe, told } from '../story/play.ts';
import type { Act, Play } from '../story/play.ts';

/**
 * One of Bufdir, or two who release what both have seen: it is one release. Whoever is answered does not ask again.
 * Seldom: it takes longer than all else of a story.
 */
async function release(play: Play): Promise<void> {
  const { world, story, dice } = play;
  if (dice.chance(0.6)) return;
  const isByTwo = dice.chance(0.5);
  const planned = await planRelease(world.observer);
  if (!planned.ok) return;
  const { contentId, number } = planned.plan;
  const reserving = (system: System) => reserveRelease(system, contentId);
  const answers = isByTwo ? await world.askBoth(reserving, reserving) : [await world.ask(reserving)];
  for (const answer of answers) {
    if (!answer.ok) return mustBe(false, 'what was planned could not be released');
    mustBe(answer.number === number, 'one release has two numbers');
  }
  story.releases = Math.max(story.releases, number);
}

async function withdraw(play: Play): Promise<void> {
  const { story, dice } = play;
  if (story.releases === 0) return;
  const number = dice.between(1, story.releases);
  told(play, 'withdrawal', await ask(play, (system) => withdrawRelease(system, number, 'wrong-figures')));
}

async function deleteOne(play: Play): Promise<void> {
  const { story, dice } = play;
  if (story.delivered.length === 0) return;
  const { id, declaration } = dice.among(story.delivered);
  const why = { reason: 'wrong-file', by: 'person-a' } as const;
  const deletion = await ask(play, (system) => deleteLog(system, declaration.scope, id, why));
  mustBe(deletion !== null, 'a log that was taken in could not be deleted');
  story.deleted.add(id);
}

/** The third queue takes any object as a wish to publish. */
const queuesThatMind = ['log-received', 'reconcile'] as const;

async function sendGarbage({ world, story, dice }: Play): Promise<void> {
  await world.observer.queue.send(dice.among(queuesThatMind), garbage(story.garbage++));
}

async function closePoison(play: Play): Promise<void> {
  const alarms = await listAlarms(play.world.observer);
  for (const { kind, subject } of alarms) {
    if (kind !== 'poison-message') continue;
    const request = { kind, subject, reason: 'not-needed' } as const;
    const outcome = await ask(play, (system) => closeAlarm(system, request, 'ks-a'));
    mustBe(outcome.ok || outcome.code === 'alarm-over', 'a poisoned message could not be closed');
  }
}

async function objection(play: Play): Promise<void> {
  const { scope } = play.dice.among(play.story.places);
  await ask(play, (system) => raiseObjection(system, scope, { kind: 'municipalities-wrong' }));
}

/** Bufdir keeps the register: a service has another name. */
async function register(play: Play): Promise<void> {
  const { incident } = play.story.country;
  const name = `Tjenesten ${play.dice.below(1000)}`;
  const [first, ...rest] = incident.services;
  const changed = { ...incident, services: [{ ...first!, name }, ...rest] };
  await ask(play, (system) => keepIncident(system, changed));
}

export const countryActs: readonly Act[] = [
  {
    name: 'a release of figures',
    needsRest: true,
    fails: ['blobs.create', 'documents.replace national'],
    run: release,
  },
  { name: 'a release withdrawn', needsRest: false, run: withdraw },
  { name: 'a log deleted', needsRest: true, run: deleteOne },
  { name: 'a message that nobody can read', needsRest: false, run: sendGarbage },
  { name: 'poison closed', needsRest: true, run: closePoison },
  { name: 'an objection', needsRest: false, run: objection },
  { name: 'the register of services', needsRest: false, run: register },
];
