import { describe, expect, it } from 'vitest';
import { mayBeginBlank, mayEndBlank, trimmedEnd, trimmedStart } from './trim.ts';

const encode = (text: string) => new TextEncoder().encode(text);

describe('blanks around a cell', () => {
  /** The cell stands between other bytes of the same kinds. */
  function trimmed(text: string, trimsTab: boolean): string {
    const bytes = encode(`\u00a0 ${text} \u00a0`);
    const [from, to] = [3, bytes.length - 3];
    const start = trimmedStart(bytes, from, to, trimsTab);
    return new TextDecoder().decode(bytes.subarray(start, trimmedEnd(bytes, start, to, trimsTab)));
  }

  it('are spaces, no-break spaces, and tabs unless they separate cells', () => {
    for (const [text, kept] of [
      [' a ', 'a'],
      ['\u00a0 a \u00a0', 'a'],
      ['a \u00a0b', 'a \u00a0b'],
      ['  ', ''],
      ['\u00a0', ''],
      ['', ''],
      ['à', 'à'],
      ['§', '§'],
      ['Âa', 'Âa'],
      ['\na\u0000', '\na\u0000'],
    ] as const) {
      for (const trimsTab of [true, false]) expect([text, trimmed(text, trimsTab)]).toEqual([text, kept]);
    }
    expect([trimmed('\ta\t', true), trimmed('\ta\t', false)]).toEqual(['a', '\ta\t']);
  });

  it('are those of the cell alone', () => {
    const bytes = encode('     ');
    expect([trimmedStart(bytes, 1, 3, true), trimmedEnd(bytes, 2, 4, true)]).toEqual([3, 2]);
  });

  it('are told by the first and the last byte that may belong to one', () => {
    for (const byte of [0x20, 0x09, 0xc2]) expect(mayBeginBlank(byte)).toBe(true);
    for (const byte of [0x20, 0x09, 0xa0]) expect(mayEndBlank(byte)).toBe(true);
    for (const byte of [0x21, 0x41, 0x80, 0xc3])
      expect([mayBeginBlank(byte), mayEndBlank(byte)]).toEqual([false, false]);
    expect([mayBeginBlank(0xa0), mayEndBlank(0xc2)]).toEqual([false, false]);
  });

  it('of half a no-break space are none', () => {
    const half = Uint8Array.of(0xc2, 0xa0, 0xc2, 0xa0);
    expect([
      trimmedStart(half, 0, 1, true),
      trimmedStart(half, 0, 3, true),
      trimmedStart(half, 0, 4, true),
    ]).toEqual([0, 2, 4]);
    expect([
      trimmedEnd(half, 1, 2, true),
      trimmedEnd(half, 1, 4, true),
      trimmedEnd(half, 0, 4, true),
    ]).toEqual([2, 2, 0]);
  });
});
