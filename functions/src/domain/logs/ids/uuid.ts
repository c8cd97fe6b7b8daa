const hyphen = 0x2d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
export const uuidLength = 36;

/** The value of a hexadecimal digit by its byte; 255 for any other byte. */
const hexValue = new Uint8Array(256).fill(255);
for (let value = 0; value < 16; value++) {
  const digit = value.toString(16);
  hexValue[digit.charCodeAt(0)] = value;
  hexValue[digit.toUpperCase().charCodeAt(0)] = value;
}

/** Positions of the sixteen bytes' first digits in 8-4-4-4-12. */
const bytePositions = new Uint8Array([0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34]);

/** Where the 36 characters of a UUID begin in a cell of that length, with or without braces; else -1. */
export function uuidStart(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  if (length === uuidLength) return start;
  const isBraced = length === uuidLength + 2 && bytes[start] === openBrace && bytes[end - 1] === closeBrace;
  return isBraced ? start + 1 : -1;
}

/** Packs 36 characters into four words. @returns false where they are no UUID */
export function packUuid(bytes: Uint8Array, start: number, words: Int32Array): boolean {
  if (bytes[start + 8] !== hyphen || bytes[start + 13] !== hyphen) return false;
  if (bytes[start + 18] !== hyphen || bytes[start + 23] !== hyphen) return false;
  let bad = 0;
  for (let word = 0; word < 4; word++) {
    let packed = 0;
    for (let byte = word * 4; byte < word * 4 + 4; byte++) {
      const at = start + bytePositions[byte]!;
      const high = hexValue[bytes[at]!]!;
      const low = hexValue[bytes[at + 1]!]!;
      bad |= high | low;
      packed = (packed << 8) | (high << 4) | low;
    }
    words[word] = packed;
  }
  return bad < 16;
}

/** A packed UUID as it is shown: lower case, no braces. */
export function showUuid(words: Int32Array): string {
  const [a, b, c, d] = [words[0]!, words[1]!, words[2]!, words[3]!];
  const node = half(c) + half(d >>> 16) + half(d);
  return `${half(a >>> 16)}${half(a)}-${half(b >>> 16)}-${half(b)}-${half(c >>> 16)}-${node}`;
}

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The low sixteen bits as four hexadecimal digits. */
function half(word: number): string {
  return hexOfByte[(word >>> 8) & 0xff]! + hexOfByte[word & 0xff]!;
}

const scratch = new Int32Array(4);

/** Is the cell a UUID and nothing else? */
export function isWholeUuid(bytes: Uint8Array, start: number, end: number): boolean {
  const at = uuidStart(bytes, start, end);
  return at >= 0 && packUuid(bytes, at, scratch);
}
