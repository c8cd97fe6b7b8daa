import { describe, expect, it } from 'vitest';
import { Utf8Check } from './utf8-check.ts';

/** Judged at every place of four bytes, before and after plain ones, whole and byte by byte. */
function judged(bytes: readonly number[]) {
  const told = new Set<string>();
  for (let before = 0; before < 18; before++) {
    // A letter and a digit: they differ in the bits by which four bytes are judged at once.
    const plain = Array<number>(before >> 1).fill(before % 2 === 0 ? 0x61 : 0x30);
    const all = new Uint8Array([...plain, ...bytes, ...plain]);
    const [whole, single, shifted] = [new Utf8Check(), new Utf8Check(), new Utf8Check()];
    whole.push(all);
    for (const byte of all) single.push(new Uint8Array([byte]));
    shifted.push(new Uint8Array([0, ...all]).subarray(1));
    for (const { isUtf8, hasControl, hasUndefined1252 } of [whole, single, shifted]) {
      told.add(JSON.stringify({ isUtf8, hasControl, hasUndefined1252 }));
    }
  }
  expect(told.size).toBe(1);
  const [only] = told;
  return JSON.parse(only!);
}

const isUtf8 = (...bytes: number[]): boolean => judged(bytes).isUtf8;

describe('the check of UTF-8', () => {
  it('takes the first and the last character of each length and what stands beside the surrogates', () => {
    for (const codePoint of [
      0x80, 0x7ff, 0x800, 0xfff, 0x1000, 0xcfff, 0xd000, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x3ffff, 0x40000,
      0xfffff, 0x100000, 0x10ffff,
    ]) {
      const bytes = [...new TextEncoder().encode(String.fromCodePoint(codePoint))];
      expect([codePoint, isUtf8(...bytes)]).toEqual([codePoint, true]);
      // Whatever its first byte narrows, the characters after it are judged by their own.
      expect(isUtf8(...bytes, ...bytes, 0xe1, 0x80, 0xbf, 0xc3, 0x80, 0xc3, 0xbf)).toBe(true);
      for (let length = 1; length < bytes.length; length++) {
        expect(isUtf8(...bytes.slice(0, length), 0x61)).toBe(false);
        expect(isUtf8(...bytes.slice(0, length), 0xc3, 0xa5)).toBe(false);
        const amid = Array<number>(8).fill(0x61);
        expect(isUtf8(...bytes.slice(0, length), ...amid, ...bytes.slice(length))).toBe(false);
        for (const wrong of [0x7f, 0xc0]) {
          expect(isUtf8(...bytes.with(length, wrong))).toBe(false);
        }
      }
    }
  });

  it('refuses overlong forms, surrogates, what is above U+10FFFF and bytes out of place', () => {
    for (const bytes of [
      [0x80],
      [0xbf],
      [0xc0, 0xaf],
      [0xc1, 0xbf],
      [0xe0, 0x9f, 0xbf],
      [0xed, 0xa0, 0x80],
      [0xed, 0xbf, 0xbf],
      [0xf0, 0x8f, 0xbf, 0xbf],
      [0xf4, 0x90, 0x80, 0x80],
      [0xf5, 0x80, 0x80, 0x80],
      [0xff],
      [0xc3, 0xa5, 0xa5],
    ]) {
      expect([bytes, isUtf8(...bytes)]).toEqual([bytes, false]);
    }
  });

  it('is told when a character has been cut off at the end', () => {
    const check = new Utf8Check();
    check.push(new Uint8Array([0x61, 0xe2, 0x82]));
    expect([check.isUtf8, check.isMalformed]).toEqual([false, false]);
    check.push(new Uint8Array([0xac]));
    expect(check.isUtf8).toBe(true);
  });

  it('tells a control character, but not tab, LF and CR', () => {
    for (let byte = 0; byte < 0x80; byte++) {
      const isText = byte >= 0x20 || byte === 9 || byte === 10 || byte === 13;
      expect([byte, judged([byte])]).toEqual([
        byte,
        { isUtf8: true, hasControl: !isText, hasUndefined1252: false },
      ]);
    }
    expect(judged([0xe5, 0x00]).hasControl).toBe(true);
  });

  it('tells the five bytes that Windows-1252 leaves undefined', () => {
    for (let byte = 0x80; byte < 0x100; byte++) {
      const isUndefined = [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte);
      expect([byte, judged([0xe5, byte]).hasUndefined1252]).toEqual([byte, isUndefined]);
    }
  });
});
