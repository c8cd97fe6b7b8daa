import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesSource } from '../log-source.ts';
import { openText } from './open-text.ts';

function decode(bytes: Uint8Array, chunkBytes = 1 << 20): string {
  const text = openText(bytesSource(bytes, chunkBytes));
  if (text === 'not-text') return text;
  const pieces: Buffer[] = [];
  for (const chunk of text.chunks()) pieces.push(Buffer.from(chunk.slice()));
  return Buffer.concat(pieces).toString('utf8');
}

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

const text = fc
  .array(
    fc.constantFrom(
      'a',
      ';',
      'ø',
      'Å',
      '€',
      '𝄞',
      '\n',
      '\r',
      '\t',
      '1',
      '\u2028',
      '\ufeff',
      '\ud7ff',
      '\ue000',
    ),
    {
      maxLength: 20,
    },
  )
  .map((letters) => letters.join(''));

/** The bytes of Windows-1252 that mean something and are no control character. */
const defined1252 = [...Array(256).keys()].filter(
  (byte) => (byte >= 0x20 || [9, 10, 13].includes(byte)) && ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte),
);

describe('encodings', () => {
  it('reads UTF-8 with and without a mark and UTF-16 with one, in pieces of any size', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (written, size) => {
        const unmarked = written.replace(/^\ufeff+/, '');
        expect(decode(Buffer.from(unmarked), size)).toBe(unmarked);
        expect(decode(Buffer.from(`\ufeff${written}`), size)).toBe(written);
        expect(decode(utf16(written, false), size)).toBe(written);
        expect(decode(utf16(written, true), size)).toBe(written);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes bytes for UTF-8 exactly when they are, else for Windows-1252', () => {
    const some = fc.array(
      fc.constantFrom(...defined1252, 0xc3, 0xa5, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(
        some,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 3 }),
        (list, size, shift) => {
          const bytes = new Uint8Array([...Array(shift).fill(0x61), ...list]).subarray(shift);
          const [a, b] = bytes;
          fc.pre(!(a === 0xff && b === 0xfe) && !(a === 0xfe && b === 0xff) && a !== 0xef);
          expect(decode(bytes, size)).toBe(expected(bytes));
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('refuses what is no text', () => {
    const refused = [
      [0x61, 0x00, 0x62],
      [0x61, 0x1b],
      [0xe5, 0x81], // undefined in Windows-1252
      [0xef, 0xbb, 0xbf, 0xe5], // a mark that lies
      [0xff, 0xfe, 0x61], // half a character
      [0xff, 0xfe, 0x00, 0xd8], // an unpaired surrogate
      [0xff, 0xfe, 0x00, 0xdc, 0x61, 0x00],
      [0xfe, 0xff, 0x00, 0x00],
      [0x61, 0x00, 0x3b, 0x00], // UTF-16 without a mark
    ];
    for (const bytes of refused) expect(decode(new Uint8Array(bytes))).toBe('not-text');
  });

  it('tells how far the file has been read', () => {
    const opened = openText(bytesSource(Buffer.from('\ufeffabcdef'), 4));
    const told: number[] = [];
    if (opened !== 'not-text') for (const _ of opened.chunks((bytes) => told.push(bytes)));
    expect(told).toEqual([4, 8, 9]);
  });
});

function expected(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const isUndefined = bytes.some((byte) => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte));
    return isUndefined ? 'not-text' : new TextDecoder('windows-1252').decode(bytes);
  }
}
