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

/** What is followed up, all services and all municipalities, each in a table of its own. */
export function journalTables(overview: Overview, language: OverviewLanguage): Table[] {
  const { journal: words } = overviewWords[language];
  const all = [serviceTable(overview, words), municipalityTable(overview, words)];
  return [...followUpTables(overview, language), ...all];
}

/** Who has not answered, not said that it upgraded, asks nobody to report again, and has reviews past their week. */
export function followUpTables(overview: Overview, language: OverviewLanguage): Table[] {
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
      { name: columns.certified, of: (row) => certifiedText(row, words) },
      { name: columns.stillLost, of: ({ confirmed }) => told(confirmed.stillLost, words) },
      { name: columns.unsettled, of: ({ confirmed }) => told(confirmed.unsettled, words) },
    ]),
    ofServices(sections.overdue, ({ reviewsOverdue }) => (reviewsOverdue.value ?? 0) > 0, [
      { name: columns.overdue, of: (row) => told(row.reviewsOverdue, words) },
    ]),
  ];
}

interface LastColumn {
  readonly name: string;
  of(row: ServiceRow): string;
}

function whoIs({ name, municipalities }: ServiceRow): string[] {
  return [name, municipalities.map(municipalityName).join(', ')];
}

/** By service: what it answers for is told whole. */
export function serviceTable({ services }: Pick<Overview, 'services'>, words: Words): Table {
  const { columns, states } = words;
  const fields: readonly LastColumn[] = [
    { name: columns.caseSystem, of: ({ caseSystem }) => caseSystem },
    { name: columns.survey, of: ({ survey }) => states.survey[survey.state] },
    { name: columns.reminded, of: ({ survey }) => survey.remindedAt.map(dayOf).join(', ') },
    { name: columns.connection, of: ({ connection }) => states.connection[connection.state] },
    { name: columns.upgrade, of: ({ upgrade }) => states.upgrade[upgrade.state] },
    { name: columns.version, of: ({ upgrade }) => upgrade.version ?? '' },
    { name: columns.checked, of: ({ checked }) => told(checked.days, words) },
    { name: columns.declared, of: ({ declared }) => told(declared.notArrived, words) },
    { name: columns.certified, of: (row) => certifiedText(row, words) },
    { name: columns.recovered, of: ({ confirmed }) => told(confirmed.recovered, words) },
    { name: columns.reportedAgain, of: ({ confirmed }) => told(confirmed.reportedAgain, words) },
    { name: columns.stillLost, of: ({ confirmed }) => told(confirmed.stillLost, words) },
    { name: columns.unsettled, of: ({ confirmed }) => told(confirmed.unsettled, words) },
    { name: columns.notice, of: ({ notice }) => states.notice[notice.state] },
  ];
  return {
    heading: words.sections.services,
    columns: [columns.service, columns.municipality, ...fields.map(({ name }) => name)],
    rows: services.map((row) => [...whoIs(row), ...fields.map(({ of }) => of(row))]),
  };
}

/** Where the logs' figure is not certified, why. */
function certifiedText({ certified, doubts }: ServiceRow, words: Words): string {
  const text = told(certified.missingAtLeast, words);
  return doubts.length === 0 ? text : `${text}: ${doubts.map((doubt) => words.doubts[doubt]).join(', ')}`;
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
