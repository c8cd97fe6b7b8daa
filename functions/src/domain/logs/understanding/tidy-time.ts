/** Times as people and spreadsheets write them, brought to a form of contract 2; their meaning is never guessed. */
import { readTime } from '#domain/time/read-time.ts';
import type { TimeReading } from '#domain/time/read-time.ts';
import { dayMs } from '#domain/time/norwegian-time.ts';
import type { Side } from '../fault.ts';
import type { Cell, DateCell } from './cells.ts';
import { isDateCell, isLost } from './cells.ts';

/** The time that every row has, by which the logs are held together. */
export const mainTimeOf: Readonly<Record<Side, string>> = { portal: 'innsendt', register: 'mottatt' };

/** Neither side's log has the other's. */
export function isMainTime(name: string | null): boolean {
  return name === mainTimeOf.portal || name === mainTimeOf.register;
}

/** The contract's columns that hold times. */
export const timeColumns: readonly string[] = ['innsendt', 'mottatt', 'registrert', 'sendt'];

/** `1.6.2023 9:05`, `01.06.23, kl 09.05`: day, month and year in the Norwegian order, with dots only. */
const looseForm =
  /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})(?:,? (?:kl\.? ?)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?$/i;

/** @returns the same time in a form of the contract; any other text as it is, so that its fault is told of it */
export function tidyTime(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  if (readTime(plain).ok) return plain;
  const parts = looseForm.exec(plain);
  if (parts === null) return plain;
  const [, day, month, year, hour, minute, second] = parts;
  const date = `${two(day!)}.${two(month!)}.${year!.length === 2 ? `20${year!}` : year!}`;
  if (hour === undefined) return date;
  return `${date} ${two(hour)}:${minute!}${second === undefined ? '' : `:${second}`}`;
}

/** The reading of a text that is a time once it is tidied; null for any other. */
export function readableTime(text: string): (TimeReading & { ok: true }) | null {
  const reading = readTime(tidyTime(text));
  return reading.ok ? reading : null;
}

export function isMidnight({ wallMs }: DateCell): boolean {
  return wallMs % dayMs === 0;
}

/** Contract 2: a whole date cell is a day, unless another cell of its column has a time of day. */
export function hasTimeOfDay(cell: Cell): boolean {
  if (isDateCell(cell)) return !isMidnight(cell);
  return typeof cell === 'string' && (readableTime(cell)?.hasTimeOfDay ?? false);
}

/** A cell of a time column as the contract's text. */
export function timeText(cell: Cell, columnHasTimeOfDay: boolean): string {
  if (isLost(cell)) return '';
  if (!isDateCell(cell)) return tidyTime(cell);
  const iso = new Date(cell.wallMs).toISOString();
  return isMidnight(cell) && !columnHasTimeOfDay ? iso.slice(0, 10) : iso.slice(0, 19);
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
