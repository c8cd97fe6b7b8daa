/** What the address asks for: `#/oversikt?fylke=46&svar=mangler&kart=svar`. Anything else is left out. */
import type { MunicipalityRow, Overview } from '#domain/overview/overview.ts';

/** In the address, and what each means. */
export const choices = {
  svar: { 'innen-fristen': 'answered', 'etter-fristen': 'late', mangler: 'missing' },
  logger: { levert: 'connected', 'bare-portalens': 'portal-only', 'ikke-levert': 'not-connected' },
  oppgradering: {
    bekreftet: 'verified',
    oppgitt: 'attested',
    'ikke-oppgitt': 'not-attested',
    'annet-fagsystem': 'not-affected',
  },
  kunngjoring: {
    ingen: 'none',
    apen: 'open',
    avsluttet: 'closed',
    'ingenting-mangler': 'nothing-missing',
    'kan-ikke-vites': 'unknowable',
  },
} as const;
export type Choice = keyof typeof choices;
export const choiceNames = Object.keys(choices) as Choice[];

/** The field of a row that a choice is about; the map shows one of them. */
export const fieldOf = {
  svar: 'survey',
  logger: 'connection',
  oppgradering: 'upgrade',
  kunngjoring: 'notice',
} as const satisfies Record<Choice, keyof MunicipalityRow>;

export const sortKeys = [
  'kommune',
  'svar',
  'logger',
  'oppgradering',
  'kunngjoring',
  'oppgitt',
  'vist',
  'borte',
] as const;
export type SortKey = (typeof sortKeys)[number];

export interface Filter {
  readonly chosen: Readonly<Partial<Record<Choice, string>>>;
  /** A county's number. */
  readonly county: string | null;
  readonly caseSystem: string | null;
  /** Only those where messages are missing and nobody has been asked to report again. */
  readonly isWithoutNotice: boolean;
  readonly sort: SortKey;
  readonly isDescending: boolean;
  readonly map: Choice;
}

export function filterOf(hash: string): Filter {
  const query = new URLSearchParams(hash.split('?')[1] ?? '');
  const chosen = choiceNames.flatMap((name) => {
    const value = query.get(name);
    return value !== null && value in choices[name] ? [[name, value] as const] : [];
  });
  const county = query.get('fylke');
  const sort = query.get('sorter') ?? 'kommune';
  return {
    chosen: Object.fromEntries(chosen),
    county: county !== null && /^\d{2}$/.test(county) ? county : null,
    caseSystem: query.get('fagsystem'),
    isWithoutNotice: query.get('mangler') === 'kunngjoring',
    sort: sortKeys.find((key) => key === sort.replace(/^-/, '')) ?? 'kommune',
    isDescending: sort.startsWith('-'),
    map: choiceNames.find((name) => name === query.get('kart')) ?? 'svar',
  };
}

/** The address that asks for the same. */
export function hashOf({
  chosen,
  county,
  caseSystem,
  isWithoutNotice,
  sort,
  isDescending,
  map,
}: Filter): string {
  const query = new URLSearchParams();
  if (county !== null) query.set('fylke', county);
  for (const name of choiceNames) if (chosen[name] !== undefined) query.set(name, chosen[name]);
  if (caseSystem !== null) query.set('fagsystem', caseSystem);
  if (isWithoutNotice) query.set('mangler', 'kunngjoring');
  if (sort !== 'kommune' || isDescending) query.set('sorter', `${isDescending ? '-' : ''}${sort}`);
  if (map !== 'svar') query.set('kart', map);
  const text = query.toString();
  return text === '' ? '#/oversikt' : `#/oversikt?${text}`;
}

/** @returns the rows that it asks for, in the order that it asks for */
export function filtered(overview: Overview, filter: Filter): MunicipalityRow[] {
  const systems = new Map(overview.services.map(({ scope, caseSystem }) => [scope, caseSystem]));
  const isAskedFor = (row: MunicipalityRow): boolean =>
    (filter.county === null || row.county === filter.county) &&
    (!filter.isWithoutNotice || row.isMissingWithoutNotice) &&
    (filter.caseSystem === null || row.services.some((scope) => systems.get(scope) === filter.caseSystem)) &&
    choiceNames.every((name) => isChosen(row, name, filter.chosen[name]));
  const direction = filter.isDescending ? -1 : 1;
  return overview.municipalities
    .filter(isAskedFor)
    .sort((a, b) => direction * compare(a, b, filter.sort) || alphabet.compare(a.name, b.name));
}

function isChosen(row: MunicipalityRow, name: Choice, value: string | undefined): boolean {
  if (value === undefined) return true;
  const meanings: Readonly<Record<string, string>> = choices[name];
  return row[fieldOf[name]] === meanings[value];
}

const alphabet = new Intl.Collator('nb');

function compare(a: MunicipalityRow, b: MunicipalityRow, key: SortKey): number {
  switch (key) {
    case 'kommune':
      return alphabet.compare(a.name, b.name);
    case 'oppgitt':
      return known(a.declared.notArrived.value) - known(b.declared.notArrived.value);
    case 'vist':
      return known(a.certified.missingAtLeast.value) - known(b.certified.missingAtLeast.value);
    case 'borte':
      return known(a.confirmed.stillLost.value) - known(b.confirmed.stillLost.value);
    default:
      return placeOf(a, key) - placeOf(b, key);
  }
}

/** Unknown comes before 0, and is not it. */
function known(value: number | null): number {
  return value ?? -1;
}

function placeOf(row: MunicipalityRow, key: Choice): number {
  return Object.values<string>(choices[key]).indexOf(row[fieldOf[key]]);
}
