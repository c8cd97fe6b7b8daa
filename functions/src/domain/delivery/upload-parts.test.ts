import { describe, expect, it } from 'vitest';
import { cutParts, joinParts } from './upload-parts.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const cut = (csv: string, maxBytes: number) => [...cutParts(bytesOf(csv), maxBytes)];

describe('a file in parts', () => {
  it('has whole rows and the header in each, and tells where they stood', () => {
    const parts = cut('a;b\n1;2\n3;4\n5;6\n', 12);
    expect(parts.map(({ bytes, firstRow }) => [textOf(bytes), firstRow])).toEqual([
      ['a;b\n1;2\n3;4\n', 2],
      ['a;b\n5;6\n', 4],
    ]);
    expect(parts.map(({ endByte }) => endByte)).toEqual([12, 16]);
  });

  it('is one part where it is short, has no rows, or nothing at all', () => {
    for (const csv of ['a;b\n1;2\n', 'a;b\n', 'a;b', '']) {
      expect(cut(csv, 100).map(({ bytes }) => textOf(bytes))).toEqual([csv]);
    }
  });

  it('is never cut within quotes, and a row that is too long is a part of its own', () => {
    const csv = 'a\n"x\ny ""z""\n"\n1\n';
    expect(cut(csv, 4).map(({ bytes }) => textOf(bytes))).toEqual(['a\n"x\ny ""z""\n"\n', 'a\n1\n']);
  });

  it('has no more parts than it needs, and none without rows', () => {
    const parts = (csv: string, maxBytes: number) => cut(csv, maxBytes).map(({ bytes }) => textOf(bytes));
    expect(parts('a\n1\n2\n3\n4\n5\n', 6)).toEqual(['a\n1\n2\n', 'a\n3\n4\n', 'a\n5\n']);
    expect(parts('a\n1\nlang\n', 4)).toEqual(['a\n1\n', 'a\nlang\n']);
    expect(parts('a\n1\nlang', 4)).toEqual(['a\n1\n', 'a\nlang']);
  });

  it('is the same file again when it is joined, however it was cut', () => {
    const rows = Array.from({ length: 300 }, (_, row) => `${'å'.repeat(row % 7)};"${row}\n"\n`);
    for (const csv of [`mottatt;id\n${rows.join('')}`, `mottatt;id\n${rows.join('')}uten slutt;1`]) {
      for (const maxBytes of [1, 20, 33, 100, 1000, 100_000]) {
        const parts = cut(csv, maxBytes);
        expect(
          joinParts(parts.map(({ bytes }) => bytes))
            .map(textOf)
            .join(''),
        ).toBe(csv);
        const isWithin = parts.every(({ bytes }) => bytes.length <= Math.max(maxBytes, 40));
        expect(isWithin).toBe(true);
      }
    }
  });
});
