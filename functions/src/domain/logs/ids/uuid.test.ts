import { describe, expect, it } from 'vitest';
import { isWholeUuid, packUuid, showUuid, uuidStart } from './uuid.ts';

const uuid = '0b8f1e9a-53c1-4f2e-9a37-fa1c5d0e7f42';
const packed = [0x0b8f1e9a, 0x53c14f2e, 0x9a37fa1c | 0, 0x5d0e7f42];

/** Asked of a text with digits on both sides, which are not its own. */
function asked<T>(text: string, ask: (bytes: Uint8Array, start: number, end: number) => T): T {
  const bytes = new TextEncoder().encode(`7${text}7`);
  return ask(bytes, 1, bytes.length - 1);
}

function pack(text: string): number[] | null {
  const words = new Int32Array(4);
  return asked(text, (bytes, start) => packUuid(bytes, start, words)) ? [...words] : null;
}

describe('a UUID', () => {
  it('is packed into four words and shown in lower case', () => {
    expect(pack(uuid)).toEqual(packed);
    expect(pack(uuid.toUpperCase())).toEqual(packed);
    expect(showUuid(Int32Array.from(packed))).toBe(uuid);
    const amongOthers = new Int32Array(5).fill(9);
    asked(uuid, (bytes, start) => packUuid(bytes, start, amongOthers));
    expect([...amongOthers]).toEqual([...packed, 9]);
    for (const digit of '0123456789abcdef') {
      const all = uuid.replace(/[0-9a-f]/g, digit);
      expect(showUuid(Int32Array.from(pack(all)!))).toBe(all);
    }
  });

  it('has hyphens in their four places and hexadecimal digits in all others', () => {
    for (let at = 0; at < uuid.length; at++) {
      for (const other of ['g', 'G', '/', ':', '@', '`', '{', ' ', '-', '0']) {
        const changed = uuid.slice(0, at) + other + uuid.slice(at + 1);
        const isRight = other === '0' ? uuid[at] !== '-' : other === '-' && uuid[at] === '-';
        expect([changed, pack(changed) !== null]).toEqual([changed, isRight]);
        expect([changed, asked(changed, isWholeUuid)]).toEqual([changed, isRight]);
      }
    }
  });

  it('begins the cell, or stands between braces, and nothing else stands there', () => {
    const start = (text: string) => asked(text, uuidStart);
    expect([start(uuid), start(`{${uuid}}`)]).toEqual([1, 2]);
    expect([asked(uuid, isWholeUuid), asked(`{${uuid}}`, isWholeUuid)]).toEqual([true, true]);
    for (const text of [
      ...[`{${uuid})`, `(${uuid}}`, `{${uuid}`, `${uuid}}`, `{{${uuid}}}`, `{${uuid.slice(1)}}`, '', '{}'],
      uuid.slice(1),
    ]) {
      expect([text, start(text), asked(text, isWholeUuid)]).toEqual([text, -1, false]);
    }
  });

  it('is all of its digits, also where nothing stands before it', () => {
    const isWhole = (text: string) => isWholeUuid(new TextEncoder().encode(text), 0, text.length);
    expect([isWhole(uuid), isWhole(`{${uuid}}`)]).toEqual([true, true]);
    expect([isWhole(uuid.slice(1)), isWhole(`${uuid.slice(1)}0`)]).toEqual([false, false]);
  });
});
