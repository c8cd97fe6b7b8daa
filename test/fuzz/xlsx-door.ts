/** XLSX: tables as sheets, and the same with their XML or the archive itself changed. In this process, not a worker. */
import fc from 'fast-check';
import { number, row as sheetRow, workbookParts } from '#adapters/log-reader/testing/workbook-writer.ts';
import { writeZip } from '#adapters/log-reader/testing/zip-writer.ts';
import { testOptions } from '#adapters/log-reader/testing/read-bytes.ts';
import { readWorkbookHere } from '../support/read-workbook.ts';
import { checkRows, checkTold } from './accounts.ts';
import type { Door } from './door.ts';
import { mutated, mutations } from './mutations.ts';
import { table } from './tables.ts';
import type { Table } from './tables.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('_x', '_x005F_x');

/** As a text, a shared text, a formula's value, or a number where it is one. */
function cellOf(text: string, at: number, shared: string[]): string {
  if (text === '') return '<c/>';
  if (/^[1-9]\d{0,5}$/.test(text) && at % 2 === 0) return number(text);
  if (at % 5 === 1) return `<c t="str"><f>A1</f><v>${escaped(text)}</v></c>`;
  if (at % 3 === 0) return `<c t="s"><v>${shared.push(escaped(text)) - 1}</v></c>`;
  return `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
}

function partsOf({ header, rows }: Table) {
  const strings: string[] = [];
  const written = [header, ...rows].map((cells, index) =>
    sheetRow(
      index + 1,
      cells.map((text, column) => cellOf(text, index + column, strings)),
    ),
  );
  return workbookParts({ rows: written.join(''), strings });
}

const pieces = [
  '<',
  '>',
  '/>',
  '"',
  '&',
  '&amp;',
  '&#0;',
  '&#x110000;',
  '&zz;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?xml?>',
  '<!DOCTYPE x>',
  '</row>',
  '<row r="1">',
  '<row r="-1"/>',
  '<c r="A1">',
  '<c t="s"><v>-1</v></c>',
  '<v>1e999</v>',
  '<rPh>',
  ' s="1"',
  ' t="e"',
  ' r="XFD1048576"',
  'xmlns:x="y" ',
  '\0',
  '_xD800_',
];

export const xlsxDoor: Door = {
  name: 'xlsx',
  casesInReview: 70,
  property: () =>
    fc.asyncProperty(
      table,
      fc.nat({ max: 5 }),
      mutations(pieces),
      mutations([]),
      async (given, which, inXml, inArchive) => {
        await checkRows(given, async (some) =>
          readWorkbookHere(some.side, writeZip(partsOf(some)), testOptions),
        );
        const parts = partsOf(given).map((part, index) =>
          index === which ? { ...part, content: mutated(Buffer.from(part.content as string), inXml) } : part,
        );
        for (const file of [writeZip(parts), mutated(writeZip(partsOf(given)), inArchive)]) {
          const reading = readWorkbookHere(given.side, file, testOptions);
          if (!reading.ok) checkTold(reading.faults);
        }
      },
    ),
};
