/** What the files of a built site say of counts, beside the snapshot: read from their text, not from the program. */
import { disclosureRules } from '#domain/disclosure/index.ts';
import { governorCodes, governorOf } from '#domain/municipality/governors.ts';
import { familyOf } from '#domain/municipality/numbers.ts';
import { municipalitiesFrom2020 } from '#domain/municipality/reference.ts';
import { type Element, readHtml } from '../site/html/read-html.ts';
import { elementsIn, named, textOf } from '../site/html/tree.ts';
import { isIn, nameOf, placesTold, type Published, type Statement, type Told } from './knowledge.ts';
import { csvTable } from './sources/read-tables.ts';
import { saidInJson } from './sources/said-in-json.ts';
import { saidInTable } from './sources/said-in-tables.ts';
import { saidOnMap } from './sources/said-on-map.ts';

/** By address: `/nb/presse/index.html`. */
export type Files = ReadonlyMap<string, Buffer>;

const unlimited = Number.POSITIVE_INFINITY;
/** `21 meldinger`, `minst 21 bekymringsmeldinger`, `21 reports`. */
const counted =
  /(?<![\p{L}\d.,:–-])(\d{1,6})[ \u00a0]+(?:\p{L}+[ \u00a0]+){0,2}?(?:bekymringsmelding|melding|report)/giu;
const countedUnit = /^\s*(meldinger ikke funnet|meldingar ikkje funne|reports not found)\s*$/i;
const isLeast = /^\s*(minst|at least)/i;

export interface SaidByFiles {
  readonly statements: readonly Statement[];
  /** What is told without any number: one municipality drawn otherwise than others of its state. */
  readonly faults: readonly string[];
}

/** @param edition the snapshot from which the files were built */
export const saidIn = (files: Files, edition: Published): Statement[] => [
  ...readFiles(files, edition).statements,
];

export function readFiles(files: Files, edition: Published): SaidByFiles {
  const told = edition.municipalities.flatMap(placesTold).filter(({ isCounted }) => isCounted);
  const states = new Map(edition.municipalities.map(({ number, state = '' }) => [number, state]));
  const each = [...files].map(([address, bytes]) => saidInFile(address, bytes, told, states));
  return {
    statements: each.flatMap(({ statements }) => statements),
    faults: each.flatMap(({ faults }) => faults),
  };
}

const isDocumentation = /\/(ansatt|hjelp|det-vi-ikke-viser|slik-avstemmer-vi|data\/api)\//;

function saidInFile(
  address: string,
  bytes: Buffer,
  told: readonly Told[],
  states: ReadonlyMap<string, string>,
): SaidByFiles {
  // The files of releases are read by readers of tables.
  if (isDocumentation.test(address) || address.includes('/open-releases/')) return nothing;
  if (address.endsWith('.csv'))
    return { ...nothing, statements: saidInTable(csvTable(address, bytes), told) };
  const text = bytes.toString('utf8');
  if (address.endsWith('.json')) return { ...nothing, statements: saidInJson(address, text, told) };
  if (!/\.(html|htm|atom)$/.test(address)) return nothing;
  const root = address.endsWith('.atom') ? null : readHtml(text).root;
  const read = root ? [textOf(root), ...attributeTexts(root)].join('\n') : text;
  const inWords = saidInWords(address, read, told);
  if (!root) return { ...nothing, statements: inWords };
  const map = saidOnMap(address, root, told, states);
  return {
    statements: [...inWords, ...saidInRows(address, root, told), ...map.statements],
    faults: map.faults,
  };
}

const nothing: SaidByFiles = { statements: [], faults: [] };

/** On a place's own page or feed a number so small that it should be hidden is taken for the very count. */
function saidInWords(address: string, text: string, told: readonly Told[]): Statement[] {
  const number = /\/(?:kommune|utdrag)\/(\d{4})[/.]/.exec(address)?.[1];
  const of = number === undefined ? told : told.filter(({ place }) => isSame(place, number));
  const names = of.map(nameOf);
  return [...text.matchAll(counted)].map(([, found]) => {
    const least = Number(found);
    const isExact = names.length === 1 && number !== undefined && least < disclosureRules.shownFrom;
    return { said: address, names, least, most: isExact ? least : unlimited };
  });
}

/** What is heard or shown when pointed at, and what a machine reads of a page. */
function attributeTexts(root: Element): string[] {
  const names = ['title', 'alt', 'aria-label', 'aria-description', 'content', 'data-label'];
  return [...elementsIn(root)].flatMap(({ attributes }) =>
    names.flatMap((name) => attributes.get(name) ?? []),
  );
}

const isSame = (place: string, number: string): boolean =>
  familyOf(Number(place.slice(0, 4))) === familyOf(Number(number));

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
