import { readTime } from '#domain/time/read-time.ts';
import { isWholeUuid } from '../ids/uuid.ts';
import { holdsControlDigits, holdsDufControl, isPossibleBirthDate } from './personal-number-digits.ts';

const zero = 0x30;
const letterOrDigit = /[\p{L}\p{Nd}]/u;
const decoder = new TextDecoder();

/**
 * Does a cell hold a personal number (contract 2)? Eleven digits, also with a space after the sixth, or the twelve
 * of a DUF number, not beside a letter or digit. A cell that is wholly a UUID or a readable time holds none.
 * @param from the first place where a number may begin; what stands before is only looked at as its neighbour
 * @param until the place from which on none may begin
 */
export function holdsPersonalNumber(
  bytes: Uint8Array,
  start: number,
  end: number,
  from = start,
  until = end,
): boolean {
  let at = from;
  while (at < until) {
    if (!isDigit(bytes[at]!)) {
      at++;
      continue;
    }
    const runEnd = endOfDigits(bytes, at, end);
    // Digits that began before `from` are no number: a digit stands beside them.
    if (isPersonalNumber(bytes, at, runEnd, start, end)) return !isExempt(bytes, start, end);
    at = runEnd;
  }
  return false;
}

function isPersonalNumber(
  bytes: Uint8Array,
  run: number,
  runEnd: number,
  start: number,
  end: number,
): boolean {
  const length = runEnd - run;
  if (length !== 6 && length !== 11 && length !== 12) return false;
  let numberEnd = runEnd;
  const digits: number[] = [];
  for (let i = run; i < runEnd; i++) digits.push(bytes[i]! - zero);
  if (length === 6) {
    numberEnd = bytes[runEnd] === 0x20 ? endOfDigits(bytes, runEnd + 1, end) : 0;
    if (numberEnd !== runEnd + 6) return false;
    for (let i = runEnd + 1; i < numberEnd; i++) digits.push(bytes[i]! - zero);
  }
  const isNumber =
    length === 12 ? holdsDufControl(digits) : holdsControlDigits(digits) && isPossibleBirthDate(digits);
  return isNumber && !isBesideLetter(bytes, run, numberEnd, start, end);
}

function isBesideLetter(bytes: Uint8Array, run: number, runEnd: number, start: number, end: number): boolean {
  let before = run - 1;
  while (before > start && (bytes[before]! & 0xc0) === 0x80) before--;
  let after = runEnd + 1;
  while (after < end && (bytes[after]! & 0xc0) === 0x80) after++;
  const neighbours =
    decoder.decode(bytes.subarray(Math.max(before, start), run)) +
    decoder.decode(bytes.subarray(runEnd, Math.min(after, end)));
  return letterOrDigit.test(neighbours);
}

function isExempt(bytes: Uint8Array, start: number, end: number): boolean {
  if (isWholeUuid(bytes, start, end)) return true;
  return end - start <= 64 && readTime(decoder.decode(bytes.subarray(start, end))).ok;
}

function endOfDigits(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && isDigit(bytes[at]!)) at++;
  return at;
}

function isDigit(byte: number): boolean {
  return byte >= zero && byte <= zero + 9;
}
