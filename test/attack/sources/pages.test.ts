/** What the map, attributes, JSON and times of change say beyond the words of a page, and leaks in each. */
import { expect, test } from 'vitest';
import { attack } from '../attack.ts';
import { knowledgeOf, type Published } from '../knowledge.ts';
import { type Files, readFiles } from '../said.ts';
import { type SeenEdition, untoldChanges, wholeSchema } from '../times.ts';
import { withStatements } from './releases.ts';

const at = '2023-06-10T08:00:00.000Z';
const place = (number: string, notFoundAtLeast: '1-3' | number, version = 1) => ({
  number,
  state: 'messages-missing',
  notice: { version, publishedAt: at, notFoundAtLeast, windows: [1] },
});
const edition: Published = { municipalities: [place('1101', '1-3'), place('1103', '1-3'), place('4601', 9)] };

/** 1101 stands at 1,34 and 1103 at 1,32. */
const tile = (row: number): string => `<path class="tile-ground" d="M1.04 ${row}.04h.92v.92h-.92z"/>`;
const page = (body: string): string => `<!doctype html><html><head></head><body>${body}</body></html>`;
const map = (...groups: string[]): string =>
  page(`<svg viewBox="0 0 27 36" role="img" aria-label="Kart" class="tile-map">${groups.join('')}</svg>`);
const front = '/nb/index.html';

function faultsWith(address: string, text: string): readonly string[] {
  const { statements, faults } = readFiles(new Map([[address, Buffer.from(text)]]), edition);
  return [...attack(withStatements(knowledgeOf([edition]), statements)).faults, ...faults];
}

test.each([
  ['a map as it is', front, map(`<g class="tile tile-3">${tile(34)}${tile(32)}</g>`), 0],
  ['a name on a tile', front, map(`<g class="tile tile-3"><title>2</title>${tile(34)}</g>`), 2],
  ['data of a tile', front, map(`<g class="tile tile-3" data-antall="2">${tile(34)}</g>`), 2],
  ['a class by count', front, map(`<g class="tile tile-3 antall-1">${tile(34)}</g>`), 1],
  [
    'another look of the same state',
    front,
    map(`<g class="tile tile-3">${tile(34)}</g>`, `<g class="tile tile-2">${tile(32)}</g>`),
    1,
  ],
  [
    'a label that is only heard',
    '/nb/kommune/1101/index.html',
    page('<p aria-label="Minst 3 meldinger"></p>'),
    1,
  ],
  ['a description for machines', '/nb/kommune/1101/index.html', page('<p title="1 melding"></p>'), 1],
  ['the index of the search', '/nb/kommuner.json', '[{"number":"1101","words":["sokndal"]}]', 0],
  ['a number in the index', '/nb/kommuner.json', '[{"number":"1101","weight":3}]', 1],
  [
    'a field that no schema has',
    '/data/snapshot.json',
    '{"municipalities":[{"number":"1101","n":{"k":2}}]}',
    2,
  ],
  ['days of the open data', '/data/dager.csv', 'kommunenummer,fra,til\n1101,2023-01-01,2023-01-31\n', 0],
  [
    'more days than the notice has',
    '/data/dager-excel.csv',
    'kommunenummer;fra;til\n="1101";2023-01-01;2023-01-31\n="1101";2023-03-01;2023-03-31\n',
    1,
  ],
] as const)('%s', (_name, address, text, atLeast) => {
  const faults = faultsWith(address, text);
  if (atLeast === 0) expect(faults).toEqual([]);
  else expect(faults.length).toBeGreaterThanOrEqual(atLeast);
});

const own = '/nb/kommune/1101/index.html';
const seen = (text: string, more: Partial<Published> = {}): SeenEdition => {
  const files: Files = new Map([[own, Buffer.from(text)]]);
  const snapshot = { ...edition, ...more };
  return { files, snapshot, whole: wholeSchema.parse(snapshot) };
};
const total = (atLeast: number): Partial<Published> => ({
  totals: [{ area: 'no', atLeast, isExact: false }],
});

test.each([
  ['nothing changes', [seen(at), seen(at)], 0],
  [
    'a page that changes with its notice',
    [seen('a'), seen('b', { municipalities: [place('1101', '1-3', 2)] })],
    0,
  ],
  ['a page that changes without it', [seen('a'), seen('b')], 1],
  ['a time at which nothing public happened', [seen('2023-06-11T09:30:00Z')], 1],
  ['a total that moves alone', [seen('', total(11)), seen('', total(12))], 1],
  [
    'a total that moves with a notice',
    [seen('', total(11)), seen('', { ...total(12), municipalities: [place('1101', '1-3', 2)] })],
    0,
  ],
] as const)('times: %s', (_name, editions, faults) => {
  expect(untoldChanges(editions)).toHaveLength(faults);
});
