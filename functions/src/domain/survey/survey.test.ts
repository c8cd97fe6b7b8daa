import { describe, expect, it } from 'vitest';
import type { SurveyAnswers } from './answer.ts';
import { areSameAnswers } from './answer.ts';
import { askedAnswers, askedQuestions } from './asked.ts';
import { defaultQuestions } from './default-questions.ts';
import { changedMeanings, questionFaults } from './question-faults.ts';
import { knownFacts, questionsOf } from './question.ts';
import type { QuestionList } from './question.ts';
import { completeAnswers } from './testing/answers.ts';
import { surveyFaults } from './validate.ts';

const words = { nb: 'x', nn: 'x' };
const now = Date.parse('2023-06-12T10:00:00Z');
const idsAsked = (answers: SurveyAnswers) => askedQuestions(defaultQuestions, answers).map(({ id }) => id);
const faultsOf = (change: SurveyAnswers) =>
  surveyFaults(defaultQuestions, { ...completeAnswers, ...change }, now).map(
    ({ question, code }) => `${question}: ${code}`,
  );

describe('the questions that ship', () => {
  it('are in order, and ask about everything that the system knows something about', () => {
    expect(questionFaults(defaultQuestions)).toEqual([]);
    expect(new Set(questionsOf(defaultQuestions).map(({ about }) => about))).toEqual(
      new Set([...knownFacts, undefined]),
    );
  });

  it('have both written forms, never the same where a word of bokmål would show', () => {
    for (const { label } of questionsOf(defaultQuestions)) {
      expect(label.nn).not.toMatch(/\b(ikke|hvor|hvordan|hvilke[nt]?|meldinger|dere)\b/i);
      expect(`${label.nb} ${label.nn}`).not.toMatch(/\b(tapt|mistet|mista)\b/i);
    }
  });
});

describe('which questions are asked', () => {
  it('numbers only where something was found or is looked for, and days only after a yes', () => {
    const none = idsAsked({ 'fault-found': { kind: 'choice', choice: 'no' } });
    expect(none).not.toContain('not-arrived');
    expect(none).not.toContain('upgrade-date');
    const searching = idsAsked({ 'fault-found': { kind: 'choice', choice: 'searching' } });
    expect(searching).toEqual(expect.arrayContaining(['not-arrived', 'recovered', 'still-lost']));
  });

  it('one that hangs on a question that is not asked is not asked, and its answer says nothing', () => {
    const chain: QuestionList = {
      groups: [
        {
          id: 'a',
          heading: { nb: 'a', nn: 'a' },
          questions: [
            yesOrNo('first'),
            { ...yesOrNo('second'), askedWhen: { question: 'first', isOneOf: ['yes'] } },
            { ...yesOrNo('third'), askedWhen: { question: 'second', isOneOf: ['yes'] } },
          ],
        },
      ],
    };
    const answers: SurveyAnswers = {
      first: { kind: 'choice', choice: 'no' },
      second: { kind: 'choice', choice: 'yes' },
      third: { kind: 'choice', choice: 'yes' },
    };
    expect(askedQuestions(chain, answers).map(({ id }) => id)).toEqual(['first']);
    expect(Object.keys(askedAnswers(chain, answers))).toEqual(['first']);
  });
});

