/** How far a service has come, and what is known of its messages: unknown is never 0. */
import { describe, expect, it, test } from 'vitest';
import type { UpgradeSummary } from '../upgrade/upgrade-summary.ts';
import type { ScopePart } from './scope-part.ts';
import { serviceRow } from './service-row.ts';
import { answered, answeredMs, incident, inputsWith, nowMs, questions } from './testing/country.ts';
import { result, resultAtMs, saysLost } from './testing/country.ts';

type Known = Parameters<typeof inputsWith>[0][string];
const context = { incident, questions, nowMs };
const rowOf = (known: Known, scope = '4601', told: Partial<typeof context> = {}) =>
  serviceRow(
    inputsWith({ [scope]: known }).services.find((one) => one.scope === scope)!,
    {
      ...context,
      ...told,
    },
  );
const partWith = (part: Partial<ScopePart>) => rowOf({ part });
const iso = (ms: number): string => new Date(ms).toISOString();

test('a service of which nothing is known', () => {
  const unknown = {
    value: null,
    unit: 'message',
    coverage: { of: 1, known: 0, unit: 'service' },
    asOf: null,
  };
  expect(rowOf({})).toEqual({
    ...{ scope: '4601', name: 'Tjeneste 4601', organisation: '310000003', municipalities: ['4601'] },
    ...{ governors: ['vestland'], caseSystem: 'Visma Familia', isAffected: true, isWhole: true },
    survey: {
      ...{ state: 'missing', firstAnsweredAt: null, answeredAt: null, remindedAt: [] },
      missingSince: '2023-06-15T10:00:00Z',
    },
    connection: { state: 'not-connected', portalAt: null, registerAt: null },
    upgrade: { state: 'not-attested', version: null, installedOn: null, vendorVersion: null },
    checked: {
      state: 'no-days',
      days: { value: null, unit: 'day', coverage: { of: 10, known: 0, unit: 'day' }, asOf: null },
      stretches: [],
    },
    declared: { notArrived: unknown, recovered: unknown, reportedAgain: unknown, stillLost: unknown },
    certified: { missingAtLeast: unknown, unchecked: unknown },
    confirmed: {
      ...{ recovered: unknown, reportedAgain: unknown, stillLost: unknown, foundAfterAll: unknown },
      unsettled: unknown,
    },
    ...{ doubts: [], notice: { state: 'none', publishedAt: null }, reviewsOverdue: unknown },
    ...{ isMissingWithoutNotice: false, members: [] },
    versions: {
      ...{ answers: 0, deliveries: null, rules: null, result: null, verifiedBy: null },
      ...{ findings: 0, notices: 0 },
    },
  });
});

test('a service of districts names them, and one under two county governors both, by name', () => {
  expect(rowOf({}, '0301-05').districts).toEqual(['05']);
  const [input] = inputsWith({}).services;
  const service = { ...input!.service, municipalities: ['4601', '1103', '4602'] };
  expect(serviceRow({ ...input!, service }, context).governors).toEqual(['rogaland', 'vestland']);
});

test('an answer has its times, also of a correction, and each reminder', () => {
  const survey = answered('4601', [answeredMs, saysLost(2)], [answeredMs + 1000, saysLost(3)]);
  expect(rowOf({ survey, remindedAtMs: [5, 7] }).survey).toEqual({
    ...{ state: 'answered', firstAnsweredAt: iso(answeredMs), answeredAt: iso(answeredMs + 1000) },
    ...{ missingSince: null, remindedAt: [iso(5), iso(7)] },
  });
  const late = answered('4601', [nowMs, saysLost(2)]);
  expect(rowOf({ survey: late }).survey).toMatchObject({ state: 'late', missingSince: null });
  const { surveyDeadline: _, ...open } = incident;
  expect(rowOf({}, '4601', { incident: open }).survey.missingSince).toBeNull();
});

