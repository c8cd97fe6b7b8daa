import { describe, expect, test } from 'vitest';
import { disclosureRules } from '../rules.ts';
import { promisedRange, type ShownCount } from './possible-counts.ts';
import { bandOf } from './told-sum.ts';

const oneToThree: ShownCount = { shown: '1-3', earlier: [], earlierOwn: [], windows: 1 };
/** Five to eight. */
const heldNumber: ShownCount = { ...oneToThree, shown: 5, earlier: [5] };
/** One to three, and for a reader who goes by nothing else up to six. */
const heldRange: ShownCount = { ...oneToThree, earlier: ['1-3'] };
const nineAnd = (one: ShownCount): ShownCount[] => [...Array<ShownCount>(9).fill(oneToThree), one];

describe('the band in which a sum is told, by the rule of docs/disclosure.md', () => {
  test.each<[string, ShownCount[], number, number]>([
    ['ten times one to three: 10 + 2 + 2·2 and 30 − 2 − 2·2', nineAnd(oneToThree), 16, 24],
    ['a wider range among them: 14 + 3 + 2·3 and 35 − 3 − 2·3', nineAnd(heldNumber), 23, 26],
    ['one that may lie farther: 10 + 2 + 2·5 and 30 − 2 − 2·2', nineAnd(heldRange), 22, 24],
    [
      'twenty, of which two may show their own: 20 + 2 + 3·2 and 60 − 2 − 3·2',
      [...nineAnd(oneToThree), ...nineAnd(oneToThree)],
      28,
      52,
    ],
  ])('%s', (_what, counts, above, below) => {
    const ranges = counts.map((one) => promisedRange(one)!);
    expect(bandOf(ranges, disclosureRules)).toEqual({ above, below });
  });
});
