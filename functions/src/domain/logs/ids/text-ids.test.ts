import { describe, expect, it } from 'vitest';
import { TextIds } from './text-ids.ts';

const encoder = new TextEncoder();

function intern(ids: TextIds, text: string): number {
  const bytes = encoder.encode(`x${text}x`);
  return ids.intern(bytes, 1, bytes.length - 1);
}

describe('ids that are texts', () => {
  it('are numbers from 1, the same for the same bytes, and are shown as written', () => {
    const ids = new TextIds(3);
    const texts = [
      'a',
      'b',
      'A',
      'aa',
      'ab',
      'aaa',
      'aaaa',
      'aaaab',
      'a'.repeat(64),
      'a'.repeat(63),
      '0',
      '00',
    ];
    expect(texts.map((text) => intern(ids, text))).toEqual(texts.map((_, place) => place + 1));
    expect(texts.map((text) => intern(ids, text))).toEqual(texts.map((_, place) => place + 1));
    expect(texts.map((_, place) => ids.show(place + 1))).toEqual(texts);
    expect(ids.size).toBe(texts.length);
  });

  it('are told apart by their last byte and by their length alone', () => {
    const ids = new TextIds(0);
    const long = 'x'.repeat(60);
    const texts = ['1', '2', '3', '4'].flatMap((last) => [long + last, `${long}${last}${last}`]);
    expect(new Set(texts.map((text) => intern(ids, text))).size).toBe(8);
    expect(intern(ids, `${long}1`)).toBe(1);
    // A shorter text has bytes of 0 where a longer one goes on.
    expect(intern(ids, 'ab\u0000')).not.toBe(intern(ids, 'ab'));
  });

  it('are told apart where they are sought in the same place', () => {
    // With this seed the whole hashes of either two are equal.
    const texts = ['lfwkbadd', 'nmv08x8y', 'lfsbatd', 'nm19e8xs'];
    const ids = new TextIds(3);
    expect(texts.map((text) => intern(ids, text))).toEqual([1, 2, 3, 4]);
    expect(texts.map((text) => intern(ids, text))).toEqual([1, 2, 3, 4]);
    // And of these, one of which begins the other.
    expect(['10l81nbv', '10l8', '10l81nbv'].map((text) => intern(ids, text))).toEqual([5, 6, 5]);
  });

  it.each([0, 1, -5])('stay what they are however many there are, with the seed %i', (seed) => {
    const ids = new TextIds(seed);
    // Of 61 bytes each, so that several pages are filled, and of many lengths.
    const nameOf = (n: number) => (n % 2 === 0 ? `${n}.`.padEnd(61, 'x') : `${n}`.padEnd(n % 40, '-'));
    const count = 3000;
    const given = Array.from({ length: count }, (_, n) => intern(ids, nameOf(n)));
    expect(given).toEqual(given.map((_, n) => n + 1));
    for (let n = count - 1; n >= 0; n--) {
      if (intern(ids, nameOf(n)) !== n + 1) throw new Error(`${nameOf(n)} has another number`);
      if (ids.show(n + 1) !== nameOf(n)) throw new Error(`${ids.show(n + 1)} is not ${nameOf(n)}`);
    }
    expect(ids.size).toBe(count);
  });
});
