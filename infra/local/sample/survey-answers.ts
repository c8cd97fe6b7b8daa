/**
 * What the sample's services answer in the survey, drawn from the seed: most answer, a fifth do not; of those that
 * found losses some say fewer than their logs show, and some do not know. Few are told what to say.
 */
import type { SurveyAnswer, SurveyAnswers } from '#domain/survey/answer.ts';
import type { SampleService } from './services.ts';
import { defaultSeed } from './services.ts';
import type { Random } from './random.ts';
import { randomFor } from './random.ts';

const optionOfSystem: Readonly<Record<SampleService['caseSystem'], string>> = {
  'Visma Familia': 'visma-familia',
  'Visma Flyt Barnevern': 'visma-flyt-barnevern',
  'Netcompany Modulus Barn': 'modulus-barn',
  'Acos Barnevern': 'acos-barnevern',
  'Manuelt mottak': 'manual',
};

const measures = [
  'daily-control',
  'silence-alert',
  'second-person',
  'feedback-checked',
  'senders-informed',
  'test-messages',
  'vendor-agreement',
  'outage-routine',
  'internal-control',
  'training',
] as const;

/** As the logs and the upgrade are; or more messages, or none, where the logs show some. */
export type Telling = 'as-it-is' | 'more' | 'none';

/** Added by who counts reports by telephone with the rest. */
const countedByMistake = 60;

/**
 * @param lost messages that its logs show to be missing; null where it has delivered none
 * @param telling left out where chance says what is answered, and whether
 * @returns null where the service does not answer
 */
export function sampleAnswers(
  service: SampleService,
  lost: number | null,
  telling?: Telling,
): SurveyAnswers | null {
  const random = randomFor(defaultSeed, `survey ${service.id}`);
  const isSilent = random.chance(0.2);
  if (telling === undefined) return isSilent ? null : drawnAnswers(service, lost, random);
  return { ...drawnAnswers(service, lost, random), ...toldAnswers(lost ?? 0, telling) };
}

function drawnAnswers(service: SampleService, lost: number | null, random: Random): SurveyAnswers {
  return {
    'case-system': choice(optionOfSystem[service.caseSystem]),
    ...portalAnswers(service, random),
    ...faultAnswers(lost ?? 0, random),
    ...upgradeAnswers(service, random),
    'told-datatilsynet': choice(lost ? 'yes' : 'not-needed'),
    ...(lost ? { 'told-datatilsynet-on': day('2023-06-08') } : {}),
    'notice-published': choice('no'),
    measures: measureAnswer(random),
    contact: { kind: 'contact', contact: { name: 'Barnevernleder', telephone: '00 00 00 00' } },
  };
}

function toldAnswers(lost: number, telling: Telling): SurveyAnswers {
  const upgrade: SurveyAnswers = {
    'upgrade-installed': choice('yes'),
    'upgrade-version': { kind: 'version', version: '3.23.2' },
    'upgrade-date': day('2023-06-05'),
  };
  if (telling === 'none') return { ...upgrade, 'fault-found': choice('no') };
  const told = telling === 'more' ? lost + countedByMistake : lost;
  const numbers = { 'not-arrived': told, recovered: told, 'reported-again': 0, 'still-lost': 0 };
  const counts = Object.entries(numbers).map(([question, number]) => [question, count(number)]);
  return { ...upgrade, 'fault-found': choice('yes'), ...Object.fromEntries(counts) };
}

function portalAnswers({ caseSystem }: SampleService, random: Random): SurveyAnswers {
  if (caseSystem === 'Manuelt mottak') return { 'portal-connected': choice('no') };
  const since = random.chance(0.3)
    ? null
    : random.pick(['2020-09-01', '2021-01-15', '2021-06-01', '2022-02-01']);
  return { 'portal-connected': choice('yes'), 'portal-connected-since': { kind: 'date', date: since } };
}

function faultAnswers(lost: number, random: Random): SurveyAnswers {
  const searched: SurveyAnswer = { kind: 'multiple', chosen: ['logs-compared'], shared: [] };
  if (lost === 0 || random.chance(0.1)) return { 'fault-found': choice('no'), 'searched-how': searched };
  // A quarter tell one less than was sent and never entered; a quarter do not know yet.
  const draw = random.next();
  const told = draw < 0.25 ? lost - 1 : draw < 0.5 ? null : lost;
  return {
    'fault-found': choice(told === null ? 'searching' : 'yes'),
    'searched-how': {
      kind: 'multiple',
      chosen: ['cases-searched', 'logs-compared', 'vendor-helped'],
      shared: [],
    },
    'not-arrived': count(told),
    recovered: count(told === null ? null : Math.floor(told / 2)),
    'reported-again': count(0),
    'still-lost': count(told === null ? null : told - Math.floor(told / 2)),
  };
}

function upgradeAnswers({ caseSystem }: SampleService, random: Random): SurveyAnswers {
  if (caseSystem !== 'Visma Familia') return { 'upgrade-installed': choice('not-relevant') };
  if (random.chance(0.15)) return { 'upgrade-installed': choice('no') };
  return {
    'upgrade-installed': choice('yes'),
    'upgrade-version': { kind: 'version', version: random.chance(0.1) ? '3.23.1' : '3.23.2' },
    'upgrade-date': day(random.pick(['2023-06-05', '2023-06-06', '2023-06-07', '2023-06-09'])),
  };
}

function measureAnswer(random: Random): SurveyAnswer {
  const chosen = measures.filter(() => random.chance(0.3));
  if (chosen.length === 0) return { kind: 'multiple', chosen: ['none'], shared: [] };
  return { kind: 'multiple', chosen, shared: chosen.filter(() => random.chance(0.4)) };
}

function choice(id: string): SurveyAnswer {
  return { kind: 'choice', choice: id };
}

function count(number: number | null): SurveyAnswer {
  return { kind: 'number', number };
}

function day(date: string): SurveyAnswer {
  return { kind: 'date', date };
}
