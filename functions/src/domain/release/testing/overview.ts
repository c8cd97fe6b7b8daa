/** An overview of one row each, with what is known, unknown and none side by side. */
import type { Figure } from '../../overview/figure.ts';
import type { Group, MunicipalityRow, Overview, ServiceRow } from '../../overview/overview.ts';

export const asOf = '2023-06-12T10:00:00.000Z';
const figure = (value: number | null): Figure => ({
  value,
  unit: 'message',
  coverage: { of: 1, known: value === null ? 0 : 1, unit: 'service' },
  asOf: value === null ? null : asOf,
});
const figures = {
  declared: {
    notArrived: figure(2),
    recovered: figure(0),
    reportedAgain: figure(null),
    stillLost: figure(1),
  },
  certified: { missingAtLeast: figure(3), unchecked: figure(null) },
  confirmed: {
    recovered: figure(null),
    reportedAgain: figure(null),
    stillLost: figure(null),
    foundAfterAll: figure(0),
    unsettled: figure(3),
  },
  reviewsOverdue: figure(0),
};
const service: ServiceRow = {
  scope: '4601',
  name: '=Bergen',
  organisation: '310000003',
  municipalities: ['4601'],
  governors: ['vestland'],
  caseSystem: 'Visma Familia',
  isAffected: true,
  isWhole: true,
  survey: { state: 'late', firstAnsweredAt: asOf, answeredAt: asOf, missingSince: null, remindedAt: [asOf] },
  connection: { state: 'connected', portalAt: asOf, registerAt: null },
  upgrade: { state: 'attested', version: '3.23.2', installedOn: '2023-06-06', vendorVersion: null },
  checked: { state: 'some-days', days: figure(5), stretches: [] },
  doubts: [],
  notice: { state: 'none', publishedAt: null },
  isMissingWithoutNotice: true,
  members: [{ municipality: '4601', missingAtLeast: figure(3) }],
  versions: {
    ...{ answers: 1, findings: 0, notices: 0 },
    ...{ deliveries: null, rules: null, result: null, verifiedBy: null },
  },
  ...figures,
};
const municipality: MunicipalityRow = {
  number: '0301',
  name: 'Oslo',
  county: '03',
  countyName: 'Oslo',
  governor: 'oslo-og-viken',
  services: ['0301'],
  isShared: false,
  isAffected: false,
  survey: 'missing',
  connection: 'not-connected',
  upgrade: 'not-affected',
  checked: 'no-days',
  notice: 'none',
  isMissingWithoutNotice: false,
  ...figures,
};
const group: Group = {
  kind: 'all',
  key: 'all',
  services: figure(1),
  answered: figure(0),
  late: figure(1),
  missing: figure(0),
  connected: figure(1),
  upgraded: figure(1),
  verified: figure(0),
  affected: figure(1),
  allDaysChecked: figure(0),
  noticeOpen: figure(0),
  missingWithoutNotice: figure(1),
  municipalities: figure(1),
  ...figures,
};
export const overview: Overview = {
  schemaVersion: 1,
  incident: {
    id: 'a',
    caseSystem: 'Visma Familia',
    from: '2020-09-01',
    to: '2023-05-31',
    fixedVersion: null,
    surveyDeadline: null,
    sample: true,
  },
  area: 'country',
  asOf,
  groups: [group],
  services: [service],
  municipalities: [municipality],
  curve: [
    {
      on: '2023-06-12',
      answered: 1,
      declared: { value: 2, services: 1 },
      certified: { value: 3, services: 1 },
      confirmed: { value: 0, services: 0 },
    },
  ],
};
