/** The daily control and the breach: what a service says of its days and of what it knew when. */
import type { BreachStep } from '#domain/breach/record.ts';
import { norwegianDate } from '#domain/time/norwegian-date.ts';
import { stepBreach } from '#use-cases/breach.ts';
import { chooseDailyControl } from '#use-cases/choose-daily-control.ts';
import { readDailyControl } from '#use-cases/read-daily-control.ts';
import { signOffDays } from '#use-cases/sign-off-days.ts';
import { ask, mustBe, told } from '../story/play.ts';
import type { Act, Play } from '../story/play.ts';

const signer = { person: 'person-a', office: 'leader' } as const;

async function choose(play: Play): Promise<void> {
  await chooseFor(play, play.dice.among(play.story.places).scope);
}

async function chooseFor(play: Play, scope: string): Promise<void> {
  const { story, dice } = play;
  const from = dice.among(story.country.days);
  const rhythm = dice.among(['daily', 'weekly'] as const);
  told(
    play,
    'control',
    await ask(play, (system) => chooseDailyControl(system, scope, { from, rhythm }, 'person-a')),
  );
  story.controlFrom.set(scope, from);
}

/** A day as it was seen, and then as it was not; mostly of a control that was chosen. */
async function sign(play: Play): Promise<void> {
  const { story, dice, world } = play;
  const { scope } = dice.among(story.places);
  if (!story.controlFrom.has(scope) && dice.chance(0.7)) await chooseFor(play, scope);
  const date = dice.among(story.country.days);
  const { days } = await readDailyControl(world.observer, scope, date, 1);
  const seen = days[0];
  if (seen === undefined) return;
  const missing = story.missing(scope).filter(({ sentMs }) => norwegianDate(sentMs) === date);
  const comment = missing.length > 0 ? { comment: 'being-looked-into' as const } : {};
  const signed = await ask(play, (system) =>
    signOffDays(system, scope, [{ date, basis: seen.basis, ...comment }], signer),
  );
  told(play, 'sign-off', signed);
  const basis = `${seen.basis.startsWith('0') ? '1' : '0'}${seen.basis.slice(1)}`;
  const unseen = await ask(play, (system) =>
    signOffDays(system, scope, [{ date, basis, ...comment }], signer),
  );
  mustBe(!unseen.ok, 'a day was signed off that nobody saw');
}

async function breach(play: Play): Promise<void> {
  const { story, dice, world } = play;
  const { scope } = dice.among(story.places);
  const at = `${norwegianDate(world.nowMs)}T00:00`;
  const known = { step: 'known', at } as const;
  told(play, 'known', await ask(play, (system) => stepBreach(system, scope, known, 'person-a')));
  if (dice.chance(0.5)) return;
  const telling: BreachStep = { step: 'told', at, stage: 'first', lateReasons: [] };
  told(play, 'told', await ask(play, (system) => stepBreach(system, scope, telling, 'person-b')));
}

export const controlActs: readonly Act[] = [
  { name: 'a daily control', needsRest: false, run: choose },
  { name: 'a day signed off', needsRest: true, run: sign },
  { name: 'a breach', needsRest: true, run: breach },
];
