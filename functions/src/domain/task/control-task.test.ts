import { expect, test } from 'vitest';
import type { ControlSummary } from '../daily-control/control-view.ts';
import { conditionOf } from '../upgrade/verification-view.ts';
import type { Reason, Verification } from '../upgrade/verification-view.ts';
import { controlTask } from './control-task.ts';
import { facts, noControl, result } from './testing/facts.ts';
import { upgradeTask } from './upgrade-task.ts';

const settings = { from: '2023-06-01', rhythm: 'daily', chosenAtMs: 1 } as const;
const withSummary = (summary: Partial<ControlSummary>) =>
  facts({ current: result({}), control: { settings, summary: { ...noControl.summary, ...summary } } });

test.each([
  [facts({}), 'cannot-start', 'no-result'],
  [facts({ control: null }), 'needs-attention', 'control-unknown'],
  [facts({ current: result({}) }), 'not-started', 'control-not-chosen'],
  [withSummary({ silent: 1, changed: 1, toComment: 1, toSignOff: 1 }), 'needs-attention', 'control-silent'],
  [withSummary({ changed: 1, toComment: 1, toSignOff: 1 }), 'needs-attention', 'control-changed'],
  [withSummary({ toComment: 1, toSignOff: 1 }), 'needs-attention', 'control-not-agreeing'],
  [withSummary({ toSignOff: 1, signed: 3 }), 'in-progress', 'control-to-sign-off'],
  [withSummary({}), 'in-progress', 'control-waiting'],
  [withSummary({ signed: 3 }), 'done', 'control-signed-off'],
] as const)('the daily control, case %#: %s %s', (given, state, reason) => {
  expect(controlTask(given)).toEqual({ id: 'daily-control', state, reason });
});

const upgrade = { version: '3.23.2', installedOn: '2023-06-01', attestedAtMs: 1 };
const verified = (verdict: Verification['verdict'], ...reasons: Reason[]) =>
  ({ verdict, conditions: reasons.map(conditionOf) }) as Verification;

test.each([
  [facts({}), 'not-started', 'upgrade-not-confirmed'],
  [facts({ upgrade }), 'in-progress', 'upgrade-confirmed'],
  [facts({ verification: verified('not-affected') }), 'done', 'upgrade-not-affected'],
  [facts({ upgrade, verification: verified('not-affected') }), 'done', 'upgrade-confirmed'],
  [facts({ upgrade, verification: verified('verified', 'same-or-later') }), 'done', 'upgrade-verified'],
  [facts({ upgrade, verification: verified('not-verified', 'older') }), 'needs-attention', 'upgrade-too-old'],
  [
    facts({ upgrade, verification: verified('not-verified', 'vendor-contradicts', 'some-missing') }),
    'needs-attention',
    'upgrade-contradicted',
  ],
  [
    facts({ upgrade, verification: verified('not-verified', 'same-or-later', 'some-missing') }),
    'needs-attention',
    'upgrade-still-missing',
  ],
  [
    facts({ upgrade, verification: verified('not-verified', 'cannot-compare') }),
    'in-progress',
    'upgrade-not-verified',
  ],
] as const)('the upgrade, case %#: %s %s', (given, state, reason) => {
  expect(upgradeTask(given)).toEqual({ id: 'upgrade', state, reason });
});
