import { writeUtf8 } from './write-utf8.ts';

/** Turns UTF-16 into UTF-8 piece by piece; a piece may end inside a character. */
export class Utf16Decoder {
  /** An unpaired surrogate or a control character was met: no text. */
  failed = false;
  private readonly bigEndian: boolean;
  private oddByte = -1;
  private highSurrogate = 0;
  private out = new Uint8Array(0);

  constructor(bigEndian: boolean) {
    this.bigEndian = bigEndian;
  }

  /** Did the input end between two characters? */
  get isComplete(): boolean {
    return !this.failed && this.oddByte < 0 && this.highSurrogate === 0;
  }

  /** @returns UTF-8, valid until the next call. */
  push(chunk: Uint8Array): Uint8Array {
    const needed = (chunk.length + 4) * 2;
    if (this.out.length < needed) this.out = new Uint8Array(needed);
    let written = 0;
    for (const byte of chunk) {
      if (this.oddByte < 0) {
        this.oddByte = byte;
        continue;
      }
      const unit = this.bigEndian ? (this.oddByte << 8) | byte : (byte << 8) | this.oddByte;
      this.oddByte = -1;
      written = this.pushUnit(unit, written);
    }
    return this.out.subarray(0, written);
  }

  private pushUnit(unit: number, written: number): number {
    const isLow = unit >= 0xdc00 && unit <= 0xdfff;
    if (isLow !== this.highSurrogate > 0) this.failed = true;
    if (isLow) {
      const codePoint = 0x10000 + ((this.highSurrogate - 0xd800) << 10) + (unit - 0xdc00);
      this.highSurrogate = 0;
      return this.failed ? written : writeUtf8(this.out, written, codePoint);
    }
    this.highSurrogate = unit >= 0xd800 && unit <= 0xdbff ? unit : 0;
    if (this.highSurrogate > 0) return written;
    if (unit < 0x20 && unit !== 9 && unit !== 10 && unit !== 13) this.failed = true;
    return writeUtf8(this.out, written, unit);
  }
}
