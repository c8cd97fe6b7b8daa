/** What the files of a built site say of counts, beside the snapshot: read from their text, not from the program. */
import { parse } from 'csv-parse/sync';
import { governorCodes, governorOf } from '#domain/municipality/governors.ts';
import { familyOf } from '#domain/municipality/numbers.ts';
import { municipalitiesFrom2020 } from '#domain/municipality/reference.ts';
import { type Element, readHtml } from '../site/html/read-html.ts';
import { named, textOf } from '../site/html/tree.ts';
import { isIn, nameOf, placesTold, type Published, type Statement, type Told } from './knowledge.ts';

/** By address: `/nb/presse/index.html`. */
export type Files = ReadonlyMap<string, Buffer>;

const unlimited = Number.POSITIVE_INFINITY;
/** `21 meldinger`, `minst 21 bekymringsmeldinger`, `21 reports`. */
const counted =
  /(?<![\p{L}\d.,:–-])(\d{1,6})[ \u00a0]+(?:\p{L}+[ \u00a0]+){0,2}?(?:bekymringsmelding|melding|report)/giu;
const countedUnit = /^\s*(meldinger ikke funnet|meldingar ikkje funne|reports not found)\s*$/i;
const isLeast = /^\s*(minst|at least)/i;

/** @param edition the snapshot from which the files were built */
export function saidIn(files: Files, edition: Published): Statement[] {
  const told = edition.municipalities.flatMap(placesTold).filter(({ isCounted }) => isCounted);
  return [...files].flatMap(([address, bytes]) => saidInFile(address, bytes.toString('utf8'), told));
}

function saidInFile(address: string, text: string, told: readonly Told[]): Statement[] {
  const number = /\/(?:kommune|utdrag)\/(\d{4})[/.]/.exec(address)?.[1];
  if (/\/data\/kommuner(-excel)?\.csv$/.test(address)) return saidInTable(address, text, told);
  if (/\/(ansatt|hjelp|det-vi-ikke-viser|slik-avstemmer-vi|data\/api)\//.test(address)) return [];
  if (!/\.(html|htm|atom)$/.test(address)) return [];
  const of = number === undefined ? told : told.filter(({ place }) => isSame(place, number));
  const isPage = address.endsWith('.html') || address.endsWith('.htm');
  const root = isPage ? readHtml(text).root : null;
  const read = root ? textOf(root) : text;
  const numbers = [...read.matchAll(counted)].map(([, found]) => Number(found));
  const least = numbers.map((least) => ({ said: address, names: of.map(nameOf), least, most: unlimited }));
  return [...least, ...(root ? saidInRows(address, root, told) : [])];
}

const isSame = (place: string, number: string): boolean =>
  familyOf(Number(place.slice(0, 4))) === familyOf(Number(number));

/** The open data's table of places: a number says at least so much of its place. */
function saidInTable(address: string, text: string, told: readonly Told[]): Statement[] {
  const rows: Record<string, string>[] = parse(text, {
    bom: true,
    columns: true,
    delimiter: text.includes(';') ? ';' : ',',
  });
  return rows.flatMap((row) => {
    const [number, district, count] = ['kommunenummer', 'bydelsnummer', 'minst_ikke_funnet'].map((column) =>
      (row[column] ?? '').replace(/^="(.*)"$/, '$1'),
    );
    const names = told.filter(({ place }) => isPlace(place, number!, district!)).map(nameOf);
    if (!/^\d+$/.test(count!) || names.length === 0) return [];
    return [{ said: address, names, least: Number(count), most: unlimited }];
  });
}

function isPlace(place: string, number: string, district: string): boolean {
  const [own, districts] = place.split('/');
  return own === number && (districts?.split('+').includes(district) ?? district === '');
}

/** Rows of tables: a total of an area, or a figure whose unit is messages, which a reader takes for all of them. */
function saidInRows(address: string, root: Element, told: readonly Told[]): Statement[] {
  return named(root, 'tr').flatMap((row) => {
    const [head] = named(row, 'th').map((cell) => textOf(cell).trim());
    const cells = named(row, 'td').map((cell) => textOf(cell).trim());
    const number = Number(/^\D{0,12}?(\d+)$/.exec(cells[0] ?? '')?.[1] ?? Number.NaN);
    if (head === undefined || !Number.isInteger(number)) return [];
    const isFigure = cells.some((cell) => countedUnit.test(cell));
    const area = isFigure ? 'no' : areaNamed(head);
    if (area === null || (!isFigure && cells.length !== 3)) return [];
    const names = told.filter(({ place }) => isIn(area, place)).map(nameOf);
    const isExact = isFigure ? !isLeast.test(cells[0]!) : /^(Summen av|The sum of)/.test(cells[2]!);
    return [{ said: `${address}: ${head}`, names, least: number, most: isExact ? number : unlimited }];
  });
}

function areaNamed(head: string): string | null {
  if (/^(Hele landet|Heile landet|The whole country)$/.test(head)) return 'no';
  const county = /^(.+) (?:fylke|county)$/.exec(head)?.[1];
  const city = /^(?:Bydelene i|Bydelane i|The districts of) (.+)$/.exec(head)?.[1];
  const found = municipalitiesFrom2020.find(
    (one) => one.county === county || one.name === city || one.statsforvalter === head,
  );
  if (!found) return null;
  if (county !== undefined) return found.number.slice(0, 2);
  return city !== undefined ? found.number : governorCodes.find((code) => code === governorOf(found.number))!;
}
