/**
 * One municipality's row. A service's figures are the municipality's only where it is the service's only one; of a
 * joint service the logs tell each member's own fewest (contract 3, rule 5), and findings name the municipality, but an
 * answer to the survey is the whole service's. A city's districts add up: each message belongs to one of them.
 */
import { familyOf } from '../municipality/numbers.ts';
import { countyOf, governorOf } from '../municipality/governors.ts';
import type { Municipality } from '../municipality/reference.ts';
import { sumOf } from './figure.ts';
import type { Figure } from './figure.ts';
import type { ServiceInput } from './inputs.ts';
import type { Confirmed, Declared, MunicipalityRow, ServiceRow } from './overview.ts';
import type { Found } from './scope-part.ts';
import { confirmedOf, isMissingWithoutNotice, messagesOf, reviewsOverdue } from './service-row.ts';
import { leastOf, orders } from './least.ts';

export interface Answering {
  readonly input: ServiceInput;
  readonly row: ServiceRow;
}

/** @param answering the services that answer for it */
export function municipalityRow(
  { number, name, county }: Pick<Municipality, 'number' | 'name' | 'county'>,
  answering: readonly Answering[],
  nowMs: number,
): MunicipalityRow {
  const isOwn = (other: string): boolean => isSame(other, number);
  const found = answering.map(({ input }) => foundIn(input, isOwn));
  const notices = answering.map(({ row, input }) => noticeOf(row, input, isOwn));
  const rows = answering.map(({ row }) => row);
  return {
    number,
    name,
    county: countyOf(number),
    countyName: county,
    governor: governorOf(number),
    services: rows.map(({ scope }) => scope),
    isShared: rows.some(({ municipalities }) => municipalities.length > 1),
    isAffected: rows.some(({ isAffected }) => isAffected),
    ...standingOf(rows),
    notice: leastOf(orders.notice, notices, 'none'),
    declared: declaredOf(rows),
    certified: {
      missingAtLeast: sum(rows.map((row) => certifiedFigure(row, isOwn))),
      unchecked: sum(rows.map((row) => (isJoint(row) ? unknown : row.certified.unchecked))),
    },
    confirmed: confirmedSum(answering.map(({ input }, i) => confirmedOf(input.part, found[i]!))),
    reviewsOverdue: sum(answering.map(({ input }) => reviewsOverdue(input.part, nowMs, isOwn))),
    isMissingWithoutNotice: found.some((own, i) => isMissingWithoutNotice(own, notices[i]!)),
  };
}

function standingOf(rows: readonly ServiceRow[]) {
  const surveys = rows.map(({ survey }) => survey.state);
  const connections = rows.map(({ connection }) => connection.state);
  const upgrades = rows.map(({ upgrade }) => upgrade.state);
  const checked = rows.map((row) => row.checked.state);
  return {
    survey: leastOf(orders.survey, surveys, 'missing'),
    connection: leastOf(orders.connection, connections, 'not-connected'),
    upgrade: leastOf(orders.upgrade, upgrades, 'not-attested'),
    checked: leastOf(orders.checked, checked, 'no-days'),
  };
}

const unknown = messagesOf(null, null);

function sum(figures: readonly Figure[]): Figure {
  return sumOf(figures, 'service', 'message');
}

function isJoint({ municipalities }: ServiceRow): boolean {
  return municipalities.length > 1;
}

function foundIn({ part }: ServiceInput, isOwn: (municipality: string) => boolean): Found[] {
  return part.findings.byMunicipality.filter(({ municipality }) => isOwn(municipality));
}

function noticeOf(
  { notice }: ServiceRow,
  { part }: ServiceInput,
  isOwn: (municipality: string) => boolean,
): MunicipalityRow['notice'] {
  const own = Object.entries(part.notice.municipalities).find(([municipality]) => isOwn(municipality));
  return own?.[1] ?? notice.state;
}

function certifiedFigure(row: ServiceRow, isOwn: (municipality: string) => boolean): Figure {
  if (!isJoint(row)) return row.certified.missingAtLeast;
  return row.members.find(({ municipality }) => isOwn(municipality))?.missingAtLeast ?? unknown;
}

function declaredOf(rows: readonly ServiceRow[]): Declared {
  const of = (name: keyof Declared): Figure =>
    sum(rows.map((row) => (isJoint(row) ? unknown : row.declared[name])));
  return {
    notArrived: of('notArrived'),
    recovered: of('recovered'),
    reportedAgain: of('reportedAgain'),
    stillLost: of('stillLost'),
  };
}

export function confirmedSum(all: readonly Confirmed[]): Confirmed {
  const of = (name: keyof Confirmed): Figure => sum(all.map((confirmed) => confirmed[name]));
  return {
    recovered: of('recovered'),
    reportedAgain: of('reportedAgain'),
    stillLost: of('stillLost'),
    foundAfterAll: of('foundAfterAll'),
    unsettled: of('unsettled'),
  };
}

function isSame(a: string, b: string): boolean {
  return familyOf(Number(a)) === familyOf(Number(b));
}
