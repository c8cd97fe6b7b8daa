import { describe, expect, test } from 'vitest';
import { compareVersions } from './compare-versions.ts';

const signs: Record<string, (difference: number | null) => boolean> = {
  earlier: (difference) => difference !== null && difference < 0,
  same: (difference) => difference === 0,
  later: (difference) => difference !== null && difference > 0,
  unknown: (difference) => difference === null,
};
const turned: Record<string, string> = { earlier: 'later', later: 'earlier' };

describe('which of two versions is the later one', () => {
  test.each([
    ['3.23.2', '3.23.2', 'same'],
    ['3.23', '3.23.0.0', 'same'],
    ['3.23.1', '3.23.2', 'earlier'],
    ['3.9', '3.10', 'earlier'],
    ['3.23.2.1', '3.23.2', 'later'],
    ['4', '3.23.2', 'later'],
    ['003.23.02', '3.23.2', 'same'],
    ['3.23.2-hf1', '3.23.2', 'later'],
    ['3.23.2.HF2', '3.23.2hf1', 'later'],
    ['3.23.2hf10', '3.23.2hf9', 'later'],
    ['3.23.1hf9', '3.23.2', 'earlier'],
    ['3.23.2hf', '3.23.2-HF', 'same'],
    ['3.23.2-hotfix1', '3.23.2', 'later'],
    ['3.23.2-sp1', '3.23.2', 'later'],
    ['3.23.2-fix1', '3.23.2', 'later'],
    ['3.23.2-patch1', '3.23.2', 'later'],
    // A number that is left out, or another kind of correction: which came first is not in the text.
    ['3.23.2hf', '3.23.2hf1', 'unknown'],
    ['3.23.2sp1', '3.23.2hf1', 'unknown'],
    // What may come before the final version is no proof of anything, not even where the numbers are higher.
    ['3.24.0-beta', '3.23.2', 'unknown'],
    ['3.23.2b', '3.23.2', 'unknown'],
    ['3.23.2b', '3.23.2B', 'same'],
    // Another numbering, or points left out.
    ['2023.1', '3.23.2', 'unknown'],
    ['3232', '3.23.2', 'unknown'],
    ['13.1', '3.23.2', 'later'],
    ['14.1', '3.23.2', 'unknown'],
    ['20.1', '15.2', 'later'],
    ['v3.23.3', '3.23.2', 'unknown'],
    ['3.23.3 ny', '3.23.2', 'unknown'],
    ['nyeste', '3.23.2', 'unknown'],
    ['', '', 'unknown'],
  ])('%s is against %s: %s', (a, b, expected) => {
    expect(signs[expected]!(compareVersions(a, b))).toBe(true);
    expect(signs[turned[expected] ?? expected]!(compareVersions(b, a))).toBe(true);
  });
});
