/** Which acts a story has, and how time passes between them: by its number alone. */
import { stepHold } from '#use-cases/hold.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { attestUpgrade } from '#use-cases/attest-upgrade.ts';
import { addDays, norwegianDate } from '#domain/time/norwegian-date.ts';
import { controlActs } from '../acts/controls.ts';
import { countryActs } from '../acts/country-acts.ts';
import { allDays, deliver, deliveryActs } from '../acts/deliveries.ts';
import { confirm, findingActs } from '../acts/findings.ts';
import { holdActs } from '../acts/hold.ts';
import { noticeActs } from '../acts/notices.ts';
import { beforehand, ofOthers, send, surveyActs } from '../acts/surveys.ts';
import type { Dice } from '../dice.ts';
import { otherScopes, twoServices, wholeCountry } from './country.ts';
import type { Country } from './country.ts';
import { portalLog, registerLog } from './logs.ts';
import { ask } from './play.ts';
import type { Act, Play } from './play.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const gapsMs = [minuteMs, minuteMs, 5 * minuteMs, 40 * minuteMs, 61 * minuteMs, 3 * hourMs, 26 * hourMs];
/** The clock of the world itself is put back; never to an instant at which something was. */
const backMs = -20 * minuteMs - 13;

/** Parts take their turns: first a part, then what is done in it. */
const partsOfTwoServices = [
  ...[deliveryActs, deliveryActs, findingActs, noticeActs],
  ...[surveyActs, controlActs, countryActs, holdActs],
];
const partsOfCountry = [deliveryActs, holdActs, holdActs, holdActs, surveyActs, findingActs];

export function countryOf(story: number): Country {
  return story % 10 === 5 ? wholeCountry : twoServices;
}

export function someActs(dice: Dice, country: Country): Act[] {
  const parts = country === wholeCountry ? partsOfCountry : partsOfTwoServices;
  return Array.from({ length: lengthOf(dice, country) }, () => dice.among(dice.among(parts)));
}

/**
 * Most are short, so that many are told: what goes wrong as a rule takes two or three acts. Some are long, and so is
 * the way to the release of a hold.
 */
function lengthOf(dice: Dice, country: Country): number {
  return country === wholeCountry || dice.chance(0.1) ? dice.between(6, 11) : dice.between(2, 4);
}

export function passTime({ dice, world }: Play): void {
  world.nowMs += dice.chance(0.05) ? backMs : dice.among(gapsMs);
}

/** What stands before the first act; in the whole country nothing keeps deletion back then. */
export async function begin(play: Play): Promise<void> {
  const { story, world } = play;
  const { country, messages } = story;
  await ask(play, (system) => keepIncident(system, country.incident));
  const whole = allDays(play);
  const logs = [
    portalLog(messages, '*', whole, []),
    ...country.places.map(({ scope }) => registerLog(messages, scope, whole, [])),
  ];
  for (const log of play.dice.shuffled(logs)) {
    world.nowMs += minuteMs;
    await deliver(play, log);
  }
  if (country === wholeCountry) await beginHold(play);
}

async function beginHold(play: Play): Promise<void> {
  const { story, world } = play;
  const { observer } = world;
  for (const { scope } of story.places) {
    await confirm(play, scope);
    const upgrade = { version: '3.23.2', installedOn: story.country.installedOn };
    await attestUpgrade(observer, scope, upgrade, 'person-a');
    await send(play, scope, { ...ofOthers, ...ofAffected });
  }
  // Of services that have nothing to compare: what they answer is not what this is about.
  for (const scope of otherScopes(story.country)) await send(play, scope, ofOthers, beforehand);
  const reviewOn = addDays(norwegianDate(world.nowMs), 60);
  const start = { step: 'start', basedOn: 0, reason: 'upgrades-not-verified', reviewOn } as const;
  await ask(play, (system) => stepHold(system, start, 'ks-a'));
}

const ofAffected = {
  'case-system': { kind: 'choice', choice: 'visma-familia' },
  'upgrade-installed': { kind: 'choice', choice: 'yes' },
} as const;
