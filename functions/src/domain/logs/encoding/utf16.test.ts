import { describe, expect, it } from 'vitest';
import { Utf16Decoder } from './utf16.ts';

function decoded(units: readonly number[]) {
  const decoder = new Utf16Decoder(true);
  const bytes = decoder.push(Uint8Array.from(units.flatMap((unit) => [unit >> 8, unit & 0xff])));
  return { text: Buffer.from(bytes).toString(), failed: decoder.failed, isComplete: decoder.isComplete };
}

const whole = (text: string) => ({ text, failed: false, isComplete: true });

describe('UTF-16', () => {
  it('has one unit up to U+FFFF and two above, and the first and last of each are read', () => {
    for (const unit of [0x20, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff]) {
      expect(decoded([unit])).toEqual(whole(String.fromCharCode(unit)));
    }
    expect(decoded([0xd800, 0xdc00])).toEqual(whole('\u{10000}'));
    expect(decoded([0xd800, 0xdfff])).toEqual(whole('\u{103ff}'));
    expect(decoded([0xdbff, 0xdc00])).toEqual(whole('\u{10fc00}'));
    expect(decoded([0xdbff, 0xdfff, 0x61])).toEqual(whole('\u{10ffff}a'));
  });

  it('is no text with half a pair, nor with a control character other than tab, LF and CR', () => {
    for (const units of [
      [0xd800, 0x61],
      [0xd800, 0xd800],
      [0xdc00],
      [0x61, 0xdfff, 0x61],
      [0xd800, 0xe000],
      [0xd800, 0xdc00, 0xdc00],
    ]) {
      expect([units, decoded(units).failed]).toEqual([units, true]);
      expect(decoded(units).isComplete).toBe(false);
    }
    for (let unit = 0; unit < 0x20; unit++) {
      expect([unit, decoded([unit]).failed]).toEqual([unit, ![9, 10, 13].includes(unit)]);
    }
  });

  it('is not complete between the bytes or the halves of a character', () => {
    expect(decoded([0x61, 0xdbff])).toEqual({ text: 'a', failed: false, isComplete: false });
    const decoder = new Utf16Decoder(false);
    decoder.push(new Uint8Array([0x61, 0x00, 0x00]));
    expect([decoder.failed, decoder.isComplete]).toEqual([false, false]);
    decoder.push(new Uint8Array([0x01]));
    expect([decoder.failed, decoder.isComplete]).toEqual([false, true]);
  });

  it('takes no more room for one chunk than for the next', () => {
    const decoder = new Utf16Decoder(false);
    for (const length of [1, 400, 3, 900]) {
      const text = '\u20ac'.repeat(length);
      expect(Buffer.from(decoder.push(Buffer.from(text, 'utf16le'))).toString()).toBe(text);
    }
  });
});
