/** Who may not approve is told why, and nothing that is not so. */
import { expect, test } from 'vitest';
import { decisionConflicts } from '#domain/notice/conflicts.ts';
import { portalTexts } from '../../texts/portal/languages.ts';
import { decisionRefusalText, draftRefusalText } from './refusal-text.ts';

const texts = portalTexts('nb');
const problem = (code: string, status = 409) => ({ type: `urn:avstem:problem:${code}`, title: '', status });

test.each(decisionConflicts)('%s is told as it is', (code) => {
  expect(decisionRefusalText(problem(code), texts)).toBe(texts.notice.approvals.refusals[code]);
});

test('each conflict has words of its own: an own number is neither replaced nor overtaken by new logs', () => {
  const told = decisionConflicts.map((code) => decisionRefusalText(problem(code), texts));
  expect(new Set(told).size).toBe(decisionConflicts.length);
  expect(decisionRefusalText(problem('own-number-too-close'), texts)).not.toMatch(/erstattet|nye logger/);
});

test('another failure is told as elsewhere in the portal', () => {
  const { notice, shell } = texts;
  expect(decisionRefusalText(problem('not-allowed', 403), texts)).toBe(
    `${notice.approvals.failed} ${shell.problems.notAllowed}`,
  );
  expect(decisionRefusalText(problem('new-code'), texts)).toContain(shell.problems.unexpected);
});

test('a draft that is refused for own numbers names whose they are', () => {
  const refused = { ...problem('own-number-too-close'), municipalities: ['4601', '1103'] };
  expect(draftRefusalText(refused, texts)).toContain(
    'for Bergen, Stavanger: sammen med det som er publisert før',
  );
});
