import { localSpan } from '#domain/time/read-time.ts';
import { readDigits } from './digits.ts';

const [dot, colon, hyphen, plus, space] = [0x2e, 0x3a, 0x2d, 0x2b, 0x20];
const [letterT, letterZ, letterK] = [0x54, 0x5a, 0x6b];
const kl = [...'kl. '].map((letter) => letter.charCodeAt(0));
const dayMs = 86_400_000;
const hourMs = 3_600_000;
const firstYear = 1970;
const lastYear = 2169;

/** Days since 1970 of the first of each month, and one more month. */
export const monthStarts = new Int32Array((lastYear - firstYear + 1) * 12 + 1);
for (let month = 0; month < monthStarts.length; month++) {
  monthStarts[month] = Date.UTC(firstYear, month, 1) / dayMs;
}

/** By day since 1970: hours that Norway is ahead of UTC all that day, `changing`, or 0 where not looked up yet. */
const hoursAhead = new Uint8Array(monthStarts.at(-1)!);
const changing = 255;

function hoursAheadOn(day: number): number {
  const first = localSpan(day * dayMs, 1);
  const last = localSpan((day + 1) * dayMs - 1, 1);
  const hours = first.ok ? (day * dayMs - first.from) / hourMs : 0;
  const isSteady =
    first.ok && last.ok && last.from - first.from === dayMs - 1 && (hours === 1 || hours === 2);
  hoursAhead[day] = isSteady ? hours : changing;
  return hoursAhead[day]!;
}

/**
 * Reads the usual forms of a time (contract 2) straight from bytes. It only ever says "read" or "not for me": days
 * on which the clock changes, rare forms and faults are left to `readTime`, with which it agrees on all others.
 */
export class TimeDecoder {
  /** The latest time read: first and last millisecond since 1970. */
  from = 0;
  to = 0;
  hasTimeOfDay = false;

  read(bytes: Uint8Array, start: number, end: number): boolean {
    if (end - start < 10) return false;
    if (bytes[start + 4] === hyphen && bytes[start + 7] === hyphen) {
      const year = readDigits(bytes, start, start + 4);
      const month = readDigits(bytes, start + 5, start + 7);
      return this.readRest(
        bytes,
        end,
        start + 10,
        dayOf(year, month, readDigits(bytes, start + 8, start + 10)),
        true,
      );
    }
    if (bytes[start + 2] === dot && bytes[start + 5] === dot) {
      const year = readDigits(bytes, start + 6, start + 10);
      const month = readDigits(bytes, start + 3, start + 5);
      return this.readRest(
        bytes,
        end,
        start + 10,
        dayOf(year, month, readDigits(bytes, start, start + 2)),
        false,
      );
    }
    return false;
  }

  private readRest(bytes: Uint8Array, end: number, after: number, day: number, isIso: boolean): boolean {
    if (day < 0) return false;
    if (after === end) return this.setDay(day);
    let at = after + 1;
    const mark = bytes[after];
    if (mark !== space && !(isIso && mark === letterT)) return false;
    if (!isIso && bytes[at] === letterK) {
      if (kl.some((byte, index) => bytes[at + index] !== byte)) return false;
      at += kl.length;
    }
    return this.readClock(bytes, at, end, day, isIso);
  }

  private readClock(bytes: Uint8Array, start: number, end: number, day: number, isIso: boolean): boolean {
    if (start + 5 > end || bytes[start + 2] !== colon) return false;
    const hour = readDigits(bytes, start, start + 2);
    const minute = readDigits(bytes, start + 3, start + 5);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return false;
    let ms = day * dayMs + hour * hourMs + minute * 60_000;
    let widthMs = 60_000;
    let at = start + 5;
    if (at < end && bytes[at] === colon) {
      const second = at + 3 <= end ? readDigits(bytes, at + 1, at + 3) : -1;
      if (second < 0 || second > 59) return false;
      ms += second * 1000;
      widthMs = 1000;
      at += 3;
      if (isIso && at < end && bytes[at] === dot) {
        const fractionEnd = endOfDigits(bytes, at + 1, end);
        const digits = fractionEnd - at - 1;
        if (digits < 1 || digits > 9) return false;
        const kept = Math.min(digits, 3);
        ms += readDigits(bytes, at + 1, at + 1 + kept) * 10 ** (3 - kept);
        widthMs = 1;
        at = fractionEnd;
      }
    }
    if (at === end) return this.setNorwegian(ms, widthMs, day);
    return isIso && this.setWithOffset(bytes, at, end, ms, widthMs);
  }

  private setWithOffset(bytes: Uint8Array, at: number, end: number, ms: number, widthMs: number): boolean {
    let offsetMs = 0;
    if (bytes[at] !== letterZ || at + 1 !== end) {
      const sign = bytes[at] === plus ? 1 : bytes[at] === hyphen ? -1 : 0;
      const minuteStart = bytes[at + 3] === colon ? at + 4 : at + 3;
      if (sign === 0 || minuteStart + 2 !== end) return false;
      const hours = readDigits(bytes, at + 1, at + 3);
      const minutes = readDigits(bytes, minuteStart, end);
      if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return false;
      offsetMs = sign * (hours * hourMs + minutes * 60_000);
    }
    return this.set(ms - offsetMs, ms - offsetMs + widthMs - 1, true);
  }

  private setNorwegian(ms: number, widthMs: number, day: number): boolean {
    const hours = hoursAhead[day] || hoursAheadOn(day);
    if (hours === changing) return false;
    const from = ms - hours * hourMs;
    return this.set(from, from + widthMs - 1, true);
  }

  private setDay(day: number): boolean {
    const hours = hoursAhead[day] || hoursAheadOn(day);
    if (hours === changing) return false;
    const from = day * dayMs - hours * hourMs;
    return this.set(from, from + dayMs - 1, false);
  }

  private set(from: number, to: number, hasTimeOfDay: boolean): true {
    this.from = from;
    this.to = to;
    this.hasTimeOfDay = hasTimeOfDay;
    return true;
  }
}

/** Days since 1970, or -1 where there is no such day or it lies outside the table. */
function dayOf(year: number, month: number, day: number): number {
  if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1) return -1;
  const index = (year - firstYear) * 12 + month - 1;
  const found = monthStarts[index]! + day - 1;
  return found < monthStarts[index + 1]! ? found : -1;
}

function endOfDigits(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at]! >= 0x30 && bytes[at]! <= 0x39) at++;
  return at;
}
