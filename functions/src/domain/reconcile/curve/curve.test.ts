import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { namedDelay } from '../../time/delay.ts';
import { checkable, entrySide, graphOf } from '../by-time.ts';
import type { TimeRules } from '../by-time.ts';
import { matchingSize } from '../matching/classify.ts';
import { memoryOf } from '../matching/memory.fixture.ts';
import type { Span } from '../result.ts';
import type { FreeEntries } from '../scope-tables.ts';
import { curveDelays } from './curve-delays.ts';
import type { TimeProblem } from './curve.ts';
import { curveOf, plainCurve } from './curve.ts';
import { usualCurve } from './usual-curve.ts';

const minuteMs = 60_000;
const startMs = Date.UTC(2023, 2, 16, 8);
const at = (quarters: number): number => startMs + quarters * 15 * minuteMs;

interface Asked {
  /** In quarters of an hour after a Thursday morning: sendings, and receipts. */
  readonly sent: readonly number[];
  readonly received: readonly number[];
  readonly maxDelay: string;
  /** In quarters; far beyond all where left out. */
  readonly covered?: readonly [number, number];
  readonly widthMs?: number;
  readonly counts?: readonly number[];
}

function problemOf({
  sent,
  received,
  maxDelay,
  covered = [-1000, 4000],
  widthMs = 1,
  counts,
}: Asked): TimeProblem {
  const from = Float64Array.from(sent, at).sort();
  const index = Uint32Array.from(from.keys());
  const messages = { count: from.length, from, to: from.map((ms) => ms + widthMs - 1), index };
  const receivedFrom = Float64Array.from(received, at).sort();
  const count = Uint32Array.from(counts ?? received.map(() => 1));
  const none = receivedFrom.map(() => NaN);
  const free: FreeEntries = {
    receivedFrom,
    receivedTo: receivedFrom.map((ms) => ms + widthMs - 1),
    sentFrom: none,
    sentTo: none,
    count,
    hasSent: false,
    hasCounts: counts !== undefined,
  };
  const rules: TimeRules = { clockSkewMs: 5 * minuteMs, delay: namedDelay(maxDelay) };
  const coverage = { from: at(covered[0]), to: at(covered[1]), declared: true };
  const checked = checkable(messages, index, coverage, rules);
  const side = entrySide(free, rules);
  const missingAtLeast = checked.length - matchingSize(graphOf(messages, checked, side));
  const used = { checked, side, missingAtLeast };
  return { messages, candidates: index, unpairedCount: index.length + 2, coverage, rules, free, used };
}

const quarters = fc.array(fc.integer({ min: 0, max: 240 }), { maxLength: 12 });
const near = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 9 });
const asked = fc.record({
  sent: fc.oneof(quarters, near),
  received: fc.oneof(quarters, near),
  maxDelay: fc.constantFrom('PT15M', 'PT1H', 'PT2H', '1WD', '5WD'),
  covered: fc.constantFrom([-1000, 4000] as const, [3, 500] as const, [20, 30] as const),
  widthMs: fc.constantFrom(1, minuteMs, 24 * 60 * minuteMs),
});

it('in the usual shape the curve worked out from delay to delay is that of a matching at each', () => {
  let missing = 0;
  fc.assert(
    fc.property(asked, (one) => {
      const problem = problemOf(one);
      const usual = usualCurve(problem);
      expect(usual).toEqual(plainCurve(problem));
      expect(curveOf(problem)).toEqual(usual);
      expect(usual!.curve.map(({ maxDelay }) => maxDelay)).toEqual(curveDelays);
      if (problem.used.missingAtLeast > 0) missing++;
    }),
    { numRuns: 120 },
  );
  expect(missing).toBeGreaterThan(5);
});

it('an entry that came just the skew before its message stands for it, one a moment earlier does not', () => {
  const skewMs = 5 * minuteMs;
  const missingAt = (earlierMs: number): readonly number[] => {
    const problem = problemOf({ sent: [0], received: [-earlierMs / (15 * minuteMs)], maxDelay: 'PT1H' });
    const { curve } = usualCurve(problem)!;
    expect(curve).toEqual(plainCurve(problem).curve);
    return curve.map(({ missingAtLeast }) => missingAtLeast);
  };
  expect(new Set(missingAt(skewMs))).toEqual(new Set([0]));
  expect(new Set(missingAt(skewMs + 1))).toEqual(new Set([1]));
});

