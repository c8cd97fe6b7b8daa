/** What published JSON says of counts: any whole number in a place's entry that is not known to be another. */
import { disclosureRules } from '#domain/disclosure/index.ts';
import { nameOf, type Statement, type Told } from '../knowledge.ts';

const unlimited = Number.POSITIVE_INFINITY;
/** Whole numbers that are no messages. */
const otherNumbers = new Set(['version', 'forVersion', 'schemaVersion', 'number', 'sizeBytes']);

/** @param told the places as they stood when it was published */
export function saidInJson(address: string, text: string, told: readonly Told[]): Statement[] {
  if (/\.schema\.json$|openapi\.json$/.test(address)) return [];
  return [...numbersOfPlaces(JSON.parse(text), '')].flatMap(({ place, count }) => {
    const own = told.filter((one) => one.place === place || one.place.split('/')[0] === place);
    const names = own.map(nameOf);
    const isExact = names.length === 1 && count > 0 && count < disclosureRules.shownFrom;
    return [{ said: address, names, least: count, most: isExact ? count : unlimited }];
  });
}

interface Found {
  readonly place: string;
  readonly count: number;
}

/** An entry is what has a municipality's number, and all that lies within it. */
function* numbersOfPlaces(value: unknown, within: string): Generator<Found> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) yield* numbersOfPlaces(one, within);
    return;
  }
  const parts = Object.entries(value);
  const place = placeIn(parts) ?? within;
  for (const [key, part] of parts) {
    if (typeof part !== 'number') yield* numbersOfPlaces(part, place);
    else if (place !== '' && Number.isInteger(part) && !otherNumbers.has(key)) yield { place, count: part };
  }
}

function placeIn(parts: readonly (readonly [string, unknown])[]): string | undefined {
  const [, number] = parts.find(([key]) => key === 'number' || key === 'kommunenummer') ?? [];
  return typeof number === 'string' && /^\d{4}$/.test(number) ? number : undefined;
}
