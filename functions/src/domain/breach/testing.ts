import type { BreachFacts } from './facts.ts';
import { afterStep, emptyRecord } from './record.ts';
import type { BreachRecord, BreachStep } from './record.ts';

export const facts: BreachFacts = {
  service: 'Barnevernstjenesten',
  municipalities: ['Bergen'],
  caseSystem: 'Visma Familia',
  incident: { from: '2023-01-01', to: '2023-05-31' },
  knownAtMs: Date.UTC(2023, 5, 5, 8, 15),
  result: {
    asOfMs: Date.UTC(2023, 5, 5, 8),
    sent: 48,
    missingAtLeast: 3,
    unchecked: 2,
    coverage: { from: Date.UTC(2023, 2, 1), to: Date.UTC(2023, 2, 24) },
    windows: [{ from: Date.UTC(2023, 2, 5, 12, 10), to: Date.UTC(2023, 2, 5, 12, 10) }],
    windowCount: 4,
  },
  findings: { recovered: 0, reportedAgain: 0, stillLost: 0, unsettled: 3 },
  upgrade: null,
  noticePublishedAtMs: null,
};

/** @throws where one of them is refused */
export function recordAfter(
  doing: Parameters<typeof afterStep>[2],
  steps: readonly BreachStep[],
): BreachRecord {
  return steps.reduce((record, step) => {
    const change = afterStep(record, step, doing);
    if (!change.ok) throw new Error(change.code);
    return change.record;
  }, emptyRecord);
}
