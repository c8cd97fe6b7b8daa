import { expect, test } from 'vitest';
import type { BreachClock } from '../breach/clock.ts';
import { breachTask } from './breach-task.ts';
import { facts } from './testing/facts.ts';

const cases: [BreachClock['state'], string, string][] = [
  ['no-result', 'cannot-start', 'no-result'],
  ['nothing-missing', 'done', 'breach-nothing-missing'],
  ['not-set', 'not-started', 'breach-not-set'],
  ['running', 'in-progress', 'breach-running'],
  ['passed', 'needs-attention', 'breach-passed'],
  ['told', 'done', 'breach-told'],
  ['told-late', 'done', 'breach-told-late'],
];

test.each(cases)('a clock that is %s makes the task %s', (clock, state, reason) => {
  const breach = { clock: { state: clock, deadlineMs: null } };
  expect(breachTask(facts({ breach }))).toEqual({ id: 'breach', state, reason });
});

test('a clock that could not be read needs a person', () => {
  expect(breachTask(facts({ breach: null }))).toMatchObject({ state: 'needs-attention' });
});
