/** The survey against a real store: two colleagues at once, corrections, and what each role is shown. */
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultQuestions } from '#domain/survey/default-questions.ts';
import type { QuestionList } from '#domain/survey/question.ts';
import { completeAnswers } from '#domain/survey/testing/answers.ts';
import { incident } from './script.ts';
import { World } from './world.ts';
import { saveSurveyDraft, sendSurveyAnswer } from '#use-cases/answer-survey.ts';
import { attestUpgrade } from '#use-cases/attest-upgrade.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { keys, sha256Hex } from '#use-cases/keys.ts';
import { ledgerKeys } from '#use-cases/ledger-keys.ts';
import { recordSurveyAnswers } from '#use-cases/ledger-survey.ts';
import { listSurveyAnswers, readSharedMeasures, readSurvey, surveyStanding } from '#use-cases/read-survey.ts';
import { keepQuestions, questionVersions } from '#use-cases/survey-questions.ts';

const scope = '1804+1811';
const deadline = '2023-06-15T10:00:00Z';
let world: World;

const given = (basedOn: number, change = {}) => ({
  basedOn,
  questionsVersion: 1,
  answers: { ...completeAnswers, ...change },
});
const number = (n: number | null) => ({ kind: 'number' as const, number: n });

beforeEach(async () => {
  world = new World(1, 0);
  world.setClock(Date.parse('2023-06-12T10:00:00Z'));
  await keepIncident(world.system, { ...incident, surveyDeadline: deadline });
});

