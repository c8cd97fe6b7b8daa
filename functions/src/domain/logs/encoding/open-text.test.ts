import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesSource } from '../log-source.ts';
import { isUtf16, openText, utf8Text } from './open-text.ts';

/** How many of the cases are tried; the tests of mutants make do with fewer. */
const part = Number(process.env['LOG_CASES_PART'] ?? 1);

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
      { numRuns: 2000 * part },
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
      { numRuns: 5000 * part },
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
      [0x61, 0x1b, 0xe5],
      ...[0x81, 0x8d, 0x8f, 0x90, 0x9d].map((byte) => [0xe5, byte, 0x61]),
    ];
    for (const bytes of refused) expect(decode(new Uint8Array(bytes))).toBe('not-text');
  });

  it('takes only a whole mark for one', () => {
    for (const [bytes, read] of [
      [[0xff, 0x61], 'ÿa'],
      [[0xfe, 0x61], 'þa'],
      [[0xff, 0xff], 'ÿÿ'],
      [[0xfe, 0xfe], 'þþ'],
      [[0x61, 0xfe], 'aþ'],
      [[0x61, 0xff], 'aÿ'],
      [[0xef, 0xbb, 0x61], 'ï»a'],
      [[0xef, 0x61, 0xbf], 'ïa¿'],
      [[0x61, 0xbb, 0xbf], 'a»¿'],
      [[0xef, 0xbb], 'ï»'],
    ] as const) {
      const source = bytesSource(new Uint8Array(bytes));
      expect([decode(new Uint8Array(bytes)), isUtf16(source)]).toEqual([read, false]);
    }
    for (const bytes of [
      [0xff, 0xfe],
      [0xfe, 0xff],
    ]) {
      expect([decode(new Uint8Array(bytes)), isUtf16(bytesSource(new Uint8Array(bytes)))]).toEqual([
        '',
        true,
      ]);
    }
    expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0xc3, 0xa5]))).toBe('aå');
  });

  it('hands a room on only where the pieces are the file as it stands', () => {
    const rooms: unknown[] = [];
    const room = new Uint8Array(8);
    for (const written of ['abc', '\ufeffabc']) {
      const whole = bytesSource(Buffer.from(written));
      const source = { ...whole, chunks: (given?: Uint8Array) => (rooms.push(given), whole.chunks()) };
      const text = utf8Text(source);
      rooms.length = 0;
      expect([...text.chunks(undefined, room)].map(String)).toEqual(['abc']);
      expect(rooms).toEqual([written === 'abc' ? room : undefined]);
    }
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
