/** What the address asks for: `#/oversikt?vis=tjenester&svar=mangler&sorter=-oppgitt`. Anything else is left out. */
import { governorCodes } from '#domain/municipality/governors.ts';
import type { GovernorCode } from '#domain/municipality/governors.ts';
import { choiceNames, choices, isChoice, isFigureName, listNames, sortKeys } from './choices.ts';
import type { Choice, ListName, SortKey } from './choices.ts';
import type { Line } from './lines.ts';

export interface Filter {
  readonly list: ListName;
  readonly chosen: Readonly<Partial<Record<Choice, string>>>;
  readonly governor: GovernorCode | null;
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
  const sort = query.get('sorter') ?? 'navn';
  return {
    list: listNames.find((name) => name === query.get('vis')) ?? 'kommuner',
    chosen: Object.fromEntries(chosen),
    governor: governorCodes.find((code) => code === query.get('embete')) ?? null,
    county: county !== null && /^\d{2}$/.test(county) ? county : null,
    caseSystem: query.get('fagsystem'),
    isWithoutNotice: query.get('mangler') === 'kunngjoring',
    sort: sortKeys.find((key) => key === sort.replace(/^-/, '')) ?? 'navn',
    isDescending: sort.startsWith('-'),
    map: choiceNames.find((name) => name === query.get('kart')) ?? 'svar',
  };
}

/** The address that asks for the same. */
export function hashOf(filter: Filter): string {
  const { list, chosen, governor, county, caseSystem, sort, isDescending, map } = filter;
  const query = new URLSearchParams();
  if (list !== 'kommuner') query.set('vis', list);
  if (governor !== null) query.set('embete', governor);
  if (county !== null) query.set('fylke', county);
  for (const name of choiceNames) if (chosen[name] !== undefined) query.set(name, chosen[name]);
  if (caseSystem !== null) query.set('fagsystem', caseSystem);
  if (filter.isWithoutNotice) query.set('mangler', 'kunngjoring');
  if (sort !== 'navn' || isDescending) query.set('sorter', `${isDescending ? '-' : ''}${sort}`);
  if (map !== 'svar') query.set('kart', map);
  const text = query.toString();
  return text === '' ? '#/oversikt' : `#/oversikt?${text}`;
}

/** @returns the lines that it asks for, in the order that it asks for */
export function filtered(lines: readonly Line[], filter: Filter): Line[] {
  const { governor, county, caseSystem, chosen, isWithoutNotice } = filter;
  const isAskedFor = (line: Line): boolean =>
    (governor === null || line.governors.includes(governor)) &&
    (county === null || line.counties.includes(county)) &&
    (!isWithoutNotice || line.isMissingWithoutNotice) &&
    (caseSystem === null || line.caseSystems.includes(caseSystem)) &&
    choiceNames.every((name) => isChosen(line, name, chosen[name]));
  const direction = filter.isDescending ? -1 : 1;
  return lines
    .filter(isAskedFor)
    .sort((a, b) => direction * compare(a, b, filter.sort) || alphabet.compare(a.name, b.name));
}

function isChosen(line: Line, name: Choice, value: string | undefined): boolean {
  if (value === undefined) return true;
  const meanings: Readonly<Record<string, string>> = choices[name];
  return line.states[name] === meanings[value];
}

const alphabet = new Intl.Collator('nb');

function compare(a: Line, b: Line, key: SortKey): number {
  if (isChoice(key)) return placeOf(a, key) - placeOf(b, key);
  // Unknown comes before 0, and is not it.
  if (isFigureName(key)) return (a.figures[key] ?? -1) - (b.figures[key] ?? -1);
  if (key === 'paminnet')
    return (a.remindedAt ?? '') < (b.remindedAt ?? '') ? -1 : Number(a.remindedAt !== b.remindedAt);
  const text = ({ name, caseSystems }: Line): string => (key === 'navn' ? name : caseSystems.join(' '));
  return alphabet.compare(text(a), text(b));
}

function placeOf(line: Line, key: Choice): number {
  return Object.values<string>(choices[key]).indexOf(line.states[key]);
}