describe('drafts of two colleagues', () => {
  it('the second does not overwrite the first', async () => {
    const first = await saveSurveyDraft(world.system, scope, given(0), 'person-a');
    expect(first.ok).toBe(true);
    const second = await saveSurveyDraft(world.system, scope, given(0, { recovered: number(9) }), 'person-b');
    expect(second).toEqual({ ok: false, code: 'changed-meanwhile' });
    const view = await readSurvey(world.system, scope);
    expect(view.draft?.answers['recovered']).toEqual(number(3));
    expect(JSON.stringify(view)).not.toContain('person-');
  });

  it('at the same moment, one is kept and the other is told', async () => {
    const outcomes = await Promise.all([
      saveSurveyDraft(world.system, scope, given(0), 'person-a'),
      saveSurveyDraft(world.system, scope, given(0, { recovered: number(9) }), 'person-b'),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('is Bufdir’s business only once it is sent', async () => {
    await saveSurveyDraft(world.system, scope, given(0), 'person-a');
    expect(await listSurveyAnswers(world.system)).toEqual([]);
    expect(await surveyStanding(world.system, scope)).toMatchObject({ hasDraft: true, sentAtMs: null });
  });
});

describe('sending', () => {
  it('keeps the differences and a hash that can be taken again', async () => {
    await attestUpgrade(world.system, scope, { version: '3.23.3', installedOn: '2023-06-07' }, 'person-a');
    const sent = await sendSurveyAnswer(world.system, scope, given(0), 'person-a');
    if (!sent.ok) throw new Error(sent.code);
    const [answer] = await listSurveyAnswers(world.system);
    const [held] = answer!.sent;
    expect(held!.differences.map(({ code }) => code)).toEqual([
      'upgrade-version-other',
      'told-not-here',
      'notice-not-here',
    ]);
    const { questionsVersion, answers, sentAtMs, hash } = held!;
    const sentAt = new Date(sentAtMs).toISOString();
    expect(hash).toBe(sha256Hex([JSON.stringify({ scope, questionsVersion, answers, sentAt })]));
    expect(answer).toMatchObject({ scope, late: false });
  });

  it('an answer to a question that is not asked is not sent', async () => {
    const change = { 'upgrade-installed': { kind: 'choice' as const, choice: 'not-relevant' } };
    await sendSurveyAnswer(world.system, scope, given(0, change), 'person-a');
    const view = await readSurvey(world.system, scope);
    expect(view.sent[0]!.answers['upgrade-installed']).toBeDefined();
    expect(view.sent[0]!.answers['upgrade-version']).toBeUndefined();
  });

  it('after the deadline it is taken and marked, and a correction of one in time is not', async () => {
    await sendSurveyAnswer(world.system, scope, given(0), 'person-a');
    world.setClock(Date.parse(deadline) + 1);
    await sendSurveyAnswer(world.system, scope, given(1, { recovered: number(4) }), 'person-b');
    await sendSurveyAnswer(world.system, '4601', given(0), 'person-c');
    const answers = await listSurveyAnswers(world.system);
    expect(answers.map(({ scope: of, late, sent }) => [of, late, sent.length])).toEqual([
      ['1804+1811', false, 2],
      ['4601', true, 1],
    ]);
    expect(answers[0]!.sent.map((one) => one.answers['recovered'])).toEqual([number(4), number(3)]);
  });

  it('an incomplete one is refused, and nothing is kept', async () => {
    const { contact: _contact, ...answers } = completeAnswers;
    const outcome = await sendSurveyAnswer(world.system, scope, { ...given(0), answers }, 'person-a');
    expect(outcome).toMatchObject({
      code: 'answer-wrong',
      faults: [{ question: 'contact', code: 'missing' }],
    });
    const key = keys.surveyAnswer(world.system.incidentId, scope);
    expect(await world.system.documents.get(key)).toBeNull();
  });
});

describe('the questions', () => {
  const fewer: QuestionList = { groups: defaultQuestions.groups.slice(0, 2) };

  it('a new version asks anew, and leaves what was sent with the version that it answers', async () => {
    await sendSurveyAnswer(world.system, scope, given(0), 'person-a');
    const kept = await keepQuestions(world.system, 1, fewer);
    expect(kept).toMatchObject({ ok: true, questions: { version: 2 } });
    expect(await sendSurveyAnswer(world.system, scope, given(1), 'person-a')).toEqual({
      ok: false,
      code: 'questions-changed',
    });
    const view = await readSurvey(world.system, scope);
    expect([view.questions.version, view.sent[0]!.questionsVersion]).toEqual([2, 1]);
    expect(view.olderQuestions.map(({ version }) => version)).toEqual([1]);
  });

  it('the same again is no new version; two that change the same one do not both win', async () => {
    expect(await keepQuestions(world.system, 1, defaultQuestions)).toMatchObject({
      questions: { version: 1 },
    });
    const other: QuestionList = { groups: defaultQuestions.groups.slice(0, 1) };
    await Promise.all([keepQuestions(world.system, 1, fewer), keepQuestions(world.system, 1, other)]);
    expect(await questionVersions(world.system)).toHaveLength(2);
  });

  it('what an id means is not changed', async () => {
    const [group] = defaultQuestions.groups;
    const [first, ...rest] = group!.questions;
    const { options: _options, about: _about, ...bare } = first!;
    const changed = { groups: [{ ...group!, questions: [{ ...bare, kind: 'date' as const }, ...rest] }] };
    expect(await keepQuestions(world.system, 1, changed)).toMatchObject({ code: 'questions-wrong' });
  });
});

it('shared measures name no service, and hide how few share one', async () => {
  await sendSurveyAnswer(world.system, scope, given(0), 'person-a');
  const shared = await readSharedMeasures(world.system);
  expect(shared.measures).toMatchObject([{ option: 'daily-control', services: '1-3' }]);
  expect(JSON.stringify(shared)).not.toMatch(/1804|1811/);
});

it('each sending stands in the ledger by the hash of its receipt, also where a crash left it out', async () => {
  await sendSurveyAnswer(world.system, scope, given(0), 'person-a');
  await sendSurveyAnswer(world.system, scope, given(1, { recovered: number(4) }), 'person-b');
  const entry = (n: number) => ledgerKeys.entry(scope, 'survey-answer', `survey-answer-${n}`);
  const [held, first] = (await readSurvey(world.system, scope)).sent;
  const kept = await Promise.all([1, 2].map((n) => world.system.documents.get(entry(n))));
  expect(kept.map((document) => document?.body)).toMatchObject([
    { entry: { contentHash: first!.hash } },
    { entry: { contentHash: held!.hash } },
  ]);
  const other = new World(3, 0);
  const record = await world.system.documents.get(keys.surveyAnswer(world.system.incidentId, scope));
  await other.system.documents.create(record!.key, record!.body);
  await recordSurveyAnswers(other.system);
  expect(await other.system.documents.get(entry(2))).not.toBeNull();
});

it('crashes at every turn end in one answer', async () => {
  const rough = new World(7, 0.3);
  rough.setClock(Date.parse('2023-06-12T10:00:00Z'));
  await rough.insist(() => keepIncident(rough.system, incident));
  await rough.insist(() => saveSurveyDraft(rough.system, scope, given(0), 'person-a'));
  const sent = await rough.insist(() => sendSurveyAnswer(rough.system, scope, given(1), 'person-a'));
  expect(sent.ok).toBe(true);
  expect(rough.faults.crashes).toBeGreaterThan(0);
  const answers = await rough.insist(() => listSurveyAnswers(rough.system));
  expect(answers.map((answer) => answer.sent.length)).toEqual([1]);
});
