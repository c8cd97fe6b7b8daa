/** What is stored and what is told: taken whole, field by field, and what older code has stored is still read. */
import { describe, expect, it } from 'vitest';
import { deliverySchema } from './delivery.ts';
import { deliveryStatusSchema } from './delivery-status.ts';
import { dryRunViewSchema } from './dry-run-view.ts';
import { currentSchema, reconciledSchema, scopeSummarySchema } from './reconciled.ts';
import { reconciliationSchema } from './reconciliation-view.ts';
import { scopeViewSchema } from './scope-view.ts';

const learned = { delays: 5, unseen: 0, half: 'PT1M', atMost: 'PT5M', quantile: 0.99 };
const span = { from: 1, to: 2 };
const counts = {
  ...{ sent: 1, registered: 1, explained: 1, contested: 1, missing: 1, unchecked: 1 },
  ...{ missingAtLeast: 1, unexplained: 1, receivedOnly: 1, otherChannel: 1 },
};
/** As the first version of the program stored it. */
const older = {
  scope: ['1804', '1811'],
  rules: { clockSkew: 'PT5M', maxDelay: 'PT1H' },
  ids: 'absent',
  coverage: null,
  portalCoverage: span,
  counts,
  windows: [{ ...span, messages: 2, entries: 1, missingAtLeast: 1 }],
  curve: [{ maxDelay: 'PT1H', missingAtLeast: 1, unchecked: 0 }],
};
const summary = {
  ...older,
  coverage: { ...span, declared: true, stretches: [span] },
  margins: { withMargin: 3, tight: 1 },
  members: [{ municipality: '1804', sent: 3, missingAtLeast: 1 }],
  delayAdvice: {
    ...{ maxDelay: 'PT1H', quantile: 0.99, confidence: 0.95, source: 'pairs', horizon: 'P1D' },
    ...{ needed: { together: 300, each: 30 }, workingDays: learned, daysOff: { delays: 0, unseen: 0 } },
    dateOnlyEntries: 0,
  },
  hidden: { expected: 1.5, from: 0, to: 3, probability: 0.9 },
  undecided: [{ ...span, messages: 1, entries: 1 }],
  offsetSeconds: 'utc',
};
const result = {
  id: 'r-1',
  rulesConfirmed: true,
  deliveries: ['d-1'],
  vanishedRows: { portal: 0, register: 2 },
  portalStretches: [span],
  summary,
  windowCount: 1,
  warnings: [{ code: 'clock-offset', scope: ['1804'], text: 'Klokken' }],
};
const reconciled = { ...result, asOfMs: 5, resultPath: 'results/r-1.json', resultSha256: 'ab' };
const view = { ...result, asOf: '2023-10-01T00:00:00Z', obstacles: [] };
const declaration = {
  ...{ side: 'register', scope: '4601', fromMs: 1, toMs: 2, maxDelay: 'PT1H', clockSkew: 'PT5M' },
  channels: ['Portal'],
};
const accepted = { rows: 4, rowsOutsidePeriod: 1, rowsOutsideIncident: 2, scopes: ['4601'] };
const delivery = {
  ...{ id: 'd-1', declaration, sha256: 'aa', storedSha256: 'bb', sizeBytes: 9, blobPath: 'logs/d-1' },
  ...{ contentType: 'text/csv', receivedAtMs: 5, state: 'accepted', isTakenUp: true, predecessor: 'cc' },
  warnings: [{ code: 'clock-offset', text: 'Klokken' }],
  faults: { list: [], total: 0 },
  accepted,
};
const status = {
  ...{ id: 'd-1', status: '/api/d-1', state: 'reconciled', declaration, sha256: 'aa', sizeBytes: 9 },
  ...{ receivedAt: '2023-10-01T00:00:00Z', warnings: delivery.warnings, errors: [], total: 0, accepted },
  ...{ reconciliation: 'r-1', isPredecessorHere: false },
  deletion: { reason: 'wrong-file', at: '2023-10-01T00:00:00Z' },
};
const dryRun = {
  ...{ summary, windowCount: 1, warnings: result.warnings, rows: 3, rowsOutsidePeriod: 0, vanishedRows: 0 },
  hasPortalLog: true,
};
const scope = {
  ...{ scope: '4601', current: view, deliveries: [status] },
  rules: { maxDelay: 'PT1H', clockSkew: 'PT5M', confirmedAtMs: 1 },
  upgrade: { version: '7.2', installedOn: '2023-10-01', attestedAtMs: 1 },
  survey: { hasDraft: true, firstSentAtMs: 1, sentAtMs: 2, late: false, isOverdue: false },
};

describe('nothing of it is lost', () => {
  it.each([
    ['the summary of a scope', scopeSummarySchema, summary],
    ['that of older code', scopeSummarySchema, older],
    [
      'a summary of a clock that is wrong by seconds',
      scopeSummarySchema,
      { ...summary, offsetSeconds: 3600 },
    ],
    ['a reconciliation', reconciledSchema, reconciled],
    ['which one holds', currentSchema, { reconciliation: 'r-1' }],
    ['a reconciliation as staff see it', reconciliationSchema, view],
    ['a dry run', dryRunViewSchema, dryRun],
    ['a delivery', deliverySchema, delivery],
    ['a delivery as its sender sees it', deliveryStatusSchema, status],
    ['a delivery that waits', deliveryStatusSchema, { ...status, state: 'received' }],
    ['a scope as its staff see it', scopeViewSchema, scope],
  ])('of %s', (_name, schema, value) => expect(schema.parse(value)).toStrictEqual(value));
});

it.each(['matched', 'mixed', 'disjoint', 'absent'])('ids may be %s', (ids) => {
  expect(scopeSummarySchema.parse({ ...summary, ids }).ids).toBe(ids);
});

it('rules that nobody is said to have confirmed are not confirmed', () => {
  const { rulesConfirmed: _, resultSha256: _sha, ...before } = reconciled;
  expect(reconciledSchema.parse(before)).toStrictEqual({ ...before, rulesConfirmed: false });
});
