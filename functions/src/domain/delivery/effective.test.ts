import { describe, expect, it } from 'vitest';
import { effectiveParts, isHeld, stretchesOf } from './effective.ts';
import type { Part } from './part.ts';

function part(delivery: string, receivedAtMs: number, fromMs: number, toMs: number): Part {
  const declaration = {
    side: 'register' as const,
    scope: '4601',
    fromMs,
    toMs,
    maxDelay: 'PT1H',
    clockSkew: 'PT5M',
    channels: null,
  };
  return { delivery, declaration, receivedAtMs, rows: 0, blobPath: `parts/4601/${delivery}.json` };
}

const holdsOf = (...parts: Part[]) =>
  Object.fromEntries(
    effectiveParts(parts).map(({ part: { delivery }, holds }) => [
      delivery,
      holds.map(({ from, to }) => [from, to]),
    ]),
  );

describe('a newer delivery replaces all older rows inside its period, and only those', () => {
  const cases: [name: string, parts: Part[], expected: Record<string, number[][]>][] = [
    ['one alone', [part('a', 1, 0, 10)], { a: [[0, 9]] }],
    ['a newer one behind it', [part('a', 1, 0, 10), part('b', 2, 10, 20)], { a: [[0, 9]], b: [[10, 19]] }],
    ['a newer one over its end', [part('a', 1, 0, 10), part('b', 2, 8, 20)], { a: [[0, 7]], b: [[8, 19]] }],
    [
      'a newer one in its midst',
      [part('a', 1, 0, 10), part('b', 2, 4, 6)],
      {
        a: [
          [0, 3],
          [6, 9],
        ],
        b: [[4, 5]],
      },
    ],
    ['a newer one over all of it', [part('a', 1, 2, 4), part('b', 2, 0, 10)], { a: [], b: [[0, 9]] }],
    [
      'an older one that comes last in the list',
      [part('b', 2, 4, 6), part('a', 1, 0, 10)],
      {
        a: [
          [0, 3],
          [6, 9],
        ],
        b: [[4, 5]],
      },
    ],
    ['two of one millisecond, by id', [part('b', 1, 0, 10), part('a', 1, 0, 10)], { a: [], b: [[0, 9]] }],
    ['and however they came', [part('a', 1, 0, 10), part('b', 1, 0, 10)], { a: [], b: [[0, 9]] }],
    ['a newer one long after', [part('a', 1, 0, 10), part('b', 2, 15, 20)], { a: [[0, 9]], b: [[15, 19]] }],
    ['a newer one long before', [part('a', 1, 10, 20), part('b', 2, 0, 5)], { a: [[10, 19]], b: [[0, 4]] }],
    [
      'a newer one over its first instant',
      [part('a', 1, 5, 9), part('b', 2, 0, 6)],
      { a: [[6, 8]], b: [[0, 5]] },
    ],
    [
      'a newer one over all but its last',
      [part('a', 1, 0, 9), part('b', 2, 0, 8)],
      { a: [[8, 8]], b: [[0, 7]] },
    ],
    [
      'three, one over the other',
      [part('a', 1, 0, 30), part('b', 2, 5, 25), part('c', 3, 10, 20)],
      {
        a: [
          [0, 4],
          [25, 29],
        ],
        b: [
          [5, 9],
          [20, 24],
        ],
        c: [[10, 19]],
      },
    ],
  ];
  it.each(cases)('%s', (_name, parts, expected) => expect(holdsOf(...parts)).toEqual(expected));

  it('the oldest stands first, and so does what it holds', () => {
    const parts = [part('b', 2, 0, 10), part('c', 3, 0, 1), part('a', 1, 0, 10)];
    expect(effectiveParts(parts).map((one) => one.part.delivery)).toEqual(['a', 'b', 'c']);
    const holds = [
      { from: 0, to: 2 },
      { from: 5, to: 5 },
    ];
    expect([0, 2, 3, 5, 6].map((ms) => isHeld(ms, holds))).toEqual([true, true, false, true, false]);
  });

  it('every instant that any covers is held by exactly one', () => {
    const parts = [part('a', 1, 0, 12), part('b', 2, 5, 9), part('c', 3, 20, 30), part('d', 4, 8, 22)];
    for (let instant = 0; instant < 30; instant++) {
      const holders = effectiveParts(parts).filter(({ holds }) => isHeld(instant, holds));
      expect(holders).toHaveLength(1);
    }
  });
});

describe('stretches', () => {
  it('join what touches and keep gaps apart', () => {
    const touching = stretchesOf([part('a', 1, 0, 10), part('b', 2, 10, 20)]);
    expect(touching).toEqual([{ from: 0, to: 19 }]);
    expect(stretchesOf([part('a', 1, 5, 6)])).toEqual([{ from: 5, to: 5 }]);
    const apart = stretchesOf([part('b', 2, 11, 20), part('a', 1, 0, 10)]);
    expect(apart).toEqual([
      { from: 0, to: 9 },
      { from: 11, to: 19 },
    ]);
  });
});