test('declared is what the last answer says, from when it came; what was not asked is unknown', () => {
  const survey = answered('4601', [answeredMs, saysLost(2)], [answeredMs + 1000, saysLost(0)]);
  const { declared } = rowOf({ survey });
  expect(declared.notArrived).toEqual({
    ...{ value: 0, unit: 'message', coverage: { of: 1, known: 1, unit: 'service' } },
    asOf: iso(answeredMs + 1000),
  });
  expect(declared.recovered).toMatchObject({ value: null, asOf: null });
  expect(rowOf({ survey }, '4601', { questions: [] }).declared.notArrived.value).toBeNull();
  const others = questions.map((one) => ({ ...one, version: one.version + 1, groups: [] }));
  expect(rowOf({ survey }, '4601', { questions: [...others, ...questions] }).declared).toEqual(declared);
});

it.each([
  [null, null, 'not-connected'],
  [5, null, 'portal-only'],
  [null, 7, 'connected'],
  [5, 7, 'connected'],
] as const)('with the portal’s log of %s and its own of %s it is %s', (portalAtMs, registerAtMs, state) => {
  expect(partWith({ portalAtMs, registerAtMs }).connection).toEqual({
    state,
    portalAt: portalAtMs === null ? null : iso(5),
    registerAt: registerAtMs === null ? null : iso(7),
  });
});

describe('the upgrade', () => {
  const attested = { version: '3.23.2', installedOn: '2023-06-06' };
  const upgrade = (verdict: UpgradeSummary['verification']['verdict'], over: Partial<UpgradeSummary> = {}) =>
    ({
      ...{ scope: '4601', attested, vendorReport: null, reconciliation: 'r9', basis: '' },
      verification: { verdict, conditions: [] },
      ...over,
    }) as unknown as UpgradeSummary;

  it.each([
    ['4601', upgrade('verified'), 'verified'],
    ['4601', upgrade('not-verified'), 'attested'],
    ['4601', upgrade('not-verified', { attested: null }), 'not-attested'],
    ['1103', upgrade('not-affected'), 'not-affected'],
    ['1103', null, 'not-affected'],
  ] as const)('of %s, case %#, is told as it is', (scope, known, state) => {
    expect(rowOf({ upgrade: known }, scope).upgrade.state).toBe(state);
  });

  it('has what was attested beside what the vendor reports', () => {
    const vendorReport = { version: '3.23.1', installedOn: '2023-06-01', reportedAt: '2023-06-02T10:00:00Z' };
    const row = rowOf({ upgrade: upgrade('verified', { vendorReport }) });
    expect(row.upgrade).toEqual({ state: 'verified', ...attested, vendorVersion: '3.23.1' });
    expect(row.versions.verifiedBy).toBe('r9');
  });
});

describe('the logs’ part', () => {
  it.each([
    [0, 'no-days'],
    [4, 'some-days'],
    [10, 'all-days'],
  ])('with %i of ten days: %s', (days, state) => {
    const stretches = [{ from: '2023-01-01', to: '2023-01-04' }];
    const checked = { days, of: 10, stretches };
    expect(partWith({ checked, result: result(3) }).checked).toEqual({
      ...{ state, stretches },
      days: {
        ...{ value: days, unit: 'day', coverage: { of: 10, known: days, unit: 'day' } },
        asOf: iso(resultAtMs),
      },
    });
    expect(partWith({ checked }).checked.days.value).toBeNull();
  });

  it('is certified with its time, and with a doubt unknown, of each member too', () => {
    const members = [{ municipality: '4601', missingAtLeast: 3 }];
    const known = { unit: 'message', coverage: { of: 1, known: 1, unit: 'service' }, asOf: iso(resultAtMs) };
    const row = partWith({ result: { ...result(3), members } });
    expect(row.certified).toEqual({
      missingAtLeast: { value: 3, ...known },
      unchecked: { value: 1, ...known },
    });
    expect(row.members).toEqual([{ municipality: '4601', missingAtLeast: { value: 3, ...known } }]);
    expect(row.versions).toMatchObject({ deliveries: 'd3', rules: 'PT1H PT5M confirmed', result: 'r3' });
    const doubted = partWith({ result: { ...result(3), members, doubts: ['clock-offset'] } });
    const unknown = { value: null, coverage: { known: 0 }, asOf: null };
    expect(doubted.certified).toMatchObject({ missingAtLeast: unknown, unchecked: unknown });
    expect(doubted.members).toMatchObject([{ missingAtLeast: unknown }]);
  });
});
