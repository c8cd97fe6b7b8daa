const dayMs = 86_400_000;
const secondMs = 1000;

/** Day 0 of both systems. Excel takes 1900 for a leap year, so the one of 1900 is right from March 1900 on. */
const day0Of1900 = Date.UTC(1899, 11, 30);
const day0Of1904 = Date.UTC(1904, 0, 1);
/** 31 December 9998, in the later of the systems. */
const lastSerial = 2_956_000;

/** A date cell as text, as a CSV file would have it, and whether it is a day without a time of day. */
export interface DateText {
  readonly text: string;
  readonly isWholeDay: boolean;
}

/**
 * A date cell's number to the nearest second (contract 2), in Norwegian wall clock time.
 * @returns null where the number is no date
 */
export function serialDate(serial: number, is1904: boolean): DateText | null {
  if (!(serial >= 0 && serial <= lastSerial)) return null;
  const ms = Math.round(((is1904 ? day0Of1904 : day0Of1900) + serial * dayMs) / secondMs) * secondMs;
  const day = Math.floor(ms / dayMs);
  const second = (ms - day * dayMs) / secondMs;
  if (second === 0) return { text: dayText(day), isWholeDay: true };
  const clock = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  return { text: `${dayText(day)} ${clock.map(twoDigits).join(':')}`, isWholeDay: false };
}

/** The latest day asked for; a log asks for the same again and again. */
let latestDay = NaN;
let latestText = '';

function dayText(day: number): string {
  if (day !== latestDay) {
    latestDay = day;
    latestText = new Date(day * dayMs).toISOString().slice(0, 10);
  }
  return latestText;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** A number as its shortest decimal form, without an exponent. */
export function decimalText(value: number): string {
  const text = String(value);
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (parts === null) return text;
  const [, sign, first, rest = '', exponent] = parts;
  const digits = first! + rest;
  const shift = Number(exponent);
  const plain = shift < 0 ? `0.${'0'.repeat(-shift - 1)}${digits}` : digits.padEnd(shift + 1, '0');
  return sign! + plain;
}
