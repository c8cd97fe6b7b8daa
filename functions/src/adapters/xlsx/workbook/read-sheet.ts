import type { RowWriter } from '../row-writer.ts';
import { MalformedWorkbook, readXml } from './read-xml.ts';
import { decimalText, serialDate } from './serial-date.ts';
import { unescapeText } from './shared-strings.ts';
import type { SharedStrings } from './shared-strings.ts';

const lastRow = 1_048_576;
const lastColumn = 16_384;
const letterA = 0x41;

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: SharedStrings | null;
  readonly dateStyles: readonly boolean[];
  readonly is1904: boolean;
}

/** Reads the cells of a sheet in order and writes them as the texts that a CSV file would have. */
export function readSheet(part: Uint8Array, context: SheetContext, out: RowWriter): void {
  const reader = new SheetReader(context, out);
  readXml(part, reader);
  if (!reader.sawWorksheet) throw new MalformedWorkbook();
}

class SheetReader {
  sawWorksheet = false;
  private readonly context: SheetContext;
  private readonly out: RowWriter;
  private row = 0;
  private column = 0;
  private type = '';
  private isDate = false;
  private isInValue = false;
  private isPhonetic = false;
  private value = '';

  constructor(context: SheetContext, out: RowWriter) {
    this.context = context;
    this.out = out;
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'worksheet') this.sawWorksheet = true;
    else if (name === 'row') this.beginRow(attribute('r'));
    else if (name === 'c') this.beginCell(attribute('r'), attribute('t'), attribute('s'));
    else if (name === 'rPh') this.isPhonetic = true;
    else if (name === 'v' || name === 't') this.isInValue = this.column > 0 && !this.isPhonetic;
  }

  text(text: string): void {
    if (this.isInValue) this.value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.isInValue = false;
    else if (name === 'rPh') this.isPhonetic = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row') {
      this.out.endRow(this.row);
      this.column = 0;
    }
  }

  /** A row without a number follows the one before. */
  private beginRow(number: string | undefined): void {
    const row = number === undefined ? this.row + 1 : Number(number);
    if (!Number.isInteger(row) || row <= this.row || row > lastRow) throw new MalformedWorkbook();
    this.row = row;
    this.column = 0;
  }

  private beginCell(
    reference: string | undefined,
    type: string | undefined,
    style: string | undefined,
  ): void {
    const column = reference === undefined ? this.column + 1 : columnOf(reference, this.row);
    if (column <= this.column || column > lastColumn) throw new MalformedWorkbook();
    for (let empty = this.column + 1; empty < column; empty++) this.out.addEmpty();
    this.column = column;
    this.type = type ?? 'n';
    this.isDate = this.context.dateStyles[Number(style ?? 0)] === true; // `s` is 0 where it is left out
    this.value = '';
  }

  private endCell(): void {
    const { value } = this;
    if (value === '') return this.out.addEmpty();
    if (this.type === 's') return this.addShared(value);
    if (this.type === 'b') return this.out.addText(value === '1' || value === 'true' ? 'true' : 'false');
    if (this.type === 'n') return this.addNumber(value);
    this.out.addText(this.type === 'str' || this.type === 'inlineStr' ? unescapeText(value) : value);
  }

  private addShared(value: string): void {
    const bytes = this.context.strings?.get(Number(value));
    if (bytes === undefined) throw new MalformedWorkbook();
    this.out.addBytes(bytes);
  }

  private addNumber(value: string): void {
    const number = Number(value);
    if (!Number.isFinite(number)) throw new MalformedWorkbook();
    const date = this.isDate ? serialDate(number, this.context.is1904) : null;
    if (date === null) this.out.addText(decimalText(number));
    else this.out.addText(date.text, date.isWholeDay);
  }
}

/** The column of a reference such as `C7`, from 1. */
function columnOf(reference: string, row: number): number {
  let column = 0;
  let at = 0;
  for (; at < 3; at++) {
    const letter = reference.charCodeAt(at) & ~0x20;
    if (!(letter >= letterA && letter < letterA + 26)) break;
    column = column * 26 + letter - letterA + 1;
  }
  if (column === 0 || reference.slice(at) !== String(row)) throw new MalformedWorkbook();
  return column;
}
