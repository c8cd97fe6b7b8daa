/** Parts of a workbook that are written otherwise, lead elsewhere, or are broken. */
import { bookWith } from '../books.ts';
import type { ZipPart } from '../books.ts';
import { row } from '../corpus-file.ts';
import type { CorpusFile } from '../corpus-file.ts';

const unknown = ['unknown-format'];

const part = (
  name: string,
  cause: string,
  path: string,
  change: (content: string) => string,
  expected: CorpusFile['expected'],
): CorpusFile => ({
  name: `${name}.xlsx`,
  cause,
  make: () => bookWith(path, (one) => ({ ...one, content: change(String(one.content)) }), row),
  expected,
});
const sheetPath = 'xl/worksheets/sheet1.xml';
const withFormat = (part: ZipPart, format: string): ZipPart => ({
  ...part,
  content: String(part.content).replace('dd\\.mm', format),
  stored: true,
});
const bookPath = 'xl/workbook.xml';
const relationsPath = 'xl/_rels/workbook.xml.rels';

export const parts: readonly CorpusFile[] = [
  part(
    'strict-open-xml',
    'the strict form of the standard',
    relationsPath,
    (text) =>
      text.replaceAll(
        /schemas.openxmlformats.org\/officeDocument\/2006/g,
        'purl.oclc.org/ooxml/officeDocument',
      ),
    1,
  ),
  part(
    'protected-sheet',
    'locked against changes',
    sheetPath,
    (text) => text.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'),
    1,
  ),
  part(
    'hidden-first-sheet',
    'the first sheet is hidden, and first all the same',
    bookPath,
    (text) => text.replace('name="Logg"', 'name="Logg" state="hidden"'),
    1,
  ),
  part(
    'sheet-from-elsewhere',
    'a sheet at an address',
    relationsPath,
    (text) => text.replace('/xl/worksheets/sheet1.xml', 'http://eksempel.no/a.xml'),
    unknown,
  ),
  part(
    'sheet-above-the-archive',
    'a path that climbs',
    relationsPath,
    (text) => text.replace('/xl/worksheets/sheet1.xml', '../../../etc/passwd'),
    unknown,
  ),
  part(
    'no-sheets',
    'a workbook without',
    bookPath,
    (text) => text.replace(/<sheets>.*<\/sheets>/s, ''),
    unknown,
  ),
  part(
    'sheet-in-another-encoding',
    'an encoding that is not read',
    sheetPath,
    (text) => text.replace('UTF-8', 'UTF-7'),
    unknown,
  ),
  part(
    'sheet-is-a-web-page',
    'a page in the place of the sheet',
    sheetPath,
    () => '<html><body>x</body></html>',
    unknown,
  ),
  part('sheet-is-empty', 'a part of no bytes', sheetPath, () => '', unknown),
  part('sheet-cut-short', 'XML that ends too early', sheetPath, (text) => text.slice(0, 300), unknown),
  {
    name: 'tags-a-hundred-thousand-deep.xlsx',
    cause: 'made to exhaust a reader',
    make: () => bookWith(sheetPath, (one) => ({ ...one, content: '<a>'.repeat(100_000), stored: true }), row),
    expected: unknown,
  },
  {
    name: 'format-of-a-million-brackets.xlsx',
    cause: 'a format of numbers that is read anew from each of its letters',
    make: () => bookWith('xl/styles.xml', (one) => withFormat(one, '['.repeat(1_000_000)), row),
    expected: 1,
  },
];
