/** The journal's copy of an overview as tables of texts: the HTML and the CSV are both written from these. */
import { municipalityName } from '../../municipality/names.ts';
import { norwegianDate } from '../../time/norwegian-date.ts';
import type { Figure } from '../figure.ts';
import type { MunicipalityRow, Overview, ServiceRow } from '../overview.ts';
import { overviewWords } from '../words/index.ts';
import type { OverviewLanguage } from '../words/index.ts';
import type { OverviewWords } from '../words/schema.ts';

export interface Table {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Words = OverviewWords['journal'];

/** @returns what a county governor follows up, each in a table of its own, and all municipalities last */
export function journalTables(overview: Overview, language: OverviewLanguage): Table[] {
  const { journal: words } = overviewWords[language];
  const { sections, columns } = words;
  const ofServices = (
    heading: string,
    is: (row: ServiceRow) => boolean,
    last: readonly LastColumn[],
  ): Table => ({
    heading,
    columns: [columns.service, columns.municipality, ...last.map(({ name }) => name)],
    rows: overview.services.filter(is).map((row) => [...whoIs(row), ...last.map(({ of }) => of(row))]),
  });
  return [
    ofServices(sections.notAnswered, ({ survey }) => survey.state === 'missing', [
      { name: columns.missingSince, of: ({ survey }) => dayOf(survey.missingSince) },
      { name: columns.reminded, of: ({ survey }) => survey.remindedAt.map(dayOf).join(', ') },
    ]),
    ofServices(sections.notUpgraded, ({ upgrade }) => upgrade.state === 'not-attested', [
      { name: columns.caseSystem, of: ({ caseSystem }) => caseSystem },
    ]),
    ofServices(sections.withoutNotice, (row) => row.isMissingWithoutNotice, [
      { name: columns.certified, of: ({ certified }) => told(certified.missingAtLeast, words) },
      { name: columns.stillLost, of: ({ confirmed }) => told(confirmed.stillLost, words) },
      { name: columns.unsettled, of: ({ confirmed }) => told(confirmed.unsettled, words) },
    ]),
    ofServices(sections.overdue, ({ reviewsOverdue }) => (reviewsOverdue.value ?? 0) > 0, [
      { name: columns.overdue, of: (row) => told(row.reviewsOverdue, words) },
    ]),
    municipalityTable(overview, words),
  ];
}

interface LastColumn {
  readonly name: string;
  of(row: ServiceRow): string;
}

function whoIs({ name, municipalities }: ServiceRow): string[] {
  return [name, municipalities.map(municipalityName).join(', ')];
}

/** By municipality: what its joint service alone knows is unknown here. */
export function municipalityTable({ municipalities }: Pick<Overview, 'municipalities'>, words: Words): Table {
  const { columns, states } = words;
  const fields: readonly [string, (row: MunicipalityRow) => string][] = [
    [columns.number, ({ number }) => number],
    [columns.municipality, ({ name }) => name],
    [columns.survey, ({ survey }) => states.survey[survey]],
    [columns.connection, ({ connection }) => states.connection[connection]],
    [columns.upgrade, ({ upgrade }) => states.upgrade[upgrade]],
    [columns.checked, ({ checked }) => states.checked[checked]],
    [columns.declared, ({ declared }) => told(declared.notArrived, words)],
    [columns.certified, ({ certified }) => told(certified.missingAtLeast, words)],
    [columns.recovered, ({ confirmed }) => told(confirmed.recovered, words)],
    [columns.reportedAgain, ({ confirmed }) => told(confirmed.reportedAgain, words)],
    [columns.stillLost, ({ confirmed }) => told(confirmed.stillLost, words)],
    [columns.unsettled, ({ confirmed }) => told(confirmed.unsettled, words)],
    [columns.notice, ({ notice }) => states.notice[notice]],
    [columns.overdue, (row) => told(row.reviewsOverdue, words)],
  ];
  return {
    heading: words.sections.all,
    columns: fields.map(([name]) => name),
    rows: municipalities.map((row) => fields.map(([, of]) => of(row))),
  };
}

/** With its coverage where it is known of some only. */
function told({ value, coverage }: Figure, words: Words): string {
  if (value === null) return words.unknown;
  if (coverage.known === coverage.of) return String(value);
  const { known, of } = coverage;
  return `${String(value)} (${words.coverage({ known: String(known), of: String(of) })})`;
}

function dayOf(instant: string | null): string {
  return instant === null ? '' : norwegianDate(Date.parse(instant));
}
