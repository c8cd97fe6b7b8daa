import { describe, expect, test } from 'vitest';
import { publicCountSchema } from '../notice/public-snapshot.ts';
import { publicCount } from './public-count.ts';
import { disclosureRules } from './rules.ts';

const cases: [name: string, count: number, shown: unknown][] = [
  ['none', 0, 0],
  ['the first hidden', 1, '1-3'],
  ['in the middle of the hidden', 2, '1-3'],
  ['the last hidden', 3, '1-3'],
  ['exactly where numbers begin', 4, 4],
  ['just past it', 5, 5],
  ['a city', 1_234, 1_234],
];

describe('publicCount', () => {
  test.each(cases)('%s: %d is shown as %s', (_name, count, shown) => {
    expect(publicCount(count)).toBe(shown);
  });

  test.each([-1, 0.5, Number.NaN, Infinity])('%d is no count', (count) => {
    expect(() => publicCount(count)).toThrow('a count is a whole number from 0 on');
  });

  test('the range in words is the range that the threshold hides', () => {
    expect(disclosureRules.hiddenRange).toBe(`1-${String(disclosureRules.shownFrom - 1)}`);
  });

  test('the snapshot takes what the rule gives, and no hidden number', () => {
    for (let count = 0; count < 10; count++) {
      expect(publicCountSchema.safeParse(publicCount(count)).success).toBe(true);
    }
    for (let hidden = 1; hidden < disclosureRules.shownFrom; hidden++) {
      expect(publicCountSchema.safeParse(hidden).success).toBe(false);
    }
  });
});