describe('what can be sent', () => {
  it('a complete answer can, and nothing at all misses every question that is asked', () => {
    expect(faultsOf({})).toEqual([]);
    const asked = askedQuestions(defaultQuestions, {}).length;
    expect(surveyFaults(defaultQuestions, {}, now).filter(({ code }) => code === 'missing')).toHaveLength(
      asked,
    );
  });

  it('not known is an answer where it may be, and not where it may not', () => {
    expect(faultsOf({ recovered: { kind: 'number', number: null } })).toEqual([]);
    expect(faultsOf({ 'upgrade-date': { kind: 'date', date: null } })).toEqual([
      'upgrade-date: unknown-not-allowed',
    ]);
  });

  it.each<[string, SurveyAnswers, string]>([
    ['another kind', { recovered: { kind: 'choice', choice: 'yes' } }, 'recovered: other-kind'],
    ['an unknown option', { 'case-system': { kind: 'choice', choice: 'x' } }, 'case-system: option-unknown'],
    ['tomorrow', { 'notice-date': { kind: 'date', date: '2023-06-13' } }, 'notice-date: in-the-future'],
    ['the year 23', { 'notice-date': { kind: 'date', date: '0023-06-12' } }, 'notice-date: before-portals'],
    [
      'none beside something',
      { measures: { kind: 'multiple', chosen: ['none', 'training'], shared: [] } },
      'measures: not-with-others',
    ],
    [
      'sharing what was not chosen',
      { measures: { kind: 'multiple', chosen: ['training'], shared: ['daily-control'] } },
      'measures: shared-not-chosen',
    ],
    [
      'sharing what is not asked to be shared',
      { 'searched-how': { kind: 'multiple', chosen: ['senders-asked'], shared: ['senders-asked'] } },
      'searched-how: shared-not-chosen',
    ],
    ['no name', { contact: contact(' ', '55 55 55 55') }, 'contact: name-missing'],
    ['a number as a name', { contact: contact('010190 12345', '55555555') }, 'contact: name-not-allowed'],
    ['a number of eleven digits', { contact: contact('Vakten', '01019012345') }, 'contact: telephone-wrong'],
  ])('%s cannot', (_name, change, fault) => {
    expect(faultsOf(change)).toEqual([fault]);
  });
});

describe('the same answer', () => {
  it('is the same in whatever order', () => {
    const one: SurveyAnswers = {
      a: { kind: 'multiple', chosen: ['x', 'y'], shared: [] },
      b: { kind: 'number', number: 0 },
    };
    const other: SurveyAnswers = {
      b: { kind: 'number', number: 0 },
      a: { kind: 'multiple', chosen: ['y', 'x', 'x'], shared: [] },
    };
    expect(areSameAnswers(one, other)).toBe(true);
    expect(areSameAnswers(one, { ...other, b: { kind: 'number', number: null } })).toBe(false);
  });
});

describe('a list of questions that Bufdir keeps', () => {
  const list = (...questions: QuestionList['groups'][number]['questions']): QuestionList => ({
    groups: [{ id: 'a', heading: { nb: 'a', nn: 'a' }, questions }],
  });

  it.each([
    ['an id twice', list(yesOrNo('a'), yesOrNo('a')), 'its id is used twice'],
    ['no options', list({ id: 'a', kind: 'choice', label: words }), 'options belong'],
    [
      'asked after what comes later',
      list({ ...yesOrNo('a'), askedWhen: { question: 'b', isOneOf: ['yes'] } }, yesOrNo('b')),
      'does not come before',
    ],
    [
      'asked after no option',
      list(yesOrNo('a'), { ...yesOrNo('b'), askedWhen: { question: 'a', isOneOf: ['maybe'] } }),
      'does not exist',
    ],
    ['a fact of another kind', list({ ...yesOrNo('a'), about: 'recovered' }), 'must be of kind number'],
  ])('%s is refused', (_name, questions, fault) => {
    expect(questionFaults(questions).join()).toContain(fault);
  });

  it('an id keeps its kind and its fact in every later version', () => {
    const earlier = [list(yesOrNo('a'))];
    expect(changedMeanings(list(yesOrNo('a'), yesOrNo('b')), earlier)).toEqual([]);
    expect(changedMeanings(list({ id: 'a', kind: 'number', label: words }), earlier)).toHaveLength(1);
    expect(changedMeanings(list({ ...yesOrNo('a'), about: 'fault-found' }), earlier)).toHaveLength(1);
  });
});

function yesOrNo(id: string) {
  const options = [
    { id: 'yes', label: { nb: 'Ja', nn: 'Ja' } },
    { id: 'no', label: { nb: 'Nei', nn: 'Nei' } },
  ];
  return { id, kind: 'choice' as const, label: { nb: id, nn: id }, options };
}

function contact(name: string, telephone: string) {
  return { kind: 'contact' as const, contact: { name, telephone } };
}
