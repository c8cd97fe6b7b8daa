/** A country in which nothing keeps deletion back: tests take away one thing at a time. */
import type { Incident } from '../incident/incident.ts';
import { municipalitiesFrom2020 } from '../municipality/reference.ts';
import type { Service } from '../service/service.ts';
import { conditionOf } from '../upgrade/verification-view.ts';
import type { Verification } from '../upgrade/verification-view.ts';
import type { HoldFacts, KnownOfService, ServiceFacts } from './facts.ts';
import type { Hold } from './record.ts';
import { ordinaryRetention } from './retention.ts';

/** Wednesday 13 September 2023, 10:00 in Norway. */
export const nowMs = Date.parse('2023-09-13T10:00:00+02:00');

const serviceOf = (organisation: string, municipalities: string[], caseSystem: string): Service => ({
  organisation,
  name: `Tjeneste ${organisation}`,
  municipalities,
  caseSystem,
  contact: { name: 'Barnevernstjenesten', telephone: '' },
});

export const affected = ['4601', '1103'];
const others = municipalitiesFrom2020
  .map(({ number }) => number)
  .filter((number) => !affected.includes(number));

export const country: Incident = {
  id: 'one',
  caseSystem: 'Visma Familia',
  fixedVersion: '3.23.2',
  from: '2020-09-01',
  to: '2023-05-31',
  followUpTo: '2024-12-31',
  sample: true,
  services: [
    serviceOf('310000003', ['4601'], 'Visma Familia'),
    serviceOf('310000011', ['1103'], 'Visma Familia'),
    serviceOf('310000038', others, 'Manuelt mottak'),
  ],
};

const figures = { from: null, to: null, days: 0, messages: 0, compared: 0, notFound: 0 };
export const verified: Verification = {
  verdict: 'verified',
  conditions: [conditionOf('same-or-later')],
  figures: { ...figures, firstNotFoundOn: null, unchecked: 0, blocking: [] },
};

export const known: KnownOfService = {
  verification: verified,
  isVerificationCurrent: true,
  attestedVersion: '3.23.2',
  reportedVersion: null,
  isResultCurrent: true,
  pendingDeliveries: 0,
  comparedToMs: nowMs,
  asOfMs: nowMs,
  survey: { differences: [], saysAffected: true },
  held: { scope: '4601', unsettled: 0, days: [], basis: '' },
};

export const knownOfOther: KnownOfService = {
  ...known,
  verification: { ...verified, verdict: 'not-affected', conditions: [] },
  attestedVersion: null,
  comparedToMs: null,
  asOfMs: null,
  survey: { differences: [], saysAffected: false },
};

export function serviceFacts(change: Partial<KnownOfService> = {}): ServiceFacts[] {
  return [
    { scope: '4601', known: { ...known, ...change } },
    { scope: '1103', known },
    { scope: [...others].sort().join('+'), known: knownOfOther },
  ];
}

export const held: Hold = {
  revision: 1,
  reason: 'upgrades-not-verified',
  startedAtMs: Date.parse('2023-06-06T09:00:00+02:00'),
  reviewOn: '2023-12-01',
  retention: ordinaryRetention,
  limits: [{ fromMs: 0, messages: 0 }],
  release: { state: 'held' },
  steps: [],
};

export const clear: HoldFacts = {
  record: held,
  incident: country,
  services: serviceFacts(),
  alarms: [],
  nationalPending: 0,
  nowMs,
};
