import { expect, test } from 'vitest';
import { attack } from './attack.ts';
import { knowledgeOf, type Published } from './knowledge.ts';
import { saidIn } from './said.ts';

const notice = (notFoundAtLeast: '1-3' | number) => ({
  version: 1,
  publishedAt: '',
  notFoundAtLeast,
  windows: [1],
});
const edition: Published = {
  municipalities: [
    { number: '4601', notice: notice('1-3') },
    { number: '4602', notice: notice('1-3') },
    { number: '1101', notice: notice(9) },
  ],
};
const row = (...cells: string[]): string =>
  `<table><tr><th>${cells[0]}</th>${cells
    .slice(1)
    .map((cell) => `<td>${cell}</td>`)
    .join('')}</tr></table>`;

function faultsWith(address: string, text: string): readonly string[] {
  const known = knowledgeOf([edition]);
  const said = saidIn(new Map([[address, Buffer.from(text)]]), edition);
  return attack({ ...known, statements: [...known.statements, ...said] }).faults;
}

const all = ['4601 version 1 is not 1', '4602 version 1 is not 1'];
/** A number that should be hidden is taken for the very count. */
const allBut = (count: number): string[] =>
  [1, 3].filter((end) => end !== count).map((end) => `4601 version 1 is not ${String(end)}`);

test.each([
  [
    'a press figure that adds hidden counts',
    '/nb/presse/index.html',
    row('Sum', '15', 'meldinger ikke funnet', ''),
    all,
  ],
  ["a county's total", '/nb/presse/index.html', row('Vestland fylke', 'minst 6', '2', 'x'), all],
  [
    "an exact county governor's total",
    '/nb/presse/index.html',
    row('Statsforvaltaren i Vestland', 'minst 6', '2', 'Summen av alt'),
    all,
  ],
  ['the least that is public anyway', '/nb/presse/index.html', row('Hele landet', 'minst 11', '3', 'x'), []],
  [
    'a page that says the number',
    '/nb/kommune/4601/index.html',
    '<p>Minst 3 meldinger ble ikke funnet.</p>',
    allBut(3),
  ],
  [
    'a feed that says it',
    '/en/kommune/4601/kunngjoringer.atom',
    'At least 2 reports were not found',
    allBut(2),
  ],
  [
    'a table that says it',
    '/data/kommuner.csv',
    'kommunenummer,bydelsnummer,minst_ikke_funnet\n4601,,3\n',
    allBut(3),
  ],
  ['a number that is shown', '/nb/kommune/1101/index.html', '<p>Minst 9 meldinger ble ikke funnet.</p>', []],
] as const)('%s', (_name, address, text, faults) => {
  expect(faultsWith(address, text)).toEqual(faults);
});
