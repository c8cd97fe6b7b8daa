/** Municipalities and groups: whose figures are theirs, and how the country adds up. */
import { describe, expect, it, test } from 'vitest';
import { municipalitiesOf, overviewOf } from './build.ts';
import type { Group, Overview } from './overview.ts';
import { emptyPart } from './scope-part.ts';
import { answered, answeredMs, findingsOf, incident, inputsWith, nowMs, result } from './testing/country.ts';
import { saysLost, saysNone, service } from './testing/country.ts';

const placeOf = ({ municipalities }: Overview, number: string) =>
  municipalities.find((row) => row.number === number)!;
const groupOf = ({ groups }: Overview, key: string): Group => groups.find((one) => one.key === key)!;
const checked = { days: 10, of: 10, stretches: [] };
const notice = (state: 'open' | 'nothing-missing') => ({
  ...{ state, publishedAtMs: 1, versions: 1, municipalities: {} },
});
const upgrade = (verdict: 'verified' | 'not-verified') => ({
  ...{ scope: '', attested: { version: '2', installedOn: '2023-06-01' }, vendorReport: null, basis: '' },
  verification: { verdict, conditions: [], figures: { days: null, sent: null, missing: null } },
  reconciliation: null,
});
const findings = (...about: Parameters<typeof findingsOf>) => ({
  ...findingsOf(...about),
  versions: 1,
  atMs: 1,
});

describe('a country of five services', () => {
  const inputs = inputsWith({
    '4601': {
      survey: answered('4601', [answeredMs, saysLost(5)]),
      part: {
        ...{ result: result(7), checked, registerAtMs: 1, notice: notice('open') },
        findings: {
          ...findings('4601', { recovered: 1, unsettled: 2 }),
          reviews: [{ municipality: '4601', by: '2023-06-01', messages: 4 }],
        },
      },
      upgrade: upgrade('verified') as never,
    },
    '1804+1811': {
      survey: answered('1804+1811', [answeredMs, saysLost(6)]),
      part: {
        result: { ...result(3), members: [{ municipality: '1804', missingAtLeast: 2 }] },
        findings: {
          ...findings('1811', { stillLost: 1, reportedAgain: 2, foundAfterAll: 3 }),
          reviews: [{ municipality: '1811', by: '2023-06-01', messages: 1 }],
        },
      },
      upgrade: upgrade('not-verified') as never,
    },
    '0301-05': { survey: answered('0301-05', [nowMs, saysLost(2)]), part: { portalAtMs: 1 } },
    '1103': { survey: answered('1103', [answeredMs, saysNone]) },
  });
  const overview = (): Overview => overviewOf(inputs);

  test('adds up by state', () => {
    const whole = groupOf(overview(), 'all');
    const { services, answered: inTime, late, missing, connected, upgraded, verified } = whole;
    const { affected, allDaysChecked, noticeOpen, missingWithoutNotice, municipalities } = whole;
    const states = [services, inTime, late, missing, connected, upgraded, verified];
    expect(states.map(({ value }) => value)).toEqual([5, 3, 1, 1, 1, 2, 1]);
    const others = [affected, allDaysChecked, noticeOpen, missingWithoutNotice];
    expect(others.map(({ value }) => value)).toEqual([4, 1, 1, 1]);
    for (const figure of [...states, ...others])
      expect(figure).toMatchObject({
        unit: 'service',
        coverage: { of: 5, known: 5, unit: 'service' },
        asOf: overview().asOf,
      });
    expect(municipalities).toMatchObject({
      value: 356,
      unit: 'municipality',
      coverage: { unit: 'municipality' },
    });
  });

  test('adds up by message, each source by itself', () => {
    const { declared, certified, confirmed, reviewsOverdue } = groupOf(overview(), 'all');
    expect(declared.notArrived).toMatchObject({ value: 13, coverage: { known: 4 } });
    for (const figure of [declared.recovered, declared.reportedAgain, declared.stillLost])
      expect(figure).toMatchObject({ value: 0, coverage: { known: 1 } });
    expect([certified.missingAtLeast, certified.unchecked].map(({ value }) => value)).toEqual([10, 2]);
    const { recovered, reportedAgain, stillLost, foundAfterAll, unsettled } = confirmed;
    const found = [recovered, reportedAgain, stillLost, foundAfterAll, unsettled];
    expect(found.map(({ value }) => value)).toEqual([1, 2, 1, 3, 2]);
    expect(reviewsOverdue.value).toBe(5);
  });

  test('has a group each of what there is, with its services and municipalities', () => {
    const told = overview().groups.map(({ kind, key }) => `${kind} ${key}`);
    expect(told.slice(0, 4)).toEqual([
      'all all',
      'case-system Annet',
      'case-system Visma Familia',
      'governor agder',
    ]);
    const counts = (key: string) => {
      const { services, municipalities } = groupOf(overview(), key);
      return [services.value, municipalities.value];
    };
    expect(counts('Annet')).toEqual([1, 1]);
    expect(counts('Visma Familia')).toEqual([4, 4]);
    expect(counts('nordland')).toEqual([1, 41]);
    expect(counts('agder')).toEqual([0, 25]);
  });

  test('a municipality of a service of its own has all of its figures', () => {
    const bergen = placeOf(overview(), '4601');
    expect(bergen).toMatchObject({
      ...{ name: 'Bergen', county: '46', countyName: 'Vestland', governor: 'vestland', services: ['4601'] },
      ...{ isShared: false, isAffected: true, survey: 'answered', connection: 'connected' },
      ...{ upgrade: 'verified', checked: 'all-days', notice: 'open', isMissingWithoutNotice: false },
      declared: { notArrived: { value: 5 } },
      certified: { missingAtLeast: { value: 7 }, unchecked: { value: 1 } },
      confirmed: { recovered: { value: 1 }, unsettled: { value: 2 } },
      reviewsOverdue: { value: 4 },
    });
  });

  test('a member of a joint service has what names it, and the rest is unknown', () => {
    const [bodo, bindal] = [placeOf(overview(), '1804'), placeOf(overview(), '1811')];
    expect(bodo).toMatchObject({
      ...{ isShared: true, survey: 'answered', upgrade: 'attested', isMissingWithoutNotice: false },
      declared: { notArrived: { value: null } },
      certified: { missingAtLeast: { value: 2 }, unchecked: { value: null } },
      confirmed: { stillLost: { value: 0 } },
      reviewsOverdue: { value: 0 },
    });
    expect(bindal).toMatchObject({
      isMissingWithoutNotice: true,
      certified: { missingAtLeast: { value: null } },
      confirmed: { stillLost: { value: 1 }, reportedAgain: { value: 2 }, foundAfterAll: { value: 3 } },
      reviewsOverdue: { value: 1 },
    });
  });

  test('a municipality without a service has not begun', () => {
    expect(placeOf(overview(), '5430')).toMatchObject({
      ...{ services: [], isShared: false, isAffected: false, survey: 'missing', connection: 'not-connected' },
      ...{ upgrade: 'not-attested', checked: 'no-days', notice: 'none', isMissingWithoutNotice: false },
      declared: { notArrived: { value: null, coverage: { of: 0, known: 0 } } },
    });
  });

  test('the incident is told as it is', () => {
    const { services: _services, ...told } = incident;
    expect(overview()).toMatchObject({ schemaVersion: 1, area: 'country', incident: told });
    const { fixedVersion: _v, surveyDeadline: _d, ...bare } = incident;
    const { incident: without } = overviewOf({ ...inputs, incident: bare });
    expect(without).toMatchObject({ fixedVersion: null, surveyDeadline: null });
  });

  test('a county governor’s part has its own group, and the sums of its own', () => {
    const part = overviewOf(inputs, 'nordland');
    expect(part.services.map(({ scope }) => scope)).toEqual(['1804+1811']);
    expect(part.groups.map(({ key }) => key)).toEqual(['all', 'Visma Familia', 'nordland']);
    expect(part.curve).not.toEqual([]);
    expect(groupOf(part, 'all').certified.missingAtLeast.value).toBe(3);
  });
});

