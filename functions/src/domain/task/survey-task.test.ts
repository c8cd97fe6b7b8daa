import { expect, test } from 'vitest';
import { facts } from './testing/facts.ts';
import { surveyTask } from './survey-task.ts';

const nothing = { hasDraft: false, firstSentAtMs: null, sentAtMs: null, late: false, isOverdue: false };
const sent = { ...nothing, firstSentAtMs: 1, sentAtMs: 1 };

test.each([
  ['nothing yet', nothing, 'not-started', 'survey-not-begun'],
  ['a draft', { ...nothing, hasDraft: true }, 'in-progress', 'survey-drafted'],
  ['overdue', { ...nothing, isOverdue: true }, 'needs-attention', 'survey-overdue'],
  [
    'a draft that is overdue',
    { ...nothing, hasDraft: true, isOverdue: true },
    'needs-attention',
    'survey-overdue',
  ],
  ['sent', sent, 'done', 'survey-sent'],
  ['sent late', { ...sent, late: true }, 'done', 'survey-sent-late'],
  ['a correction that is not sent', { ...sent, hasDraft: true }, 'in-progress', 'survey-correction-begun'],
] as const)('%s', (_name, survey, state, reason) => {
  expect(surveyTask(facts({ survey }))).toEqual({ id: 'survey', state, reason });
});
