/** What can be sent, what the system would answer and where it differs, each at its bounds. */
import { describe, expect, it } from 'vitest';
import type { SurveyAnswer } from './answer.ts';
import { defaultQuestions } from './default-questions.ts';
import { differencesOf } from './differences.ts';
import type { SurveyFacts } from './facts.ts';
import { proposalSchema, proposalsOf } from './prefill.ts';
import { surveyRecordSchema } from './record.ts';
import type { SurveyRecord } from './record.ts';
import { standingOf, standingSchema } from './standing.ts';
import { agreeingFacts, completeAnswers, noFacts } from './testing/answers.ts';
import { surveyFaults } from './validate.ts';

const nowMs = Date.parse('2023-06-12T10:00:00Z');
const number = (n: number | null): SurveyAnswer => ({ kind: 'number', number: n });
const choice = (id: string): SurveyAnswer => ({ kind: 'choice', choice: id });

describe('what can be sent, at its bounds', () => {
  const faultOf = (question: string, answer: SurveyAnswer) =>
    surveyFaults(defaultQuestions, { ...completeAnswers, [question]: answer }, nowMs).map(({ code }) => code);

  it.each<[string, SurveyAnswer, string[]]>([
    ['notice-date', { kind: 'date', date: '2023-06-12' }, []],
    ['notice-date', { kind: 'date', date: '2000-01-01' }, []],
    ['notice-date', { kind: 'date', date: '1999-12-31' }, ['before-portals']],
    ['upgrade-version', { kind: 'version', version: null }, ['unknown-not-allowed']],
    ['measures', { kind: 'multiple', chosen: ['none'], shared: [] }, []],
    ['measures', { kind: 'multiple', chosen: ['none', 'none'], shared: [] }, []],
    ['measures', { kind: 'multiple', chosen: ['training', 'x'], shared: [] }, ['option-unknown']],
    [
      'measures',
      { kind: 'multiple', chosen: ['training'], shared: ['training', 'daily-control'] },
      ['shared-not-chosen'],
    ],
  ])('%s: %j', (question, answer, codes) => {
    expect(faultOf(question, answer)).toEqual(codes);
  });
});

describe('what the system would answer', () => {
  const proposed = (facts: SurveyFacts) =>
    Object.fromEntries(proposalsOf(defaultQuestions, facts).map(({ question, ...told }) => [question, told]));

  it('is what agrees, each with where it is from and the day on which it was true', () => {
    const proposals = proposed(agreeingFacts);
    for (const [question, { answer }] of Object.entries(proposals))
      expect(answer).toEqual(completeAnswers[question]);
    const sources = Object.entries(proposals).map(([question, { source, trueOn }]) => [
      question,
      source,
      trueOn,
    ]);
    expect(sources).toEqual([
      ['case-system', 'register-of-services', null],
      ['fault-found', 'reconciliation', '2023-06-08'],
      ['not-arrived', 'reconciliation', '2023-06-08'],
      ['recovered', 'findings', '2023-06-09'],
      ['reported-again', 'findings', '2023-06-09'],
      ['still-lost', 'findings', '2023-06-09'],
      ['upgrade-installed', 'upgrade', '2023-06-07'],
      ['upgrade-version', 'upgrade', '2023-06-07'],
      ['upgrade-date', 'upgrade', '2023-06-07'],
      ['told-datatilsynet', 'breach', '2023-06-08'],
      ['told-datatilsynet-on', 'breach', '2023-06-08'],
      ['notice-published', 'notice', '2023-06-09'],
      ['notice-date', 'notice', '2023-06-09'],
      ['contact', 'register-of-services', null],
    ]);
    for (const one of proposalsOf(defaultQuestions, agreeingFacts))
      expect(proposalSchema.parse(one)).toEqual(one);
  });

  it('is no contact without a name or without a number', () => {
    expect(proposed({ ...noFacts, contact: { name: 'Vakten', telephone: '' } })).toEqual({});
    expect(proposed({ ...noFacts, contact: { name: '', telephone: '110' } })).toEqual({});
  });

  it('is at least so many where some are found missing, though others were not checked', () => {
    const result = { asOfMs: nowMs, missingAtLeast: 2, missingAtMost: 4, unchecked: 1 };
    expect(proposed({ ...noFacts, result })).toMatchObject({
      'fault-found': { answer: choice('yes') },
      'not-arrived': { answer: number(2) },
    });
  });
});