it('of any other shape, and where the register has gaps, it is worked out plainly', () => {
  const problem = problemOf({ sent: [0, 1, 2, 3], received: [2, 3], maxDelay: 'PT15M' });
  const { messages, free, coverage } = problem;
  const nested: Span[] = [
    { from: at(0), to: at(9) },
    { from: at(1), to: at(2) },
  ];
  const spans = {
    count: 2,
    from: Float64Array.from(nested, ({ from }) => from),
    to: Float64Array.from(nested, ({ to }) => to),
    index: Uint32Array.of(0, 1),
  };
  expect(usualCurve(problem)).not.toBeNull();
  expect(usualCurve({ ...problem, messages: spans, candidates: spans.index })).toBeNull();
  expect(usualCurve({ ...problem, free: { ...free, receivedTo: Float64Array.of(at(9), at(8)) } })).toBeNull();
  expect(usualCurve({ ...problem, free: { ...free, hasSent: true } })).toBeNull();
  expect(usualCurve({ ...problem, free: { ...free, hasCounts: true } })).toBeNull();
  expect(
    usualCurve({ ...problem, coverage: { ...coverage!, stretches: [coverage!, coverage!] } }),
  ).toBeNull();
  expect(usualCurve({ ...problem, coverage: null })).toBeNull();
  const nothing = { ...problem.used, checked: new Uint32Array(0), missingAtLeast: 0 };
  const uncovered = plainCurve({ ...problem, coverage: null, used: nothing });
  expect(uncovered.curve.map(({ unchecked }) => unchecked)).toEqual(
    curveDelays.map(() => messages.count + 2),
  );
});

/** Eight messages at once and no entry in the delay used; so many come on the next day. */
const nextDay = (count: number): number[] => Array<number>(count).fill(96);

test.each([
  ['more than half come later', nextDay(5), true],
  ['just half do', nextDay(4), false],
  ['all do', nextDay(8), true],
  ['none does', [], false],
])(
  'the delay is doubtful where at five working days less than half as many are missing: %s',
  (_what, received, isDue) => {
    const sent = [0, 0, 0, 0, 0, 0, 0, 0];
    // One of the curve's delays, and one that is not.
    for (const maxDelay of ['PT1H', 'PT2H']) {
      const problem = problemOf({ sent, received, maxDelay });
      expect(curveOf(problem).isDelayDoubtful).toBe(isDue);
      expect(plainCurve(problem).isDelayDoubtful).toBe(isDue);
      const byCount = problemOf({ sent, received: [96], counts: [received.length], maxDelay });
      if (received.length > 0) expect(curveOf(byCount).isDelayDoubtful).toBe(isDue);
    }
  },
);

it('only messages that both delays leave inside the coverage are compared', () => {
  // Five working days from Thursday morning end beyond the coverage: nothing is left to compare.
  const problem = problemOf({
    sent: [0, 0, 0],
    received: [96, 96, 96],
    maxDelay: 'PT1H',
    covered: [-10, 300],
  });
  expect(problem.used.missingAtLeast).toBe(3);
  expect([curveOf(problem), plainCurve(problem)].map(({ isDelayDoubtful }) => isDelayDoubtful)).toEqual([
    false,
    false,
  ]);
});

it('messages from before the register covers anything alter nothing for those after', () => {
  const later = fc.array(fc.integer({ min: 20, max: 50 }), { minLength: 4, maxLength: 14 });
  fc.assert(
    fc.property(later, later, fc.integer({ min: 1, max: 3 }), (sent, received, earlier) => {
      const missing = (before: readonly number[]): readonly number[] => {
        const rows = { sent: [...before, ...sent], received, covered: [10, 4000] } as const;
        const { curve } = usualCurve(problemOf({ ...rows, maxDelay: 'PT15M' }))!;
        return curve.map(({ missingAtLeast }) => missingAtLeast);
      };
      expect(missing(Array<number>(earlier).fill(0))).toEqual(missing([]));
    }),
    // One of long before, which no delay of hours pairs; two that are paired at once; one for which none is left.
    { numRuns: 60, examples: [[[20, 40, 41, 42], [41, 42], 1]] },
  );
});

it('is the same with a memory, which keeps each size and is asked for it the next time', () => {
  const problem = problemOf({ sent: [0, 1, 2, 40], received: [3, 4], maxDelay: 'PT15M' });
  // One entry within another.
  const free = { ...problem.free, receivedTo: Float64Array.of(at(9), at(8)) };
  const unusual = { ...problem, free, used: { ...problem.used, side: entrySide(free, problem.rules) } };
  const plain = curveOf(unusual);
  const first = memoryOf(new Map());
  expect(curveOf({ ...unusual, memory: first.memory })).toEqual(plain);
  expect(first.kept.size).toBeGreaterThan(0);
  const again = memoryOf(first.kept);
  expect(curveOf({ ...unusual, memory: again.memory })).toEqual(plain);
  expect(again.told.recalled).toBe(again.told.asked);
});
