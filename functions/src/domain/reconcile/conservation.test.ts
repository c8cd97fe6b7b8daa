import { expect, it, test } from 'vitest';
import { assertConserved } from './conservation.ts';
import { reconcileSpans } from './spans.fixture.ts';

/** Two registered by time, one of three contested, one without an entry. */
const result = reconcileSpans({
  sent: [
    [0, 0],
    [10, 10],
    [11, 11],
    [12, 12],
    [50, 50],
    [90, 90],
    [95, 95],
  ],
  noted: [
    [0, 0, 1],
    [9, 13, 2],
    [90, 90, 1],
    [95, 95, 3],
    [200, 200, 1],
  ],
}).scopes[0]!;

it('figures that add up', () => {
  expect(result.counts).toMatchObject({ sent: 7, explained: 3, contested: 3, missing: 1, missingAtLeast: 2 });
  expect(result.margins).toEqual({ withMargin: 1, tight: 2 });
  expect(result.counts.unexplained).toBe(3);
  expect(() => assertConserved(result)).not.toThrow();
});

const { counts, windows } = result;

test.each([
  ['a message more than was sent', { counts: { ...counts, unchecked: 1 } }],
  ['a message registered twice', { counts: { ...counts, registered: 1 } }],
  ['one explained too many', { counts: { ...counts, explained: 4 } }],
  ['one contested too few', { counts: { ...counts, contested: 2, unchecked: 1 } }],
  [
    'one missing of no window',
    { counts: { ...counts, missing: 2, explained: 2 }, margins: { withMargin: 0, tight: 2 } },
  ],
  ['a list that is shorter', { counts: { ...counts, sent: 8, unchecked: 1 } }],
  ['a bound that no window shows', { counts: { ...counts, missingAtLeast: 1 } }],
  ['a window left out', { windows: windows.slice(1) }],
  ['a margin too many', { margins: { withMargin: 2, tight: 2 } }],
  ['fewer than none only just', { margins: { withMargin: 4, tight: -1 } }],
  [
    'fewer missing at least than missing',
    {
      counts: { ...counts, missingAtLeast: 0 },
      windows: windows.map((window) => ({ ...window, missingAtLeast: 0 })),
    },
  ],
  ['fewer entries than were used', { counts: { ...counts, unexplained: -1 } }],
])('%s is a fault of the program', (_what, change) => {
  expect(() => assertConserved({ ...result, ...change })).toThrow('do not add up');
});

it('nothing unexplained, nothing missing and nothing tight are no faults', () => {
  const none = reconcileSpans({ sent: [[0, 0]], noted: [[0, 0, 1]] }).scopes[0]!;
  expect(none.counts).toMatchObject({ unexplained: 0, missing: 0, missingAtLeast: 0 });
  const wide = reconcileSpans({ sent: [[0, 0]], noted: [[0, 0, 2]] }).scopes[0]!;
  expect(wide.margins).toEqual({ withMargin: 1, tight: 0 });
});
