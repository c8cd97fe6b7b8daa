import { writeUtf8 } from './write-utf8.ts';

/** What 0x80 to 0x9f stand for; 0 where nothing is defined. The other bytes are their own code points. */
const c1 = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
  0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0, 0x017e, 0x0178,
];

/** Turns Windows-1252 into UTF-8. Undefined bytes have been refused before. */
export class Windows1252Decoder {
  private out = new Uint8Array(0);

  /** @returns UTF-8, valid until the next call. */
  push(chunk: Uint8Array): Uint8Array {
    const needed = chunk.length * 3;
    if (this.out.length < needed) this.out = new Uint8Array(needed);
    let written = 0;
    for (const byte of chunk) {
      if (byte < 0x80) this.out[written++] = byte;
      else written = writeUtf8(this.out, written, byte < 0xa0 ? c1[byte - 0x80]! : byte);
    }
    return this.out.subarray(0, written);
  }
}
