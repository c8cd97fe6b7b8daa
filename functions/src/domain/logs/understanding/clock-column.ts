/** A time that stands in two columns, the day and the time of day: which they are, and the two as one time. */
import type { Cell, Sheet } from './cells.ts';
import { cellAt, isDateCell, isLost } from './cells.ts';
import type { TableColumn } from './find-table.ts';
import { hasTimeOfDay, isMainTime, isMidnight, readableTime, timeText } from './tidy-time.ts';

/** The user has pointed out that no column holds a time of day of its own. */
export const noClockColumn = -1;

/** What a column of times of day is called, without marks and blanks; assumed, as no real export was at hand. */
const clockNames = [
  'klokkeslett',
  'klokkeslet',
  'klokke',
  'klokken',
  'klokka',
  'klokkeslettmottatt',
  'kl',
  'klmottatt',
  'tid',
  'tidmottatt',
  'tidspunkt',
  'tidspunktmottatt',
  'mottattklokkeslett',
  'mottattkl',
  'mottattklokken',
  'mottatttid',
  'mottatttidspunkt',
  'klokkeslettinnsendt',
  'klokkeslettsendt',
  'innsendtklokkeslett',
  'innsendtkl',
  'innsendttid',
  'innsendttidspunkt',
  'sendtklokkeslett',
  'sendtkl',
  'sendttid',
  'sendttidspunkt',
  'tidinnsendt',
  'tidsendt',
  'tidspunktinnsendt',
  'tidspunktsendt',
];
const textForm = /^(?:kl\.? ?)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?$/i;
const fourDigits = /^(\d{2})(\d{2})$/;
/** Excel counts a time of day without a day from 1900 or 1904 on. */
const firstRealDayMs = Date.UTC(1905, 0, 1);

/** @returns `09:05` or `09:05:30`; null for a cell that is no time of day alone */
export function clockText(cell: Cell): string | null {
  if (isLost(cell)) return null;
  if (isDateCell(cell)) return cell.wallMs < firstRealDayMs ? timeOfDayOf(cell.wallMs) : null;
  const parts = textForm.exec(cell) ?? fourDigits.exec(cell);
  if (parts === null) return null;
  const [, hour, minute, second] = parts;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  return `${hour!.padStart(2, '0')}:${minute!}${second === undefined ? '' : `:${second}`}`;
}

function timeOfDayOf(wallMs: number): string {
  return new Date(wallMs).toISOString().slice(11, 19);
}

/** Do most of the filled cells below the header hold a time of day alone? */
export function holdsClockTimes(sheet: Sheet, headerRow: number, column: number): boolean {
  const filled = sheet.rows
    .slice(headerRow + 1)
    .map((row) => cellAt(row, column))
    .filter((cell) => cell !== '');
  return filled.filter((cell) => clockText(cell) !== null).length > filled.length / 2;
}

/**
 * The column with the time of day, where the time of every row is a day alone.
 *
 * @param pointed by the user; null where it is to be found, `noClockColumn` where there is none
 * @returns its index, or null
 */
export function findClockColumn(
  sheet: Sheet,
  headerRow: number,
  columns: readonly TableColumn[],
  pointed: number | null,
): number | null {
  const day = columns.find(({ name }) => isMainTime(name));
  if (day === undefined || pointed === noClockColumn) return null;
  if (pointed !== null && pointed !== day.index && pointed < columns.length) return pointed;
  const below = sheet.rows.slice(headerRow + 1);
  if (below.some((row) => hasTimeOfDay(cellAt(row, day.index)))) return null;
  const header = sheet.rows[headerRow] ?? [];
  const isClock = ({ index, name }: TableColumn): boolean =>
    name === null && isClockName(cellAt(header, index)) && holdsClockTimes(sheet, headerRow, index);
  return columns.find(isClock)?.index ?? null;
}

function isClockName(header: Cell): boolean {
  return typeof header === 'string' && clockNames.includes(header.toLowerCase().replace(/[^\p{L}]+/gu, ''));
}

/**
 * The two cells as one text of contract 2. Without a time of day it is the day alone; what can't be one time is a text
 * that can't be read, so that its fault is told.
 */
export function joinedTime(day: Cell, clock: Cell): string {
  const text = timeText(day, false);
  if (clock === '' || isLost(clock)) return text;
  const time = clockText(clock) ?? timeOfSameDay(day, clock);
  const own = readableTime(text);
  if (own?.hasTimeOfDay === true) return time !== null && says(text, time) ? text : `${text} ?`;
  return `${text} ${time ?? (typeof clock === 'string' ? clock : '?')}`.trim();
}

/** A spreadsheet may keep the whole time in both columns, and show half of it in each. */
function timeOfSameDay(day: Cell, clock: Cell): string | null {
  if (!isDateCell(day) || !isDateCell(clock) || !isMidnight(day)) return null;
  const isSame = timeText(day, false) === timeText({ wallMs: clock.wallMs }, true).slice(0, 10);
  return isSame ? timeOfDayOf(clock.wallMs) : null;
}

function says(text: string, time: string): boolean {
  return text.includes(time) || text.includes(time.slice(0, 5));
}
