/** What published tables say of counts, in whatever format: any whole number beside a place or an area may be one. */
import { disclosureRules } from '#domain/disclosure/index.ts';
import { isIn, nameOf, type Statement, type Told } from '../knowledge.ts';
import type { ReadTable, Row } from './read-tables.ts';

const unlimited = Number.POSITIVE_INFINITY;
/** Whole numbers that are no messages. */
const otherNumbers = new Set([
  'kommunenummer',
  'bydelsnummer',
  'omraade',
  'steder',
  'versjon',
  'erstattet_av',
]);
const isTrue = (cell: string | undefined): boolean => /^(true|sann|ja)$/i.test(cell ?? '');

/** @param told the places as they stood when the table was published */
export function saidInTable({ source, rows }: ReadTable, told: readonly Told[]): Statement[] {
  const said = rows.flatMap((row) => (row.has('omraade') ? saidOfArea(row, told) : saidOfPlace(row, told)));
  return [...said, ...saidByDays(rows, told)].map((one) => ({ said: source, ...one }));
}

type Bare = Omit<Statement, 'said'>;

function saidOfArea(row: Row, told: readonly Told[]): Bare[] {
  const names = told.filter(({ place }) => isIn(row.get('omraade') ?? '', place)).map(nameOf);
  const isExact = isTrue(row.get('er_summen'));
  return numbersIn(row).map((least) => ({ names, least, most: isExact ? least : unlimited }));
}

/** A number tells "at least"; one so small that it should be hidden is taken for the very count. */
function saidOfPlace(row: Row, told: readonly Told[]): Bare[] {
  const names = namesOf(row, told);
  return numbersIn(row).map((least) => ({
    names,
    least,
    most: least > 0 && least < disclosureRules.shownFrom ? least : unlimited,
  }));
}

const numbersIn = (row: Row): number[] =>
  [...row]
    .filter(([column, cell]) => !otherNumbers.has(column) && /^\d{1,6}$/.test(cell))
    .map(([, cell]) => Number(cell));

function namesOf(row: Row, told: readonly Told[]): string[] {
  const version = row.get('versjon');
  return told
    .filter(({ place }) => isPlace(place, row))
    .map((one) => nameOf(version === undefined ? one : { place: one.place, version: Number(version) }));
}

function isPlace(place: string, row: Row): boolean {
  const [own, districts] = place.split('/');
  const district = row.get('bydelsnummer');
  if (own !== row.get('kommunenummer')) return false;
  return districts === undefined ? district === undefined : districts.split('+').includes(district ?? '');
}

/** Days that still hold: each may be believed to hold a message, where no number is shown that says otherwise. */
function saidByDays(rows: readonly Row[], told: readonly Told[]): Bare[] {
  const hidden = told.filter(({ shown }) => typeof shown !== 'number');
  const spans = rows.filter((row) => row.has('fra') && row.has('til') && !isTrue(row.get('trukket_tilbake')));
  const byPlace = Map.groupBy(spans, (row) => `${row.get('kommunenummer')} ${row.get('bydelsnummer') ?? ''}`);
  return [...byPlace.values()].map((own) => ({
    names: namesOf(own[0]!, hidden),
    least: own.length,
    most: unlimited,
  }));
}
