/** Bytes that Windows-1252 leaves undefined. */
const undefined1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Judges in one pass whether bytes are UTF-8 and whether they could be Windows-1252, however they are cut.
 * Surrogates, overlong forms and code points above U+10FFFF are not UTF-8.
 */
export class Utf8Check {
  /** Holds NUL or another control character than tab, LF and CR: no text in either encoding. */
  hasControl = false;
  /** Holds a byte that Windows-1252 leaves undefined. */
  hasUndefined1252 = false;
  isMalformed = false;
  /** Continuation bytes still to come, and the range of the next one. */
  private expected = 0;
  private low = 0x80;
  private high = 0xbf;

  /** To be asked when all bytes have been pushed. */
  get isUtf8(): boolean {
    return !this.isMalformed && this.expected === 0;
  }

  push(chunk: Uint8Array): void {
    const aligned = Math.min(-chunk.byteOffset & 3, chunk.length);
    const wordCount = (chunk.length - aligned) >>> 2;
    this.pushBytes(chunk, 0, aligned);
    if (wordCount === 0) return this.pushBytes(chunk, aligned, chunk.length);
    this.pushWords(new Int32Array(chunk.buffer, chunk.byteOffset + aligned, wordCount), chunk, aligned);
    this.pushBytes(chunk, aligned + wordCount * 4, chunk.length);
  }

  /** Four bytes at once, as long as none is above 0x7f and none below 0x20. */
  private pushWords(words: Int32Array, chunk: Uint8Array, start: number): void {
    const wordCount = words.length;
    for (let index = 0; index < wordCount; index++) {
      const word = words[index]!;
      const isPlain = ((word | ((word - 0x20202020) & ~word)) & 0x80808080) === 0;
      if (!isPlain || this.expected > 0) this.pushBytes(chunk, start + index * 4, start + index * 4 + 4);
    }
  }

  private pushBytes(chunk: Uint8Array, from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const byte = chunk[at]!;
      const isPlain = (byte >= 0x20 && byte < 0x80) || byte === 10 || byte === 13;
      if (!isPlain || this.expected > 0) this.pushByte(byte);
    }
  }

  private pushByte(byte: number): void {
    if (byte < 0x80) {
      if (this.expected > 0) this.giveUp();
      if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) this.hasControl = true;
      return;
    }
    if (undefined1252.has(byte)) this.hasUndefined1252 = true;
    if (this.expected === 0) {
      this.begin(byte);
    } else if (byte < this.low || byte > this.high) {
      this.giveUp();
    } else {
      this.expected--;
      this.low = 0x80;
      this.high = 0xbf;
    }
  }

  private begin(byte: number): void {
    if (byte < 0xc2 || byte > 0xf4) return this.giveUp();
    this.expected = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    if (byte === 0xe0) this.low = 0xa0;
    if (byte === 0xed) this.high = 0x9f;
    if (byte === 0xf0) this.low = 0x90;
    if (byte === 0xf4) this.high = 0x8f;
  }

  private giveUp(): void {
    this.isMalformed = true;
    this.expected = 0;
  }
}
