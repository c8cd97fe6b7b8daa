import { describe, expect, test } from 'vitest';
import { sideBySide } from './side-by-side.ts';
import { tasksOf } from './tasks.ts';
import type { TaskId } from './task.ts';
import { delivery, facts, notice, result } from './testing/facts.ts';
import type { TaskFacts } from './facts.ts';

function taskOf(id: TaskId, given: TaskFacts) {
  return tasksOf(given).find((task) => task.id === id);
}
const known = (messages: number) => ({ messages, knownOn: null });

test('a service that has done nothing may confirm the upgrade, upload and answer the survey, and no more', () => {
  expect(tasksOf(facts({})).map(({ id, state }) => `${id}: ${state}`)).toEqual([
    'upgrade: not-started',
    'upload: not-started',
    'reconciliation: cannot-start',
    'findings: cannot-start',
    'breach: cannot-start',
    'notice: cannot-start',
    'survey: not-started',
    'daily-control: cannot-start',
  ]);
});

describe('upload', () => {
  test.each([
    ['being read', [delivery('register', 'received')], null, 'in-progress', 'log-being-read'],
    ['announced', [delivery('register', 'announced')], null, 'in-progress', 'log-being-read'],
    ['deleted', [delivery('register', 'deleted')], null, 'not-started', 'no-log'],
    ['refused', [delivery('register', 'refused')], null, 'needs-attention', 'log-refused'],
    ['in, alone', [delivery('register', 'accepted')], null, 'in-progress', 'other-log-missing'],
    ['in, with a result', [delivery('register', 'reconciled')], result({}), 'done', 'logs-in'],
    ['gone, with a result of them', [], result({}), 'done', 'logs-in'],
    [
      'deleted, after one that was refused',
      [delivery('register', 'deleted'), delivery('register', 'refused')],
      null,
      'needs-attention',
      'log-refused',
    ],
    ["the portal's only", [delivery('portal', 'accepted')], null, 'not-started', 'no-log'],
    [
      'refused, beside an older one that holds',
      [delivery('register', 'refused'), delivery('register', 'reconciled')],
      result({}),
      'needs-attention',
      'log-refused',
    ],
    [
      'in again, after one that was refused',
      [delivery('register', 'accepted'), delivery('register', 'refused')],
      result({}),
      'done',
      'logs-in',
    ],
  ] as const)('%s', (_name, deliveries, current, state, reason) => {
    expect(taskOf('upload', facts({ deliveries: [...deliveries], current }))).toEqual({
      id: 'upload',
      state,
      reason,
    });
  });
});

describe('the reconciliation', () => {
  const rules = { maxDelay: 'PT1H', clockSkew: 'PT5M', confirmedAtMs: 1 };

  test.each([
    ['not confirmed', result({}), null, 'not-started', 'delay-not-confirmed'],
    ['confirmed', result({}), rules, 'done', 'reconciliation-confirmed'],
    [
      'confirmed, reconciled anew in a moment',
      result({ obstacles: ['delay-not-confirmed'] }),
      rules,
      'done',
      'reconciliation-confirmed',
    ],
    [
      'confirmed, but with gaps',
      result({ obstacles: ['coverage-has-gaps'] }),
      rules,
      'needs-attention',
      'obstacles',
    ],
    ['of nothing', result({ obstacles: ['nothing-compared'] }), null, 'needs-attention', 'nothing-compared'],
  ] as const)('%s', (_name, current, confirmed, state, reason) => {
    expect(taskOf('reconciliation', facts({ current, rules: confirmed }))).toMatchObject({ state, reason });
  });
});

