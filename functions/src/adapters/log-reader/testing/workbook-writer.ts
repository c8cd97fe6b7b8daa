/** Workbooks for tests, part by part, so that each can hold what no library would write. */
import { writeZip } from './zip-writer.ts';
import type { ZipOptions, ZipPart } from './zip-writer.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Cell styles of every workbook written here: 0 general, 1 date, 2 date and time, 3 an own date format, 4 `0.00`. */
const styles = `${declaration}<styleSheet xmlns="${spreadsheet}"><numFmts count="1"><numFmt numFmtId="164"
 formatCode="dd\\.mm\\.yyyy\\ hh:mm;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/>
<xf numFmtId="2"/></cellXfs>
</styleSheet>`;

export interface WorkbookParts {
  /** Everything between `<sheetData>` and `</sheetData>`. */
  readonly rows: string;
  readonly strings?: readonly string[];
  readonly is1904?: boolean;
  readonly more?: readonly ZipPart[];
  readonly zip?: ZipOptions;
  readonly change?: (part: ZipPart) => ZipPart;
}

export function workbookParts(book: WorkbookParts): ZipPart[] {
  const strings = (book.strings ?? []).map((text) => `<si><t>${text}</t></si>`).join('');
  const properties = book.is1904 ? '<workbookPr date1904="true"/>' : '<workbookPr/>';
  const parts = [
    {
      name: '_rels/.rels',
      content: `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1"
 Type="${officeRelations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${declaration}<workbook xmlns="${spreadsheet}" xmlns:r="${officeRelations}">${properties}
<sheets><sheet name="Logg" sheetId="7" r:id="rId3"/><sheet name="Annet" sheetId="1" r:id="rId9"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${declaration}<Relationships xmlns="${packageRelations}">
<Relationship Id="rId9" Type="${officeRelations}/worksheet" Target="worksheets/sheet9.xml"/>
<Relationship Id="rId3" Type="${officeRelations}/worksheet" Target="/xl/worksheets/sheet1.xml"/>
<Relationship Id="rId4" Type="${officeRelations}/sharedStrings" Target="sharedStrings.xml"/>
<Relationship Id="rId5" Type="${officeRelations}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: 'xl/styles.xml', content: styles },
    { name: 'xl/sharedStrings.xml', content: `${declaration}<sst xmlns="${spreadsheet}">${strings}</sst>` },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `${declaration}<worksheet xmlns="${spreadsheet}"><sheetData>${book.rows}</sheetData></worksheet>`,
    },
    ...(book.more ?? []),
  ];
  return book.change === undefined ? parts : parts.map(book.change);
}

export function writeWorkbook(book: WorkbookParts): Uint8Array {
  return writeZip(workbookParts(book), book.zip);
}

/** A row of cells written in full, such as `number('45013.5', 2)`. */
export function row(number: number, cells: readonly string[]): string {
  const placed = cells.map((cell, index) =>
    cell.replace('<c', `<c r="${String.fromCharCode(65 + index)}${number}"`),
  );
  return `<row r="${number}">${placed.join('')}</row>`;
}

export function text(value: string): string {
  return `<c t="inlineStr"><is><t>${value}</t></is></c>`;
}

export function number(value: string, style = 0): string {
  return `<c s="${style}"><v>${value}</v></c>`;
}
