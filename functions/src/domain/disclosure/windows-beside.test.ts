import { expect, test } from 'vitest';
import { windowsBeside } from './windows-beside.ts';

const month = (name: string): { from: string; to: string } => ({
  from: `2022-${name}-01`,
  to: `2022-${name}-28`,
});
const five = ['01', '03', '06', '07', '12'].map(month);

test.each([
  ['', []],
  [', also where it may stand for six, after own three', [3]],
  [', also where it may stand for six, after own one', [1]],
])('beside one to three there are three at most%s: the closest become one', (_name, earlierOwn) => {
  expect(windowsBeside(five, '1-3', { earlier: ['1-3'], earlierOwn })).toEqual([
    { from: '2022-01-01', to: '2022-03-28' },
    { from: '2022-06-01', to: '2022-07-28' },
    month('12'),
  ]);
});

test.each([
  ['a number that is no secret', 5, [], []],
  ['a number that may stand for up to eight', 5, [5], []],
] as const)('beside %s all stay', (_name, shown, earlier, earlierOwn) => {
  expect(windowsBeside(five, shown, { earlier, earlierOwn })).toEqual(five);
});

test('beside a number that may stand for up to eight there are eight, and of gaps as wide the first is closed', () => {
  const nine = ['01', '03', '05', '07', '08', '10', '12'].map(month);
  const days = ['2023-01-01', '2023-01-03'].map((day) => ({ from: day, to: day }));
  const equal = [...days, { from: '2023-01-05', to: '2023-01-05' }];
  const few = windowsBeside([...nine, ...days], 5, { earlier: [5], earlierOwn: [] });
  expect(few).toEqual([...nine, { from: '2023-01-01', to: '2023-01-03' }]);
  const three = windowsBeside([month('01'), ...equal], '1-3', { earlier: [], earlierOwn: [] });
  expect(three).toEqual([month('01'), { from: '2023-01-01', to: '2023-01-03' }, equal[2]]);
});

test('every day that was inside stays inside, and few enough stay as they are', () => {
  for (let count = 0; count <= five.length; count++) {
    const some = five.slice(0, count);
    const few = windowsBeside(some, '1-3', { earlier: [], earlierOwn: [] });
    expect(few.length).toBe(Math.min(3, count));
    for (const { from, to } of some) {
      expect(few.some((one) => one.from <= from && to <= one.to)).toBe(true);
    }
  }
});
