import type { CellColumn, CellResult } from './cell-column.ts';

const longestCharacters = 64;
/** Digits are those of ASCII: a personal number in the digits of another script would not be seen as one. */
const allowedText = /^[\p{L}\p{M}0-9 .,\-_/()]*$/u;
const textDecoder = new TextDecoder();

const allowedAscii = new Uint8Array(256);
for (let byte = 0; byte < 0x80; byte++) {
  if (allowedText.test(String.fromCharCode(byte))) allowedAscii[byte] = 1;
}

/** A cell of text that is only checked: letters, digits (0 to 9), space and `.,-_/()`, at most 64 characters. */
export class TextCell implements CellColumn {
  readonly isFixedForm = false;
  read(bytes: Uint8Array, start: number, end: number): CellResult {
    if (end - start <= longestCharacters) {
      let at = start;
      while (at < end && allowedAscii[bytes[at]!] === 1) at++;
      if (at === end) return 'fine';
    }
    const text = textDecoder.decode(bytes.subarray(start, end)).normalize('NFC');
    const isAllowed = allowedText.test(text) && [...text].length <= longestCharacters;
    return isAllowed ? 'fine' : 'value-not-allowed';
  }
}

/** A text column of which one wants to know whether the cell is, or contains, certain words. */
export class MatchingTextCell extends TextCell {
  /** Did the latest cell match? */
  matches = false;
  private readonly words: readonly Uint8Array[];
  private readonly mayStandWithin: boolean;

  constructor(words: readonly string[], mayStandWithin: boolean) {
    super();
    this.words = words.map((word) => new TextEncoder().encode(word));
    this.mayStandWithin = mayStandWithin;
  }

  override read(bytes: Uint8Array, start: number, end: number): CellResult {
    this.matches = false;
    for (const word of this.words) {
      if (this.isIn(bytes, start, end, word)) this.matches = true;
    }
    return super.read(bytes, start, end);
  }

  private isIn(bytes: Uint8Array, start: number, end: number, word: Uint8Array): boolean {
    const lastPlace = end - word.length;
    if (!this.mayStandWithin) return lastPlace === start && standsAt(bytes, start, word);
    for (let at = start; at <= lastPlace; at++) {
      if (standsAt(bytes, at, word)) return true;
    }
    return false;
  }
}

function standsAt(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
  let same = 0;
  while (same < word.length && bytes[at + same] === word[same]) same++;
  return same === word.length;
}
