/** What is wrong with a list of questions, each fault in its words; and what may not change between versions. */
import { describe, expect, it, test } from 'vitest';
import { askedQuestions } from './asked.ts';
import { changedMeanings, questionFaults } from './question-faults.ts';
import { questionListSchema } from './question.ts';
import type { QuestionList, SurveyQuestion } from './question.ts';
import { surveyFaults } from './validate.ts';

const words = { nb: 'x', nn: 'x' };
const options = (...ids: string[]) => ids.map((id) => ({ id, label: words }));
const question = (over: Partial<SurveyQuestion> & { id: string }): SurveyQuestion => ({
  ...{ kind: 'number', label: words },
  ...over,
});
const list = (...questions: SurveyQuestion[]): QuestionList => ({
  groups: [{ id: 'g', heading: words, questions }],
});
const yesNo = (id: string, over: Partial<SurveyQuestion> = {}): SurveyQuestion =>
  question({ id, kind: 'choice', options: options('yes', 'no'), ...over });

describe('a list of questions', () => {
  const many = (count: number) =>
    list(...Array.from({ length: count }, (_, i) => question({ id: `q${String(i)}` })));

  it.each<[string, QuestionList, string[]]>([
    ['nothing', list(question({ id: 'a' })), []],
    ['a hundred questions', many(100), []],
    ['more', many(101), ['more than 100 questions']],
    ['an id twice', list(question({ id: 'a' }), question({ id: 'a' })), ['a: its id is used twice']],
    [
      'a fact twice',
      list(question({ id: 'a', about: 'recovered' }), question({ id: 'b', about: 'recovered' })),
      ['two questions are about the same fact'],
    ],
    ['options alike', list(yesNo('a', { options: options('x', 'x') })), ['a: two options have the same id']],
    [
      'no options',
      list(question({ id: 'a', kind: 'choice' })),
      ['a: options belong to choice and multiple, and must be there'],
    ],
    [
      'options of a number',
      list(question({ id: 'a', options: options('x') })),
      ['a: options belong to choice and multiple, and must be there'],
    ],
    ['sharing of a choice', list(yesNo('a', { mayBeShared: true })), ['a: only multiple can be shared']],
    ['sharing of a multiple', list(yesNo('a', { kind: 'multiple', mayBeShared: true })), []],
    [
      'a choice that may be unknown',
      list(yesNo('a', { mayBeUnknown: true })),
      ['a: only number, date and version may be unknown'],
    ],
    [
      'a contact that may be unknown',
      list(question({ id: 'a', kind: 'contact', mayBeUnknown: true })),
      ['a: only number, date and version may be unknown'],
    ],
    ...(['number', 'date', 'version'] as const).map((kind): [string, QuestionList, string[]] => [
      `a ${kind} that may be unknown`,
      list(question({ id: 'a', kind, mayBeUnknown: true })),
      [],
    ]),
    [
      'another kind',
      list(question({ id: 'a', about: 'notice-date' })),
      ['a: about notice-date it must be of kind date'],
    ],
    ...(['fault-found', 'upgrade-installed', 'notice-published'] as const).flatMap(
      (about): [string, QuestionList, string[]][] => [
        [about, list(yesNo('a', { about })), []],
        [
          `${about} without no`,
          list(yesNo('a', { about, options: options('yes', 'other') })),
          [`a: about ${about} its options must hold yes and no`],
        ],
        [
          `${about} without yes`,
          list(yesNo('a', { about, options: options('no', 'other') })),
          [`a: about ${about} its options must hold yes and no`],
        ],
      ],
    ),
    ['another system', list(yesNo('a', { about: 'case-system', options: options('x') })), []],
    [
      'an option that is none',
      list(yesNo('a'), question({ id: 'b', askedWhen: { question: 'a', isOneOf: ['yes', 'perhaps'] } })),
      ['b: is asked after an option that does not exist'],
    ],
    [
      'a question without options',
      list(question({ id: 'a' }), question({ id: 'b', askedWhen: { question: 'a', isOneOf: ['yes'] } })),
      ['b: is asked after an option that does not exist'],
    ],
    [
      'what comes after it',
      list(question({ id: 'b', askedWhen: { question: 'a', isOneOf: ['yes'] } }), yesNo('a')),
      ['b: is asked after a question that does not come before it'],
    ],
    [
      'what stands before it',
      list(yesNo('a'), question({ id: 'b', askedWhen: { question: 'a', isOneOf: ['yes'] } })),
      [],
    ],
  ])('with %s', (_name, given, faults) => expect(questionFaults(given)).toEqual(faults));

  it.each([
    ['a', true],
    ['a'.repeat(40), true],
    ['a'.repeat(41), false],
    ['Aa', false],
    ['1a', false],
    ['a!', false],
    ['!a', false],
    ['', false],
  ])('whose id is %j is taken: %s', (id, isTaken) => {
    expect(questionListSchema.safeParse(list(question({ id }))).success).toBe(isTaken);
  });
});

test('a question keeps its kind and what it is about; another may differ', () => {
  const before = [list(question({ id: 'a' }), question({ id: 'b', about: 'recovered' }))];
  expect(changedMeanings(list(question({ id: 'a' }), question({ id: 'c', kind: 'date' })), before)).toEqual(
    [],
  );
  expect(changedMeanings(list(question({ id: 'a', kind: 'date' })), before)).toEqual([
    'a: was of kind number; use another id',
  ]);
  expect(changedMeanings(list(question({ id: 'a', about: 'still-lost' })), before)).toEqual([
    'a: was about no fact; use another id',
  ]);
  expect(changedMeanings(list(question({ id: 'b' })), [...before, ...before])).toEqual([
    'b: was about recovered; use another id',
  ]);
});

test('a question that hangs on one of several choices is asked where any of them was chosen', () => {
  const several = yesNo('a', { kind: 'multiple', options: options('x', 'y', 'z') });
  const questions = list(several, question({ id: 'b', askedWhen: { question: 'a', isOneOf: ['x', 'y'] } }));
  const asked = (...chosen: string[]) =>
    askedQuestions(questions, { a: { kind: 'multiple', chosen, shared: [] } }).map(({ id }) => id);
  expect([asked('z', 'x'), asked('z'), asked(), asked('y')]).toEqual([['a', 'b'], ['a'], ['a'], ['a', 'b']]);
});

test('a number is known unless the question lets it be unknown, and several is at least one', () => {
  const faults = (answered: SurveyQuestion, answer: Parameters<typeof surveyFaults>[1][string]) =>
    surveyFaults(list(answered), { [answered.id]: answer! }, 0).map(({ code }) => code);
  const number = question({ id: 'a' });
  expect(faults(number, { kind: 'number', number: 3 })).toEqual([]);
  expect(faults(number, { kind: 'number', number: null })).toEqual(['unknown-not-allowed']);
  expect(faults({ ...number, mayBeUnknown: true }, { kind: 'number', number: null })).toEqual([]);
  const several = yesNo('a', { kind: 'multiple' });
  expect(faults(several, { kind: 'multiple', chosen: [], shared: [] })).toEqual(['missing']);
  expect(faults({ ...several, optional: true }, { kind: 'multiple', chosen: [], shared: [] })).toEqual([]);
  expect(faults({ ...several, optional: true }, { kind: 'multiple', chosen: [], shared: ['yes'] })).toEqual(
    [],
  );
});
