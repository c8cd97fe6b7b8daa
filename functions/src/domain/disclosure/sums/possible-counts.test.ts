import { describe, expect, test } from 'vitest';
import { possibleCounts, promisedRange } from './possible-counts.ts';

describe('what is possible for a count', () => {
  test.each([
    ['one to three, first', '1-3', [], [], [1, 2, 3]],
    ['a number, first', 5, [], [], [5]],
    ['a number that may be held', 5, [5], [], [5, 6, 7, 8]],
    ['a large number, first', 20, [], [], [20]],
    ['a large number that may be held', 30, ['1-3', 30], [], [30, 31, 32, 33]],
    ['a range that may be held', '1-3', ['1-3'], [], [1, 2, 3, 5, 6]],
    ['a range beside an own number', '1-3', ['1-3'], [3], [1, 2, 3, 4, 5, 6]],
    ['none', 0, [5, '1-3'], [], [0]],
    ['nothing shown beside an earlier number', 'not-shown', [5], [], [1, 2, 3, 4]],
    ['nothing shown beside an own number', 'not-shown', ['1-3'], [5], [1, 2, 3, 4, 5, 6, 7, 8]],
    ['what nobody could have shown', 'not-shown', [], [], []],
  ] as const)('%s', (_name, shown, earlier, earlierOwn, possible) => {
    expect(possibleCounts(shown, { earlier, earlierOwn })).toEqual(possible);
  });

  test.each([
    [1, { least: 1, leastByWindows: 1, most: 3, farthest: 3 }],
    [2, { least: 1, leastByWindows: 2, most: 3, farthest: 3 }],
    [7, { least: 1, leastByWindows: 3, most: 3, farthest: 3 }],
  ])('with %d windows', (windows, range) => {
    expect(promisedRange({ shown: '1-3', earlier: [], earlierOwn: [], windows })).toEqual(range);
  });
});
