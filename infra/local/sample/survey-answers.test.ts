import { expect, it } from 'vitest';
import { defaultQuestions } from '#domain/survey/default-questions.ts';
import { surveyFaults } from '#domain/survey/validate.ts';
import { sampleServices } from './services.ts';
import { sampleAnswers } from './survey-answers.ts';

const nowMs = Date.parse('2023-06-15T10:00:00Z');
const answered = sampleServices().map((service) => sampleAnswers(service, 4));

it('every answer could be sent, most services have one, and the same one each time', () => {
  const given = answered.filter((answers) => answers !== null);
  expect(given.flatMap((answers) => surveyFaults(defaultQuestions, answers, nowMs))).toEqual([]);
  expect(given.length / answered.length).toBeGreaterThan(0.6);
  expect(given.length).toBeLessThan(answered.length);
  expect(sampleServices().map((service) => sampleAnswers(service, 4))).toEqual(answered);
});

it('of those that found losses some tell fewer, and some do not know', () => {
  const told = answered.map((answers) => answers?.['not-arrived']);
  for (const number of [4, 3, null]) expect(told).toContainEqual({ kind: 'number', number });
});

it('who is told what to answer answers, and it could be sent', () => {
  for (const telling of ['as-it-is', 'more', 'none'] as const) {
    for (const service of sampleServices().filter(({ caseSystem }) => caseSystem === 'Visma Familia')) {
      expect(surveyFaults(defaultQuestions, sampleAnswers(service, 4, telling)!, nowMs)).toEqual([]);
    }
  }
});
