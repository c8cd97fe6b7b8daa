/** Writes millions of rows fast: bytes straight into a buffer, a wall clock's hour worked out once. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { hourMs, toLocal } from '#domain/time/norwegian-time.ts';

const bufferBytes = 1 << 20;
/** No row is longer. */
const roomForRow = 256;
const zero = 0x30;
const hexDigits = new TextEncoder().encode('0123456789abcdef');
/** Bytes of a UUID after which a hyphen stands. */
const hyphenAfter = new Set([3, 5, 7, 9]);

export class LineWriter {
  readonly #file: number;
  readonly #bytes = Buffer.alloc(bufferBytes);
  #at = 0;
  /** `2023-03-28T14:` of the hour, counted from 1970, that the latest time lay in. */
  #hour = -1;
  #hourText = '';

  constructor(path: string, header: string) {
    this.#file = openSync(path, 'w');
    this.text(`${header}\n`);
  }

  text(text: string): void {
    this.#at += this.#bytes.write(text, this.#at, 'latin1');
  }

  /** Norwegian time without an offset, to the second or to the millisecond. */
  time(utcMs: number, withMs: boolean): void {
    const hour = Math.floor(utcMs / hourMs);
    if (hour !== this.#hour) {
      this.#hour = hour;
      this.#hourText = new Date(toLocal(hour * hourMs)).toISOString().slice(0, 14);
    }
    this.text(this.#hourText);
    const ofHour = utcMs - hour * hourMs;
    this.#digits(Math.floor(ofHour / 60_000), 2);
    this.text(':');
    this.#digits(Math.floor(ofHour / 1000) % 60, 2);
    if (!withMs) return;
    this.text('.');
    this.#digits(ofHour % 1000, 3);
  }

  /** Four words as the UUID that they are, lower case. */
  uuid(words: Uint32Array): void {
    for (let byte = 0; byte < 16; byte++) {
      const value = (words[byte >>> 2]! >>> (24 - 8 * (byte & 3))) & 255;
      this.#bytes[this.#at++] = hexDigits[value >>> 4]!;
      this.#bytes[this.#at++] = hexDigits[value & 15]!;
      if (hyphenAfter.has(byte)) this.text('-');
    }
  }

  endRow(): void {
    this.text('\n');
    if (this.#at > bufferBytes - roomForRow) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #digits(value: number, count: number): void {
    for (let place = count - 1, rest = value; place >= 0; place--, rest = Math.floor(rest / 10)) {
      this.#bytes[this.#at + place] = zero + (rest % 10);
    }
    this.#at += count;
  }

  #flush(): void {
    writeSync(this.#file, this.#bytes, 0, this.#at);
    this.#at = 0;
  }
}
