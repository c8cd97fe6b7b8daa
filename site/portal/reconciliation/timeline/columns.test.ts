import { expect, test } from 'vitest';
import { columnsOf, scaleTop } from './columns.ts';

const bucket = (byVerdict: Partial<Record<string, number>>) => ({
  year: 2023,
  month: 3,
  fromMs: 0,
  toMs: 1,
  windows: [],
  sent: Object.values(byVerdict).reduce((sum: number, count) => sum + (count ?? 0), 0),
  byVerdict: { registered: 0, explained: 0, contested: 0, missing: 0, unchecked: 0, ...byVerdict },
});
const plot = { left: 10, top: 0, width: 100, height: 100 };

test('blocks stand on each other from the axis, in proportion', () => {
  const [column] = columnsOf([bucket({ explained: 30, registered: 20, missing: 50 })], plot, 100);
  expect(column!.blocks).toEqual([
    { part: 'found', y: 50, height: 50 },
    { part: 'missing', y: 0, height: 50 },
  ]);
});

test('one message not found among a thousand is still seen', () => {
  const [column] = columnsOf([bucket({ explained: 999, missing: 1 })], plot, 1000);
  expect(column!.blocks.at(-1)).toMatchObject({ part: 'missing', height: 4 });
});

test('columns fill the width and do not overlap', () => {
  const columns = columnsOf(
    Array.from({ length: 31 }, () => bucket({ explained: 1 })),
    plot,
    1,
  );
  const last = columns.at(-1)!;
  expect(last.x + last.width).toBeLessThanOrEqual(110);
  for (const [place, column] of columns.entries()) {
    const next = columns[place + 1];
    if (next) expect(column.x + column.width).toBeLessThanOrEqual(next.x);
  }
});

test.each([
  [0, 4],
  [4, 4],
  [7, 8],
  [11, 20],
  [99, 100],
  [305, 400],
])('a scale for %i ends at %i', (most, top) => expect(scaleTop(most)).toBe(top));
