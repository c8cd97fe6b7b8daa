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
