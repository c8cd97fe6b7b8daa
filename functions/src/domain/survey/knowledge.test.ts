/** What the system knows beside what is answered: proposals, and differences. */
import { describe, expect, it } from 'vitest';
import type { SurveyAnswer } from './answer.ts';
import { defaultQuestions } from './default-questions.ts';
import { differencesOf } from './differences.ts';
import type { SurveyFacts } from './facts.ts';
import { proposalsOf } from './prefill.ts';
import { agreeingFacts, completeAnswers, noFacts } from './testing/answers.ts';

const number = (n: number | null): SurveyAnswer => ({ kind: 'number', number: n });
const choice = (id: string): SurveyAnswer => ({ kind: 'choice', choice: id });

function differs(question: string, answer: SurveyAnswer, facts: Partial<SurveyFacts> = {}) {
  const answers = { ...completeAnswers, [question]: answer };
  return differencesOf(defaultQuestions, answers, { ...agreeingFacts, ...facts });
}

describe('proposals', () => {
  it('are what the system knows, each with its source and day, and agree with themselves', () => {
    const proposals = proposalsOf(defaultQuestions, agreeingFacts);
    expect(proposals).toHaveLength(14);
    expect(proposals).toContainEqual({
      question: 'not-arrived',
      answer: number(5),
      source: 'reconciliation',
      trueOn: '2023-06-08',
    });
    const accepted = Object.fromEntries(proposals.map(({ question, answer }) => [question, answer]));
    expect(differencesOf(defaultQuestions, accepted, agreeingFacts)).toEqual([]);
  });

  it('nothing known proposes nothing: never a no, never a zero', () => {
    expect(proposalsOf(defaultQuestions, noFacts)).toEqual([]);
  });

  it('at least none is no proposal, while something was not checked or is contested', () => {
    const facts = (missingAtMost: number, unchecked: number): SurveyFacts => ({
      ...noFacts,
      result: { asOfMs: 1, missingAtLeast: 0, missingAtMost, unchecked },
    });
    expect(proposalsOf(defaultQuestions, facts(0, 4))).toEqual([]);
    expect(proposalsOf(defaultQuestions, facts(2, 0))).toEqual([]);
    expect(proposalsOf(defaultQuestions, facts(0, 0))).toMatchObject([
      { question: 'not-arrived', answer: { number: 0 } },
    ]);
  });

  it('of findings only once every message is settled', () => {
    const findings = { ...agreeingFacts.findings, unsettled: 1 };
    const asked = proposalsOf(defaultQuestions, { ...agreeingFacts, findings });
    expect(asked.some(({ source }) => source === 'findings')).toBe(false);
  });
});

describe('differences', () => {
  it('an answer that the system agrees with has none, nor has one of which it knows nothing', () => {
    expect(differencesOf(defaultQuestions, completeAnswers, agreeingFacts)).toEqual([]);
    const codes = differencesOf(defaultQuestions, completeAnswers, noFacts).map(({ code }) => code);
    // Yes to what could have been done elsewhere is told too, mildly.
    expect(codes).toEqual(['upgrade-not-attested', 'told-not-here', 'notice-not-here']);
  });

  it('none not arrived, where the reconciliation shows at least five', () => {
    expect(differs('not-arrived', number(0))).toEqual([
      { question: 'not-arrived', code: 'not-arrived-fewer', answered: 0, known: 5 },
    ]);
    expect(differs('not-arrived', number(null))).toMatchObject([{ code: 'not-arrived-unknown', known: 5 }]);
  });

  it('more than can be missing, but only beyond what was not checked', () => {
    const result = { asOfMs: 1, missingAtLeast: 5, missingAtMost: 7, unchecked: 2 };
    expect(differs('not-arrived', number(9), { result })).toEqual([]);
    expect(differs('not-arrived', number(10), { result })).toMatchObject([
      { code: 'not-arrived-more', answered: 10, known: 9 },
    ]);
  });

  it('a finding that is still to come may belong to any figure', () => {
    const findings = { ...agreeingFacts.findings, unsettled: 2 };
    expect(differs('recovered', number(5), { findings })).toEqual([]);
    expect(differs('recovered', number(2), { findings })).toEqual([
      { question: 'recovered', code: 'recovered-other', answered: 2, known: 3, knownAtMost: 5 },
    ]);
    expect(differs('still-lost', number(2))).toMatchObject([{ code: 'still-lost-other', known: 1 }]);
    expect(differs('reported-again', number(null))).toMatchObject([{ code: 'reported-again-other' }]);
  });

  it.each<[string, SurveyAnswer, string]>([
    ['case-system', choice('acos-barnevern'), 'case-system-other'],
    ['fault-found', choice('no'), 'fault-denied'],
    ['upgrade-installed', choice('no'), 'upgrade-denied'],
    ['upgrade-version', { kind: 'version', version: '3.22.9' }, 'upgrade-version-other'],
    ['upgrade-date', { kind: 'date', date: '2023-06-01' }, 'upgrade-date-other'],
    ['told-datatilsynet', choice('no'), 'told-denied'],
    ['told-datatilsynet-on', { kind: 'date', date: '2023-06-10' }, 'told-date-other'],
    ['notice-published', choice('not-needed'), 'notice-denied'],
    ['notice-date', { kind: 'date', date: '2023-06-10' }, 'notice-date-other'],
  ])('%s', (question, answer, code) => {
    expect(differs(question, answer)).toMatchObject([{ question, code }]);
  });

  it('each case system is known by its own option', () => {
    const facts = { caseSystem: 'Acos Barnevern' };
    expect(differs('case-system', choice('acos-barnevern'), facts)).toEqual([]);
    expect(differs('case-system', choice('visma-familia'), facts)).toMatchObject([
      { known: 'acos-barnevern' },
    ]);
  });

  it('a question that is not asked has no difference', () => {
    const answers = { ...completeAnswers, 'upgrade-installed': choice('not-relevant') };
    const old = { ...answers, 'upgrade-version': { kind: 'version' as const, version: '1' } };
    expect(differencesOf(defaultQuestions, old, agreeingFacts)).toEqual([]);
  });
});
