/**
 * The shape of a row that the plain reader has read and found in order: of each byte, which others could stand in its
 * place so that the row would be as well in order. docs/reading.md shows why no more need be asked.
 */
import { uuidLength, uuidStart, packUuid } from '../ids/uuid.ts';
import { carriageReturn, lineFeed } from '../scan/record-machine.ts';
import { longestShape } from './memory.ts';
import { timeShape } from './time-shape.ts';
import type { TimeShape } from './time-shape.ts';

/** What a cell is to the lane, by the contract's name of its column; any other column holds text as it stands. */
const forms = {
  innsendt: 'time',
  mottatt: 'time',
  sendt: 'sent',
  registrert: 'checked',
  kommunenummer: 'municipality',
  bydelsnummer: 'district',
  bekymringsmeldingId: 'id',
  antall: 'count',
  // What these say decides what the row is: they are compared as written.
  kanal: 'word',
  tilstand: 'word',
} as const;
type CellForm = (typeof forms)[keyof typeof forms] | 'text';
const formByName: ReadonlyMap<string, CellForm> = new Map(Object.entries(forms));

/** Which bytes may stand in a place: only this one, any digit, any hexadecimal digit. */
export const ByteClass = { same: 0, digit: 1, hex: 2 } as const;

/** Into which columns of the page a time goes: the row's own time, that of sending, or none as it is only checked. */
export type TimeUse = 'time' | 'sent' | 'checked';

export interface TimePlace extends TimeShape {
  readonly use: TimeUse;
  readonly at: number;
}

/** Places are bytes from the start of the row; -1 where the cell is empty or there is no such column. */
export interface RowShape {
  /** Up to and with the first byte of the line end; and with its second, if it has two. */
  readonly length: number;
  readonly size: number;
  readonly bytes: Uint8Array;
  readonly classes: Uint8Array;
  readonly times: TimePlace[];
  municipalityAt: number;
  districtAt: number;
  countAt: number;
  countDigits: number;
  idAt: number;
  hasId: boolean;
}

/** A row where it stands in a chunk: `next` is the place after the first byte of its line end. */
export interface RowPlace {
  readonly chunk: Uint8Array;
  readonly from: number;
  readonly next: number;
  /** By column: the contract's name, '' for any other column, and how many bytes the cell has. */
  readonly names: readonly string[];
  readonly widths: ArrayLike<number>;
}

const longestCountDigits = 5;
/** A personal number has at least eleven digits. */
const shortestPersonalNumber = 11;
const longestNumberDigits = 7;
const mostTimes = 3;
const uuidHyphens: ReadonlySet<number> = new Set([8, 13, 18, 23]);
const latin = new TextDecoder('latin1');
const words = new Int32Array(4);

/** @returns null where no other row can be told to be in order by comparing it with this one */
export function rowShape({ chunk, from, next, names, widths }: RowPlace): RowShape | null {
  const size = sizeOf(chunk, from, next);
  if (size < 0 || size > longestShape) return null;
  const bytes = chunk.slice(from, from + size);
  if (bytes.some((byte) => byte > 0x7f)) return null;
  const shape: RowShape = {
    length: next - from,
    size,
    bytes,
    classes: new Uint8Array(size),
    times: [],
    municipalityAt: -1,
    districtAt: -1,
    countAt: -1,
    countDigits: 0,
    idAt: -1,
    hasId: false,
  };
  let at = 0;
  for (let index = 0; index < names.length; index++) {
    const end = at + widths[index]!;
    const form = formByName.get(names[index]!) ?? 'text';
    if (!takeCell[form](shape, at, end)) return null;
    at = end + 1;
  }
  // With an id a row stands for one message: another number would be a fault.
  if (shape.hasId && shape.countDigits > 0) fix(shape, shape.countAt, shape.countAt + shape.countDigits);
  return shape.times.length <= mostTimes ? shape : null;
}

/** With CR LF the line end has two bytes; -1 where the chunk ends between them. */
function sizeOf(chunk: Uint8Array, from: number, next: number): number {
  if (chunk[next - 1] !== carriageReturn) return next - from;
  if (next === chunk.length) return -1;
  return next - from + (chunk[next] === lineFeed ? 1 : 0);
}

/** @returns false where the cell makes a shape impossible */
type TakeCell = (shape: RowShape, start: number, end: number) => boolean;

const takeCell: Readonly<Record<CellForm, TakeCell>> = {
  time: (shape, start, end) => takeTime(shape, start, end, 'time'),
  sent: (shape, start, end) => takeTime(shape, start, end, 'sent'),
  checked: (shape, start, end) => takeTime(shape, start, end, 'checked'),
  municipality: (shape, start, end) => {
    if (start === end) return true;
    shape.municipalityAt = start;
    free(shape, start, end);
    // A number that has lost its zero is mended and told by the plain reader.
    return end - start === 4;
  },
  district: (shape, start, end) => {
    if (start === end) return true;
    shape.districtAt = start;
    free(shape, start, end);
    return end - start === 2;
  },
  count: (shape, start, end) => {
    shape.countAt = start;
    shape.countDigits = end - start;
    free(shape, start, end);
    return end - start <= longestCountDigits;
  },
  id: takeId,
  word: () => true,
  text: (shape, start, end) => {
    if (isUuid(shape.bytes, start, end)) freeUuid(shape, start);
    else if (end - start < shortestPersonalNumber) free(shape, start, end);
    return true;
  },
};

function takeTime(shape: RowShape, start: number, end: number, use: TimeUse): boolean {
  const time = timeShape(latin.decode(shape.bytes.subarray(start, end)));
  if (time === null) return false;
  shape.times.push({ ...time, use, at: start });
  free(shape, start, start + time.freeBytes);
  return true;
}

function takeId(shape: RowShape, start: number, end: number): boolean {
  const at = uuidStart(shape.bytes, start, end);
  if (at >= 0 && packUuid(shape.bytes, at, words)) {
    shape.idAt = at;
    shape.hasId = true;
    freeUuid(shape, at);
    return true;
  }
  // Nothing, or a bare number of so few digits that it is no id.
  free(shape, start, end);
  return end - start <= longestNumberDigits && shape.classes.subarray(start, end).every((one) => one === 1);
}

function isUuid(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start === uuidLength && packUuid(bytes, start, words);
}

/** Where there are digits, there may be others. */
function free(shape: RowShape, start: number, end: number): void {
  for (let at = start; at < end; at++) {
    const isDigit = shape.bytes[at]! >= 0x30 && shape.bytes[at]! <= 0x39;
    if (isDigit) shape.classes[at] = ByteClass.digit;
  }
}

function freeUuid(shape: RowShape, start: number): void {
  for (let place = 0; place < uuidLength; place++) {
    if (!uuidHyphens.has(place)) shape.classes[start + place] = ByteClass.hex;
  }
}

function fix(shape: RowShape, start: number, end: number): void {
  shape.classes.fill(ByteClass.same, start, end);
}