it('municipalities are those of the incident’s last day', () => {
  const count = (to: string) => municipalitiesOf({ to }).length;
  expect(['2023-12-31', '2024-01-01'].map(count)).toEqual([356, 357]);
});

it('a service named by an older number answers for the municipality by its newer one', () => {
  const inputs = inputsWith({});
  const renumbered = { ...inputs.services[0]!, scope: '3018', service: service(['3018', '3114']) };
  const later = { ...inputs, incident: { ...incident, to: '2024-06-30' }, services: [renumbered] };
  expect(placeOf(overviewOf(later), '3114').services).toEqual(['3018']);
});

it('what a joint service across the border is told of is its standing, and members of the area', () => {
  const inputs = inputsWith({});
  const joint = {
    ...inputs.services[0]!,
    ...{ scope: '1103+4601', service: service(['4601', '1103']) },
    survey: answered('1103+4601', [answeredMs, saysLost(5)]),
    part: {
      ...emptyPart('1103+4601', 10),
      ...{ findings: findings('1103', { recovered: 3 }), checked, registerAtMs: 1 },
      result: {
        ...result(3),
        members: ['4601', '1103'].map((municipality) => ({ municipality, missingAtLeast: 1 })),
      },
    },
  };
  const part = overviewOf({ ...inputs, services: [joint] }, 'rogaland');
  const [row] = part.services;
  expect(row).toMatchObject({ isWhole: false, governors: ['rogaland'], connection: { state: 'connected' } });
  expect(row!.members.map(({ municipality }) => municipality)).toEqual(['1103']);
  const { declared, certified, confirmed, reviewsOverdue } = row!;
  const figures = [declared, certified, confirmed, { reviewsOverdue }].flatMap((one) => Object.values(one));
  expect(figures).toHaveLength(12);
  for (const figure of figures) expect(figure).toMatchObject({ value: null, asOf: null });
  expect(part.curve).toEqual([]);
  const whole = overviewOf({ ...inputs, services: [{ ...joint, service: service(['1103']) }] }, 'rogaland');
  expect(whole.services[0]).toMatchObject({ isWhole: true, certified: { missingAtLeast: { value: 3 } } });
});