describe('differences at their bounds', () => {
  const differs = (question: string, answer: SurveyAnswer, facts: Partial<SurveyFacts>) =>
    differencesOf(
      defaultQuestions,
      { ...completeAnswers, [question]: answer },
      { ...agreeingFacts, ...facts },
    )
      .filter((one) => one.question === question)
      .map(({ code, answered, known }) => [code, answered, known]);
  const result = { asOfMs: nowMs, missingAtLeast: 0, missingAtMost: 3, unchecked: 0 };

  it('a service that denies the fault contradicts nothing while none is found missing', () => {
    expect(differs('fault-found', choice('no'), { result })).toEqual([]);
    expect(differs('fault-found', choice('no'), {})).toEqual([['fault-denied', 'no', 5]]);
    expect(differs('not-arrived', number(null), { result })).toEqual([]);
  });

  it('what is denied or was not attested here says what was answered', () => {
    expect(differs('upgrade-installed', choice('no'), {})).toEqual([['upgrade-denied', 'no', '3.23.2']]);
    expect(differs('upgrade-installed', choice('yes'), { upgrade: null })).toEqual([
      ['upgrade-not-attested', 'yes', null],
    ]);
    expect(differs('notice-published', choice('yes'), { noticePublishedAtMs: null })).toEqual([
      ['notice-not-here', 'yes', null],
    ]);
    expect(differs('notice-published', choice('no'), { noticePublishedAtMs: null })).toEqual([]);
  });

  it('not known agrees with a figure of none, and with no other', () => {
    const findings = { ...agreeingFacts.findings, recovered: 0 };
    expect(differs('recovered', number(null), { findings })).toEqual([]);
    expect(differs('recovered', number(2), { findings })).toEqual([['recovered-other', 2, 0]]);
    expect(differs('recovered', number(null), {})).toEqual([['recovered-other', null, 3]]);
    const [only] = differencesOf(
      defaultQuestions,
      { ...completeAnswers, recovered: number(9) },
      agreeingFacts,
    );
    expect(only).not.toHaveProperty('knownAtMost');
  });
});

it('how far a service has come: its first and its last sending, and whether it is late', () => {
  const content = { questionsVersion: 1, answers: completeAnswers };
  const sent = (sentAtMs: number) => ({
    ...content,
    differences: [],
    sentBy: 'person-a',
    sentAtMs,
    hash: 'h',
  });
  const draft = { ...content, savedBy: 'person-a', savedAtMs: 1 };
  const record: SurveyRecord = { scope: '4601', revision: 1, draft: null, sent: [], late: false };
  expect(standingOf(null, null, 10)).toEqual({
    ...{ hasDraft: false, firstSentAtMs: null, sentAtMs: null, late: false, isOverdue: false },
  });
  expect(standingOf(record, 9, 10)).toMatchObject({ hasDraft: false, isOverdue: true });
  const thrice = { ...record, draft, sent: [sent(1), sent(2), sent(3)], late: true };
  const standing = standingOf(thrice, 9, 10);
  expect(standing).toEqual({ hasDraft: true, firstSentAtMs: 1, sentAtMs: 3, late: true, isOverdue: false });
  expect(standingOf(null, 10, 10).isOverdue).toBe(false);
  expect(standingSchema.parse(standing)).toStrictEqual(standing);
  expect(surveyRecordSchema.parse(thrice)).toStrictEqual(thrice);
});
