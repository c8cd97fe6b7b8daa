/** Municipalities and services as lines of one kind, so that one filter, one table and one map serve both. */
import type { GovernorCode } from '#domain/municipality/governors.ts';
import { countyOf } from '#domain/municipality/governors.ts';
import { municipalityName } from '#domain/municipality/names.ts';
import type { MunicipalityRow, Overview, ServiceRow } from '#domain/overview/overview.ts';
import type { Choice, FigureName, ListName } from './choices.ts';

export interface Line {
  /** The municipality's number, or the service's scope. */
  readonly id: string;
  readonly name: string;
  /** Behind the name: the number, or the municipalities that it serves. */
  readonly more: string;
  /** A municipality with a joint service. */
  readonly isShared: boolean;
  readonly municipalities: readonly string[];
  readonly governors: readonly GovernorCode[];
  readonly counties: readonly string[];
  readonly caseSystems: readonly string[];
  readonly states: Readonly<Record<Choice, string>>;
  /** Messages; null where they are not known. */
  readonly figures: Readonly<Record<FigureName, number | null>>;
  readonly isMissingWithoutNotice: boolean;
  /** When it was last reminded of the survey; null where it was not, or where the line is a municipality. */
  readonly remindedAt: string | null;
}

export function linesOf(overview: Overview, list: ListName): Line[] {
  if (list === 'tjenester') return overview.services.map(ofService);
  const systems = new Map(overview.services.map(({ scope, caseSystem }) => [scope, caseSystem]));
  return overview.municipalities.map((row) => ofMunicipality(row, systems));
}

function ofMunicipality(row: MunicipalityRow, systems: ReadonlyMap<string, string>): Line {
  return {
    id: row.number,
    name: row.name,
    more: row.number,
    isShared: row.isShared,
    municipalities: [row.number],
    governors: [row.governor],
    counties: [row.county],
    caseSystems: [...new Set(row.services.map((scope) => systems.get(scope) ?? ''))].sort(),
    states: {
      svar: row.survey,
      logger: row.connection,
      oppgradering: row.upgrade,
      kontroll: row.checked,
      kunngjoring: row.notice,
    },
    figures: figuresOf(row),
    isMissingWithoutNotice: row.isMissingWithoutNotice,
    remindedAt: null,
  };
}

function ofService(row: ServiceRow): Line {
  return {
    id: row.scope,
    name: row.name,
    more: servedBy(row),
    isShared: false,
    municipalities: row.municipalities,
    governors: row.governors,
    counties: [...new Set(row.municipalities.map(countyOf))],
    caseSystems: [row.caseSystem],
    states: {
      svar: row.survey.state,
      logger: row.connection.state,
      oppgradering: row.upgrade.state,
      kontroll: row.checked.state,
      kunngjoring: row.notice.state,
    },
    figures: figuresOf(row),
    isMissingWithoutNotice: row.isMissingWithoutNotice,
    remindedAt: row.survey.remindedAt.at(-1) ?? null,
  };
}

/** The names of its municipalities, where its own does not say them. */
function servedBy({ name, municipalities }: ServiceRow): string {
  const names = municipalities.map(municipalityName);
  return names.every((one) => name.includes(one)) ? '' : names.join(', ');
}

function figuresOf({
  declared,
  certified,
  confirmed,
}: Pick<ServiceRow, 'declared' | 'certified' | 'confirmed'>) {
  return {
    oppgitt: declared.notArrived.value,
    vist: certified.missingAtLeast.value,
    borte: confirmed.stillLost.value,
  };
}
