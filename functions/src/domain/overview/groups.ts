/** Sums of like with like over the services of a group, each with how many of how many it is known of. */
import { governorCodes } from '../municipality/governors.ts';
import { sumOf } from './figure.ts';
import type { Figure, FigureUnit } from './figure.ts';
import { confirmedSum } from './municipality-row.ts';
import type { Group, MunicipalityRow, ServiceRow } from './overview.ts';

export interface Rows {
  readonly services: readonly ServiceRow[];
  readonly municipalities: readonly MunicipalityRow[];
}

/** @param asOf when the rows were read: how many are in a state is true then */
export function groupsOf(rows: Rows, asOf: string): Group[] {
  const systems = [...new Set(rows.services.map(({ caseSystem }) => caseSystem))].sort();
  const governors = governorCodes.filter((code) =>
    rows.municipalities.some(({ governor }) => governor === code),
  );
  return [
    groupOf({ kind: 'all', key: 'all' }, rows, asOf),
    ...systems.map((key) => groupOf({ kind: 'case-system', key }, ofSystem(rows, key), asOf)),
    ...governors.map((key) => groupOf({ kind: 'governor', key }, ofGovernor(rows, key), asOf)),
  ];
}

function ofSystem({ services, municipalities }: Rows, caseSystem: string): Rows {
  const own = services.filter((service) => service.caseSystem === caseSystem);
  const scopes = new Set(own.map(({ scope }) => scope));
  const isServed = (row: MunicipalityRow): boolean => row.services.some((scope) => scopes.has(scope));
  return { services: own, municipalities: municipalities.filter(isServed) };
}

function ofGovernor({ services, municipalities }: Rows, code: ServiceRow['governors'][number]): Rows {
  return {
    services: services.filter(({ governors }) => governors.includes(code)),
    municipalities: municipalities.filter(({ governor }) => governor === code),
  };
}

function groupOf(
  group: Pick<Group, 'kind' | 'key'>,
  { services, municipalities }: Rows,
  asOf: string,
): Group {
  const number = (is: (row: ServiceRow) => boolean): Figure =>
    counted(services.filter(is).length, services.length, 'service', asOf);
  const messages = (of: (row: ServiceRow) => Figure): Figure => sumOf(services.map(of), 'service', 'message');
  return {
    ...group,
    services: counted(services.length, services.length, 'service', asOf),
    answered: number(({ survey }) => survey.state === 'answered'),
    late: number(({ survey }) => survey.state === 'late'),
    missing: number(({ survey }) => survey.state === 'missing'),
    connected: number(({ connection }) => connection.state === 'connected'),
    upgraded: number(({ upgrade }) => upgrade.state === 'attested' || upgrade.state === 'verified'),
    verified: number(({ upgrade }) => upgrade.state === 'verified'),
    affected: number(({ isAffected }) => isAffected),
    allDaysChecked: number(({ checked }) => checked.state === 'all-days'),
    noticeOpen: number(({ notice }) => notice.state === 'open'),
    missingWithoutNotice: number((row) => row.isMissingWithoutNotice),
    municipalities: counted(municipalities.length, municipalities.length, 'municipality', asOf),
    declared: {
      notArrived: messages(({ declared }) => declared.notArrived),
      recovered: messages(({ declared }) => declared.recovered),
      reportedAgain: messages(({ declared }) => declared.reportedAgain),
      stillLost: messages(({ declared }) => declared.stillLost),
    },
    certified: {
      missingAtLeast: messages(({ certified }) => certified.missingAtLeast),
      unchecked: messages(({ certified }) => certified.unchecked),
    },
    confirmed: confirmedSum(services.map(({ confirmed }) => confirmed)),
    reviewsOverdue: messages((row) => row.reviewsOverdue),
  };
}

/** Every row tells its state, so that all are known. */
function counted(value: number, of: number, unit: FigureUnit, asOf: string): Figure {
  return { value, unit, coverage: { of, known: of, unit }, asOf };
}
