import { describe, expect, test } from 'vitest';
import { standsBeside } from './small-difference.ts';
import { succeedingCount, succeedingWindows } from './succession.ts';

const march = { from: '2023-03-01', to: '2023-03-31' };
const weekInMarch = { from: '2023-03-06', to: '2023-03-12' };
const may = { from: '2023-05-01', to: '2023-05-31' };

describe('windows of a later version', () => {
  test('are never trimmed: a week within a published month stays the month', () => {
    expect(succeedingWindows([march], [weekInMarch])).toEqual({ windows: [march], withdrawn: [] });
  });

  test('are widened to what the new logs tell', () => {
    const both = { from: '2023-03-06', to: '2023-04-02' };
    const fresh = { from: '2023-03-13', to: '2023-04-02' };
    const earlier = { from: '2023-03-06', to: '2023-03-19' };
    expect(succeedingWindows([earlier], [fresh])).toEqual({ windows: [both], withdrawn: [] });
  });

  test('that no longer hold are withdrawn, and said to be', () => {
    expect(succeedingWindows([march, may], [may])).toEqual({ windows: [may], withdrawn: [march] });
    expect(succeedingWindows([march], [])).toEqual({ windows: [], withdrawn: [march] });
  });

  test('that lie before the new ones, or behind them, are withdrawn as well', () => {
    expect(succeedingWindows([may], [march])).toEqual({ windows: [march], withdrawn: [may] });
    expect(succeedingWindows([march], [may])).toEqual({ windows: [may], withdrawn: [march] });
  });

  test('that share one day with a new one are kept in it, on either side', () => {
    const before = { from: '2023-02-27', to: '2023-03-06' };
    const behind = { from: '2023-03-12', to: '2023-03-19' };
    const widened = { from: '2023-02-27', to: '2023-03-19' };
    expect(succeedingWindows([before, behind], [weekInMarch])).toEqual({ windows: [widened], withdrawn: [] });
  });

  test('that are apart stay apart, by date', () => {
    expect(succeedingWindows([], [may, march]).windows).toEqual([march, may]);
    expect(succeedingWindows([may, march], [march, may]).windows).toEqual([march, may]);
  });

  test('that touch are one', () => {
    const april = { from: '2023-04-01', to: '2023-04-30' };
    const joined = { from: '2023-03-01', to: '2023-04-30' };
    expect(succeedingWindows([], [april, march]).windows).toEqual([joined]);
  });
});

describe('a count beside what was told before', () => {
  test.each([
    ['the first stands as it is', 4, [], [], 4],
    ['one to three, then four', 4, ['1-3'], [], 4],
    ['one to three, then five: from two to four came', 5, ['1-3'], [], '1-3'],
    ['a number, then one more', 6, [5], [], 5],
    ['a number, then one less', 4, [5], [], 'not-shown'],
    ['own three, then four: one came', 4, ['1-3'], [3], '1-3'],
    ['own three, then two', 2, ['1-3'], [3], '1-3'],
    ['own three, then seven', 7, ['1-3'], [3], 7],
    ['own three, then none', 0, ['1-3'], [3], 0],
    ['own five, then eight: three came', 8, ['1-3', '1-3'], [5], 'not-shown'],
    ['own five, then nine', 9, ['1-3', '1-3'], [5], 9],
    ['own five, then two', 2, ['not-shown'], [5], 'not-shown'],
    ['five, none, then four: it is never said that there are none', 4, [5, 0], [], 'not-shown'],
    ['five, nothing shown, then twelve', 12, [5, 'not-shown'], [], 12],
    ['one to three, nine, then ten: held at the highest', 10, ['1-3', 9], [], 9],
    ['nine, one to three, then ten', 10, [9, '1-3'], [], 9],
  ] as const)('%s', (_name, count, earlier, earlierOwn, shown) => {
    expect(succeedingCount(count, { earlier, earlierOwn })).toBe(shown);
  });
});

describe("a municipality's own number beside what was told before", () => {
  test.each([
    ['the first', 3, [], [], true],
    ['after one to three', 2, ['1-3'], [], true],
    ['five after one to three: from two to four came', 5, ['1-3'], [], false],
    ['two after four: two went', 2, [4], [], false],
    ['one after five', 1, [5], [], true],
    ['two after none: it is the difference', 2, [0], [], true],
    ['the same again, whatever stood between', 3, ['1-3', '1-3'], [3], true],
    ['two after three', 2, ['1-3'], [3], false],
    ['two after three and none', 2, ['1-3', 0], [3], false],
  ] as const)('%s', (_name, own, earlier, earlierOwn, stands) => {
    expect(standsBeside(own, { earlier, earlierOwn })).toBe(stands);
  });
});
