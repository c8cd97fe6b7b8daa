import { describe, expect, test } from 'vitest';
import type { ShownNotice } from './facts.ts';
import { noticeTask } from './notice-task.ts';
import { facts, notice, result } from './testing/facts.ts';

const taskOf = (...notices: ShownNotice[]) => {
  const { state, reason } = noticeTask(facts({ current: result({}), notices }));
  return `${state}: ${reason}`;
};
/** Of the current result `r1`, and of an earlier one. */
const waiting = notice('r1');
const published = notice('r1', 1);
const older = notice('r0', 1);

describe('the notice', () => {
  test.each([
    ['nothing drafted', [], 'not-started: ready-to-draft'],
    ['a draft that waits', [waiting], 'in-progress: waits-for-approval'],
    ['a draft of older logs', [notice('r0')], 'not-started: ready-to-draft'],
    ['a draft that was sent back', [{ ...waiting, state: 'sent-back' }], 'needs-attention: sent-back'],
    ['published', [published], 'done: published'],
    ['published, with newer logs', [older], 'needs-attention: newer-result'],
    ['a correction of older logs that waits', [waiting, older], 'in-progress: waits-for-approval'],
    [
      'a correction that was sent back',
      [{ ...waiting, state: 'sent-back' }, published],
      'needs-attention: sent-back',
    ],
    ['only a draft that was replaced', [{ ...waiting, state: 'replaced' }], 'not-started: ready-to-draft'],
    [
      'a draft that was sent back, after one that was replaced',
      [
        { ...waiting, state: 'replaced' },
        { ...waiting, state: 'sent-back' },
      ],
      'needs-attention: sent-back',
    ],
    ['closed, whatever newer logs say', [{ ...older, closing: 'all-settled' }], 'done: closed'],
    [
      'about to be closed',
      [{ ...notice('r0'), closing: 'all-settled' }, older],
      'in-progress: waits-for-approval',
    ],
  ] as const)('%s', (_name, notices, told) => {
    expect(taskOf(...notices)).toBe(told);
  });
});

describe('the notice that says that nothing can be known', () => {
  const unknowable = { ...notice('r0', 1), unknowable: 'logs-deleted' as const };
  const obstacles = ['nothing-compared' as const];
  const may = result({});
  const mayNot = result({ obstacles });

  test.each([
    ['published, without a result', null, [unknowable], 'done: published'],
    ['published, with a result of nothing', mayNot, [unknowable], 'done: published'],
    ['that waits', null, [{ ...unknowable, state: 'waiting' }], 'in-progress: waits-for-approval'],
    ['that was sent back', null, [{ ...unknowable, state: 'sent-back' }], 'needs-attention: sent-back'],
    ['that was replaced', null, [{ ...unknowable, state: 'replaced' }], 'cannot-start: no-result'],
    [
      'after a draft that was replaced',
      mayNot,
      [{ ...notice('r1'), state: 'replaced' }, unknowable],
      'done: published',
    ],
    ['before one of newer logs', mayNot, [waiting, unknowable], 'in-progress: waits-for-approval'],
    ['when more can be known', may, [unknowable], 'needs-attention: newer-result'],
  ] as const)('%s', (_name, current, notices, told) => {
    const { state, reason } = noticeTask(facts({ current, notices }));
    expect(`${state}: ${reason}`).toBe(told);
  });
});
