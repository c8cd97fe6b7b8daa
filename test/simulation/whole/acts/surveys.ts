/** Survey, upgrade, reminders: what services say of themselves. */
import { completeAnswers } from '#domain/survey/testing/answers.ts';
import type { SurveyAnswers } from '#domain/survey/answer.ts';
import type { System } from '#use-cases/system.ts';
import { saveSurveyDraft, sendSurveyAnswer } from '#use-cases/answer-survey.ts';
import { attestUpgrade } from '#use-cases/attest-upgrade.ts';
import { noteReminders } from '#use-cases/remind-services.ts';
import { reportInstalledVersion } from '#use-cases/report-installed-version.ts';
import { Wrong } from '../world.ts';
import { ask, mustBe, told } from '../story/play.ts';
import type { Act, Play } from '../story/play.ts';

const choice = (id: string) => ({ kind: 'choice' as const, choice: id });
/** Agrees with a country in which nothing is missing. */
const agreeing: SurveyAnswers = { ...completeAnswers, 'fault-found': choice('no') };

export const ofOthers: SurveyAnswers = {
  ...agreeing,
  'case-system': choice('manual'),
  'upgrade-installed': choice('not-relevant'),
};

const given = (basedOn: number, answers: SurveyAnswers) => ({ basedOn, questionsVersion: 1, answers });
/** Another than any before: only who is to be called differs. */
const nextAnswers = ({ story }: Play): SurveyAnswers => ({
  ...agreeing,
  contact: {
    kind: 'contact',
    contact: { name: `Vakt ${String(++story.answers)}`, telephone: '55 55 55 55' },
  },
});

const standing = ({ story }: Play, scope: string) => story.surveys.get(scope) ?? { sendings: 0, revision: 0 };

type Asking = typeof ask;

/** Nothing goes wrong with it, and nobody does anything meanwhile. */
export const beforehand: Asking = ({ world }, act) => act(world.observer);

export async function send(
  play: Play,
  scope: string,
  answers: SurveyAnswers,
  asking: Asking = ask,
): Promise<void> {
  const { sendings, revision } = standing(play, scope);
  const outcome = await asking(play, (system) =>
    sendSurveyAnswer(system, scope, given(revision, answers), 'person-a'),
  );
  if (!outcome.ok) throw new Wrong(`an answer was refused: ${outcome.code}`);
  const { record } = outcome;
  mustBe(record.sent.length >= sendings, 'an answer that was sent is gone');
  play.story.surveys.set(scope, { sendings: record.sent.length, revision: record.revision });
}

/** Two write on top of the same: one is kept and the other is told. */
async function draftBoth(play: Play): Promise<void> {
  const { scope } = play.dice.among(play.story.places);
  const { sendings, revision } = standing(play, scope);
  const drafting = (answers: SurveyAnswers, person: string) => (system: System) =>
    saveSurveyDraft(system, scope, given(revision, answers), person);
  const outcomes = await play.world.askBoth(
    drafting(nextAnswers(play), 'person-a'),
    drafting(nextAnswers(play), 'person-b'),
  );
  mustBe(outcomes.filter(({ ok }) => ok).length === 1, 'of two drafts not one was kept and one refused');
  play.story.surveys.set(scope, { sendings, revision: revision + 1 });
  await send(play, scope, nextAnswers(play));
}

async function attest(play: Play): Promise<void> {
  const { scope } = play.dice.among(play.story.places);
  const { installedOn } = play.story.country;
  const outcome = await ask(play, (system) =>
    attestUpgrade(system, scope, { version: '3.23.2', installedOn }, 'person-a'),
  );
  told(play, 'upgrade', outcome);
}

/** An older version than the service attests keeps deletion back until it is put right. */
async function report(play: Play): Promise<void> {
  const { story, dice } = play;
  const { scope } = story.places[0]!;
  const name = `vendor ${scope}`;
  const isOlder = !story.contradictions.has(name) && dice.chance(0.3);
  if (isOlder) story.contradictions.add(name);
  // One later than the other, whatever the clock does.
  const reportedAt = new Date(Date.UTC(2023, 4, 1) + ++story.reports * 1000).toISOString();
  const { installedOn } = story.country;
  const content = { version: isOlder ? '3.23.1' : '3.23.2', installedOn, reportedAt };
  told(
    play,
    'vendor',
    await ask(play, (system) => reportInstalledVersion(system, scope, content, '320000003')),
  );
  if (!isOlder) story.contradictions.delete(name);
}

async function remind(play: Play): Promise<void> {
  const { scope } = play.dice.among(play.story.places);
  const { reminded } = await ask(play, (system) => noteReminders(system, [scope], 'bufdir-a'));
  play.story.told.push(`reminded: ${reminded.join()}`);
}

export const surveyActs: readonly Act[] = [
  {
    name: 'an answer to the survey',
    needsRest: true,
    run: (play) => send(play, play.dice.among(play.story.places).scope, nextAnswers(play)),
  },
  { name: 'drafts of two at once', needsRest: true, run: draftBoth },
  { name: 'an upgrade', needsRest: false, run: attest },
  { name: 'a vendor’s report', needsRest: false, run: report },
  { name: 'a reminder', needsRest: false, run: remind },
];
