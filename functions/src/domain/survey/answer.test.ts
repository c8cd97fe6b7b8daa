/** An answer as it is taken and compared, and what keeps a person's number out of it. */
import { describe, expect, it } from 'vitest';
import { answersSchema, areSameAnswers, canonicalAnswers, isSameAnswer } from './answer.ts';
import type { SurveyAnswer, SurveyAnswers } from './answer.ts';
import { defaultQuestions } from './default-questions.ts';
import { completeAnswers } from './testing/answers.ts';
import { surveyFaults } from './validate.ts';

const nowMs = Date.parse('2023-06-12T10:00:00Z');
const number = (n: number | null): SurveyAnswer => ({ kind: 'number', number: n });
const choice = (id: string): SurveyAnswer => ({ kind: 'choice', choice: id });
const contact = (name: string, telephone: string): SurveyAnswer => ({
  kind: 'contact',
  contact: { name, telephone },
});

describe('answers', () => {
  it('are taken as they are, of every kind', () => {
    expect(answersSchema.parse(completeAnswers)).toStrictEqual(completeAnswers);
  });

  it.each<[string, Record<string, unknown>, boolean]>([
    ['a hundred', Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`q${i}`, number(0)])), true],
    ['one more', Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`q${i}`, number(0)])), false],
    ['an id in capitals', { Q: number(0) }, false],
    ['an id of a digit', { '1': number(0) }, false],
    ['an id with a space', { 'a b': number(0) }, false],
    ['an id of 41 letters', { ['q'.repeat(41)]: number(0) }, false],
    ['100,000 messages', { q: number(100_000) }, true],
    ['more', { q: number(100_001) }, false],
    ['less than none', { q: number(-1) }, false],
    ['an option of 41 letters', { q: choice('o'.repeat(41)) }, false],
    ['41 options', { q: { kind: 'multiple', chosen: Array(41).fill('o'), shared: [] } }, false],
    ['41 shared', { q: { kind: 'multiple', chosen: ['o'], shared: Array(41).fill('o') } }, false],
    ['anything more', { q: { ...choice('o'), note: '' } }, false],
  ])('%s: %j', (_name, answers, isTaken) => {
    expect(answersSchema.safeParse(answers).success).toBe(isTaken);
  });

  it('that are too many are refused for that', () => {
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`q${i}`, number(0)]));
    expect(answersSchema.safeParse(many).error?.message).toContain('more than 100 answers');
  });

  it('are the same whatever their order and the spaces around a name', () => {
    const turned = Object.fromEntries(Object.entries(completeAnswers).toReversed());
    const spaced: SurveyAnswers = { ...turned, contact: contact(' Barnevernvakten ', ' 55 55 55 55 ') };
    expect(areSameAnswers(spaced, completeAnswers)).toBe(true);
    expect(Object.keys(canonicalAnswers(spaced))).toEqual(Object.keys(completeAnswers).toSorted());
    expect(canonicalAnswers(spaced)['contact']).toEqual(completeAnswers['contact']);
  });

  it.each<[SurveyAnswer, SurveyAnswer]>([
    [choice('yes'), choice('no')],
    [number(0), number(null)],
    [number(null), { kind: 'date', date: null }],
    [
      { kind: 'date', date: '2023-06-01' },
      { kind: 'date', date: '2023-06-02' },
    ],
    [
      { kind: 'version', version: '3.23.1' },
      { kind: 'version', version: '3.23.2' },
    ],
    [
      { kind: 'multiple', chosen: ['a', 'b'], shared: [] },
      { kind: 'multiple', chosen: ['a'], shared: [] },
    ],
    [
      { kind: 'multiple', chosen: ['a'], shared: ['a'] },
      { kind: 'multiple', chosen: ['a'], shared: [] },
    ],
    [contact('Vakten', '55 55 55 55'), contact('Vakten', '55 55 55 56')],
    [contact('Vakten', '55 55 55 55'), contact('Vakta', '55 55 55 55')],
  ])('%j is not %j', (one, other) => {
    expect(isSameAnswer(one, other)).toBe(false);
    expect(isSameAnswer(one, one)).toBe(true);
    expect(isSameAnswer(one, undefined)).toBe(false);
    expect(isSameAnswer(undefined, other)).toBe(false);
  });

  it('that are missing are the same, and choices are the same in any order', () => {
    expect(isSameAnswer(undefined, undefined)).toBe(true);
    const chosen = { kind: 'multiple' as const, shared: [] };
    expect(isSameAnswer({ ...chosen, chosen: ['b', 'a', 'b'] }, { ...chosen, chosen: ['a', 'b'] })).toBe(
      true,
    );
  });
});

describe('a name and a telephone number', () => {
  const faults = (name: string, telephone: string) =>
    surveyFaults(defaultQuestions, { ...completeAnswers, contact: contact(name, telephone) }, nowMs).map(
      ({ code }) => code,
    );

  it.each([
    ['Vakten 1234', []],
    ['Barnevernstjenesten 2, 3. etg, 4. dør', []],
    ['Vakten 12345', ['name-not-allowed']],
    ['1 2 3 4 5', ['name-not-allowed']],
    ['12.34.5', ['name-not-allowed']],
    ['1--2--3--4--5', ['name-not-allowed']],
  ])('"%s": %j', (name, codes) => {
    expect(faults(name, '55 55 55 55')).toEqual(codes);
  });

  it.each([
    ['110', true],
    ['55555555', true],
    ['(55) 55-55 55', true],
    ['11', false],
    ['555555555', false],
    ['+4755555555', true],
    ['+12345', false],
    ['+123456789012345', true],
    ['+1234567890123456', false],
    ['004755555555', true],
    ['001234567890123', true],
    ['00123456', true],
    ['00123456789012345', false],
    ['ring oss', false],
    ['+ring oss', false],
    ['00ring oss', false],
  ])('%s is taken: %s', (telephone, isTaken) => {
    expect(faults('Vakten', telephone)).toEqual(isTaken ? [] : ['telephone-wrong']);
  });
});
