/** Every form of time that a log may hold (contract 2), by how exact it is. */
import { offsetMsAt } from '#domain/time/norwegian-time.ts';
import type { Precision } from './log-kinds.ts';

/** A cell that Excel shows as a date: its serial number (days since 30 December 1899) and a date format. */
export interface ExcelTime {
  readonly serial: number;
  readonly format: string;
}

export type TimeCell = string | ExcelTime;

/** @param local the wall clock reading @param utcMs the instant itself, for the forms that hold it */
export type TimeForm = (local: number, utcMs: number) => TimeCell;

const secondMs = 1000;
const minuteMs = 60_000;

const textForms: Readonly<Record<Precision, Readonly<Record<string, TimeForm>>>> = {
  second: {
    'iso-space': (local) => isoDate(local) + ' ' + isoClock(local, 19),
    'iso-t': (local) => isoDate(local) + 'T' + isoClock(local, 19),
    norwegian: (local) => norwegianDate(local) + ' ' + isoClock(local, 19),
    'norwegian-kl': (local) => norwegianDate(local) + ' kl. ' + isoClock(local, 19),
    fraction: (local) => isoDate(local) + ' ' + isoClock(local, 23),
    offset: (local, utcMs) => isoDate(local) + 'T' + isoClock(local, 19) + offsetText(utcMs),
    zulu: (_local, utcMs) => isoDate(utcMs) + 'T' + isoClock(utcMs, 19) + 'Z',
    epoch: (_local, utcMs) => String(utcMs),
  },
  minute: {
    norwegian: (local) => norwegianDate(local) + ' ' + isoClock(local, 16),
    'iso-space': (local) => isoDate(local) + ' ' + isoClock(local, 16),
    'norwegian-kl': (local) => norwegianDate(local) + ' kl. ' + isoClock(local, 16),
    'iso-t': (local) => isoDate(local) + 'T' + isoClock(local, 16),
  },
  date: { norwegian: norwegianDate, iso: isoDate },
};

const excelForms: Readonly<Record<Precision, TimeForm>> = {
  second: (local) => ({ serial: serialOf(local, secondMs), format: 'dd.mm.yyyy hh:mm:ss' }),
  minute: (local) => norwegianDate(local) + ' ' + isoClock(local, 16),
  date: (local) => ({ serial: Math.floor(serialOf(local, secondMs)), format: 'dd.mm.yyyy' }),
};

export function textFormNames(precision: Precision): string[] {
  return Object.keys(textForms[precision]);
}

export function textForm(precision: Precision, name: string): TimeForm {
  return textForms[precision][name]!;
}

/** Excel's own dates; to the minute as text, since Excel's dates are read to the second. */
export function excelForm(precision: Precision): TimeForm {
  return excelForms[precision];
}

function serialOf(local: number, unitMs: number): number {
  return Math.floor(local / unitMs) * (unitMs / 86_400_000) + 25_569;
}

/** `2023-03-28` */
export function isoDate(local: number): string {
  const date = new Date(local);
  return `${date.getUTCFullYear()}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
}

/** `28.03.2023` */
function norwegianDate(local: number): string {
  const date = new Date(local);
  return `${twoDigits(date.getUTCDate())}.${twoDigits(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`;
}

/** The time of day, up to the n-th character of `2023-03-28T14:05:09.123`. */
function isoClock(local: number, end: number): string {
  return new Date(local).toISOString().slice(11, end);
}

function offsetText(utcMs: number): string {
  return `+${twoDigits(offsetMsAt(utcMs) / (60 * minuteMs))}:00`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
