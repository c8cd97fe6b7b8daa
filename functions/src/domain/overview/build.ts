/** The overview of the country, or of one county governor's municipalities and nothing else. */
import type { Incident } from '../incident/incident.ts';
import type { GovernorCode } from '../municipality/governors.ts';
import { governorOf } from '../municipality/governors.ts';
import { familyOf } from '../municipality/numbers.ts';
import { municipalitiesFrom2020, municipalitiesFrom2024 } from '../municipality/reference.ts';
import type { Municipality } from '../municipality/reference.ts';
import { groupsOf } from './groups.ts';
import type { OverviewInputs } from './inputs.ts';
import { curveOf } from './curve.ts';
import { municipalityRow } from './municipality-row.ts';
import type { Answering } from './municipality-row.ts';
import { withoutOthers } from './own-part.ts';
import type { Overview } from './overview.ts';
import { serviceRow } from './service-row.ts';

/** @param area a county governor's code, or `country` */
export function overviewOf(inputs: OverviewInputs, area: Overview['area'] = 'country'): Overview {
  const { incident, nowMs } = inputs;
  const isInside = (number: string): boolean => area === 'country' || governorOf(number) === area;
  const touching = inputs.services.filter(({ service }) => service.municipalities.some(isInside));
  const answering = touching.map((input) => ({ input, row: serviceRow(input, inputs) }));
  const bySubject = servedBy(answering);
  const municipalities = municipalitiesOf(incident)
    .filter(({ number }) => isInside(number))
    .map((one) => municipalityRow(one, bySubject.get(familyOf(Number(one.number))) ?? [], nowMs));
  const services = answering.map(({ row }) => (area === 'country' ? row : withoutOthers(row, area)));
  const whole = touching.filter(({ service }) => service.municipalities.every(isInside));
  const asOf = new Date(nowMs).toISOString();
  return {
    schemaVersion: 1,
    incident: incidentTold(incident),
    area,
    asOf,
    groups: groupsOf({ services, municipalities }, asOf).filter((group) => isToldOf(group, area)),
    services,
    municipalities,
    curve: curveOf({ services: whole, questions: inputs.questions }),
  };
}

/** The municipalities of the incident's date, by number. */
export function municipalitiesOf({ to }: Pick<Incident, 'to'>): readonly Municipality[] {
  return to < '2024-01-01' ? municipalitiesFrom2020 : municipalitiesFrom2024;
}

/** One municipality may have had several numbers: it is found by what they have in common. */
function servedBy(answering: readonly Answering[]): Map<number, Answering[]> {
  const served = new Map<number, Answering[]>();
  for (const one of answering) {
    const families = new Set(one.row.municipalities.map((number) => familyOf(Number(number))));
    for (const family of families) served.set(family, [...(served.get(family) ?? []), one]);
  }
  return served;
}

/** Of another county governor a joint service tells nothing here. */
function isToldOf({ kind, key }: Overview['groups'][number], area: 'country' | GovernorCode): boolean {
  return area === 'country' || kind !== 'governor' || key === area;
}

function incidentTold(incident: Incident): Overview['incident'] {
  const { id, caseSystem, from, to, fixedVersion, surveyDeadline, sample } = incident;
  return {
    id,
    caseSystem,
    from,
    to,
    fixedVersion: fixedVersion ?? null,
    surveyDeadline: surveyDeadline ?? null,
    sample,
  };
}