describe('findings', () => {
  test.each([
    ['none', 0, 0, 'done', 'none-to-settle', undefined],
    ['none settled', 6, 6, 'not-started', 'some-to-settle', { settled: 0, all: 6 }],
    ['some settled', 6, 1, 'in-progress', 'some-to-settle', { settled: 5, all: 6 }],
    ['all settled', 6, 0, 'done', 'all-settled', { settled: 6, all: 6 }],
  ] as const)('%s', (_name, gross, unsettled, state, reason, progress) => {
    const findings = { gross: known(gross), unsettled: known(unsettled), overdueDuties: 0 };
    const task = taskOf('findings', facts({ current: result({}), findings }));
    expect(task).toEqual({ id: 'findings', state, reason, ...(progress && { progress }) });
  });

  test('are done only when no review or feedback is overdue', () => {
    const findings = { gross: known(2), unsettled: known(0), overdueDuties: 1 };
    const task = taskOf('findings', facts({ current: result({}), findings }));
    expect(task).toEqual({ id: 'findings', state: 'needs-attention', reason: 'duties-overdue' });
  });

  test('that could not be read are not taken for none', () => {
    const task = taskOf('findings', facts({ current: result({}), findings: null }));
    expect(task).toMatchObject({ state: 'needs-attention', reason: 'findings-unknown' });
  });
});

describe('the notice', () => {
  test.each([
    ['cannot be drafted yet', result({ obstacles: ['clock-offset'] }), [], 'cannot-start', 'not-publishable'],
    ['can be drafted', result({}), [], 'not-started', 'ready-to-draft'],
    ['is not needed', result({ missingAtLeast: 0 }), [], 'done', 'nothing-to-publish'],
    ['is drafted', result({}), [notice('r1')], 'in-progress', 'waits-for-approval'],
    ['is public', result({}), [notice('r1', 5)], 'done', 'published'],
    ['is public, of an older result', result({}), [notice('r0', 5)], 'needs-attention', 'newer-result'],
    [
      'is drafted anew beside a public one',
      result({}),
      [notice('r1'), notice('r0', 5)],
      'in-progress',
      'waits-for-approval',
    ],
    ['is only drafted, of an older result', result({}), [notice('r0')], 'not-started', 'ready-to-draft'],
    [
      'is public of an older result, where nothing is missing any more',
      result({ missingAtLeast: 0 }),
      [notice('r0', 5)],
      'needs-attention',
      'newer-result',
    ],
  ] as const)('%s', (_name, current, notices, state, reason) => {
    expect(taskOf('notice', facts({ current, notices: [...notices] }))).toEqual({
      id: 'notice',
      state,
      reason,
    });
  });
});

describe('side by side', () => {
  test('each municipality has its own figures, and its notice', () => {
    const current = result({
      members: [
        { municipality: '1811', sent: 4, missingAtLeast: 0 },
        { municipality: '1804', sent: 90, missingAtLeast: 3 },
      ],
    });
    expect(sideBySide(['1804', '1811', '1812'], facts({ current, notices: [notice('r1', 5)] }))).toEqual([
      { number: '1804', sent: 90, missingAtLeast: 3, notice: 'published' },
      { number: '1811', sent: 4, missingAtLeast: 0, notice: 'none' },
      { number: '1812', sent: null, missingAtLeast: null, notice: 'none' },
    ]);
  });

  test('a notice that is only drafted is told as such, for each municipality that it names', () => {
    const both = ['1804', '1811'].map((municipality) => ({
      ...notice('r1').municipalities[0]!,
      municipality,
    }));
    const drafted = { ...notice('r1'), municipalities: both };
    const rows = (...notices: TaskFacts['notices']) =>
      sideBySide(['1804', '1811', '1812'], facts({ notices })).map((row) => row.notice);
    expect(rows(drafted)).toEqual(['drafted', 'drafted', 'none']);
    expect(rows(drafted, notice('r0', 5))).toEqual(['published', 'drafted', 'none']);
  });

  test('without a result nothing is said of any', () => {
    expect(sideBySide(['1804'], facts({}))).toEqual([
      { number: '1804', sent: null, missingAtLeast: null, notice: 'none' },
    ]);
  });
});
