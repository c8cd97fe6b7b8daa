import { describe, expect, it } from 'vitest';
import { markAfter, newSince, overlapSeconds } from './mark.ts';
import type { Written } from './mark.ts';

const start = 1_700_000_000;

/** @param first how many were written before these */
function written(count: number, second: number, first = 0): Written[] {
  return Array.from({ length: count }, (_, n) => ({
    id: `doc-${String(first + n)}`,
    partition: 'p',
    etag: `"${String(first + n).padStart(8, '0')}-0000-0000-0000-000000000000"`,
    second,
  }));
}

describe('the mark after a burst', () => {
  it.each([
    ['in one second', [written(3000, start)]],
    ['in two', [written(1500, start), written(1500, start + 1, 1500)]],
    ['before a few others', [written(3000, start), written(5, start + 60, 3000)]],
    ['over a minute', Array.from({ length: 60 }, (_, n) => written(50, start + n, 50 * n))],
  ])('%s names nothing of it again, in whatever order it is read', (_name, burst) => {
    const all = burst.flat();
    const mark = markAfter(start, all);
    expect(newSince(mark, all)).toEqual([]);
    expect(newSince(mark, all.toReversed())).toEqual([]);
    expect(JSON.stringify(mark).length).toBeLessThan(120_000);
  });

  it('names what a replica shows late, in the newest second and in one of which only a digest is kept', () => {
    const all = written(3000, start);
    const [late, another] = [written(1, start, 9000), written(1, start + 30, 9001)];
    const mark = markAfter(start, [...all, ...written(10, start + 30, 3000)]);
    expect(newSince(mark, [...all, ...late])).toEqual(expect.arrayContaining(late));
    expect(newSince(mark, [...all, ...another])).toEqual(another);
  });

  it('names what was written anew, though its second and its number are as before', () => {
    const all = written(3000, start);
    const [first, ...others] = all;
    const anew = { ...first!, etag: '"anew"' };
    expect(newSince(markAfter(start, all), [...others, anew])).toContainEqual(anew);
  });

  it('keeps nothing of what lies too far back to be asked for', () => {
    const all = [...written(3000, start), ...written(1, start + overlapSeconds + 1, 3000)];
    expect(markAfter(start, all)).toMatchObject({ digests: {}, seen: [all.at(-1)!.etag] });
  });
});
