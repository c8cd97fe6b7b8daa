import {
  municipalitiesFrom2020,
  municipalitiesFrom2024,
  type Municipality,
} from '#domain/municipality/reference.ts';
import { type FormerMunicipality, formerMunicipalities, formerOf } from './former.ts';
import { otherNames, type OtherName } from './other-names.ts';

/** A municipality as of 2023, which has a page, with what came of it in 2024. */
export interface Entry extends Municipality {
  readonly successorsSince2024: readonly Municipality[];
  readonly otherNames: readonly OtherName[];
  /** What it was before 2020, or what parts of it were. */
  readonly former: readonly FormerMunicipality[];
}

const since2024 = new Map(municipalitiesFrom2024.map((municipality) => [municipality.number, municipality]));

/** Æ, Ø and Å come last. */
const alphabet = new Intl.Collator('nb');
const byName = (a: Municipality, b: Municipality): number =>
  alphabet.compare(a.name, b.name) || alphabet.compare(a.county, b.county);

function entryOf(municipality: Municipality): Entry {
  const successorsSince2024 = (municipality.successors ?? []).map((number) => {
    const successor = since2024.get(number);
    if (!successor) throw new Error(`municipality ${municipality.number}: no successor ${number}`);
    return successor;
  });
  return {
    ...municipality,
    successorsSince2024,
    otherNames: successorsSince2024.flatMap(({ number }) => otherNames[number] ?? []),
    // One that came in 2024 under a name of its own has its own.
    former: successorsSince2024
      .filter(({ name }) => name === municipality.name)
      .flatMap(({ number }) => formerOf(number)),
  };
}

/** All municipalities of 2023, by name, then by county. */
export const entries: readonly Entry[] = municipalitiesFrom2020.map(entryOf).sort(byName);

/** A number that came in 2024, and the municipality of 2023 whose page it shows. */
export interface Alias {
  readonly successor: Municipality;
  readonly entry: Entry;
}

const numbersIn2023 = new Set(entries.map(({ number }) => number));

export const aliases: readonly Alias[] = entries.flatMap((entry) =>
  entry.successorsSince2024
    .filter(({ number }) => !numbersIn2023.has(number))
    .map((successor) => ({ successor, entry })),
);

/** Municipalities that came in 2024 under a name of their own: one looks for them by it, and finds their own page. */
export const newcomers: readonly Entry[] = aliases
  .filter(({ successor, entry }) => successor.name !== entry.name)
  .map(({ successor }) => ({
    ...successor,
    successorsSince2024: [],
    otherNames: otherNames[successor.number] ?? [],
    former: formerOf(successor.number),
  }));

/** All that one can look for, by name, then by county. */
export const listed: readonly Entry[] = [...entries, ...newcomers].sort(byName);

/** A name that a municipality no longer has, and where it leads. */
export interface FormerName extends FormerMunicipality {
  /** Several where it was parted. */
  readonly entries: readonly Entry[];
}

/** Names from before 2020 that none of those it became has, by name, then by county. */
export const formerNames: readonly FormerName[] = formerMunicipalities
  .map((former) => ({ ...former, entries: listed.filter((entry) => entry.former.includes(former)) }))
  .filter(({ name, entries: became }) => became.every((entry) => entry.name !== name))
  .sort((a, b) => alphabet.compare(a.name, b.name) || alphabet.compare(a.county, b.county));

/** Entries under the first letter of their names, or under their counties; groups in alphabetical order. */
export function groupBy(
  key: (entry: Entry) => string,
  of: readonly Entry[] = entries,
): [key: string, entries: Entry[]][] {
  return [...Map.groupBy(of, key)].sort(([a], [b]) => alphabet.compare(a, b));
}
