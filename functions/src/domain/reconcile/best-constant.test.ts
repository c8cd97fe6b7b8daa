import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestConstant } from './best-constant.ts';
import { ReceivedTimes } from './received-times.ts';
import type { Span } from './result.ts';

const width = fc.constantFrom(1, 1000, 60_000, 86_400_000);
const span = fc
  .tuple(fc.integer({ min: 0, max: 40 }), width)
  .map(([place, widthMs]): Span => ({ from: place * 70_000, to: place * 70_000 + widthMs - 1 }));
const spans = fc.array(span, { maxLength: 5 });

function receivedAt(entries: readonly Span[]): ReceivedTimes {
  return new ReceivedTimes({
    receivedFrom: Float64Array.from(entries, ({ from }) => from),
    receivedTo: Float64Array.from(entries, ({ to }) => to),
    sentFrom: Float64Array.from(entries, () => NaN),
    sentTo: Float64Array.from(entries, () => NaN),
    count: Uint32Array.from(entries, () => 1),
    hasSent: false,
    hasCounts: false,
  });
}

const widthOf = ({ from, to }: Span): number => to - from + 1;
const differences = (message: Span, entries: readonly Span[]) =>
  entries.map((entry) => ({
    ms: entry.from - message.from,
    tolerance: 60_000 + widthOf(message) + widthOf(entry),
  }));

/** Rule 10: a constant fits where it is off by no more than a minute and both widths. */
const fitsBy = (message: Span, entries: readonly Span[], constant: number): boolean =>
  differences(message, entries).some(({ ms, tolerance }) => Math.abs(ms - constant) <= tolerance);

/** The constants from `low` to `high` in runs that fit equally many. */
function runsBy(messages: readonly Span[], entries: readonly Span[], low: number, high: number) {
  const ends = messages
    .flatMap((message) => differences(message, entries))
    .flatMap(({ ms, tolerance }) => [ms - tolerance, ms + tolerance + 1]);
  const starts = [...new Set([low, ...ends])]
    .filter((one) => one >= low && one <= high)
    .sort((a, b) => a - b);
  const runs: { count: number; from: number; to: number }[] = [];
  for (const [at, from] of starts.entries()) {
    const to = (starts[at + 1] ?? high + 1) - 1;
    const count = messages.filter((message) => fitsBy(message, entries, from)).length;
    const last = runs.at(-1);
    if (last?.count === count) last.to = to;
    else runs.push({ count, from, to });
  }
  return runs;
}

it('the constant that fits the most messages is the middle of the longest run of such', () => {
  const limits = fc.tuple(fc.integer({ min: -3_000_000, max: 0 }), fc.integer({ min: -10, max: 3_000_000 }));
  fc.assert(
    fc.property(spans, spans, limits, (messages, entries, [low, length]) => {
      const found = bestConstant(messages, receivedAt(entries), low, low + length);
      const runs = runsBy(messages, entries, low, low + length);
      const most = Math.max(0, ...runs.map(({ count }) => count));
      const best = runs
        .filter(({ count }) => count === most)
        .reduce((longest, one) => (one.to - one.from > longest.to - longest.from ? one : longest), {
          from: 0,
          to: -1,
        });
      expect(found.count).toBe(most);
      if (most > 0) expect(found.offsetMs).toBe((best.from + best.to) / 2);
    }),
    { numRuns: 100 },
  );
});

it('an offset fits a message where an entry is near enough, and of all entries the nearest is told', () => {
  const offset = fc.integer({ min: -45, max: 5 }).map((steps) => steps * 35_000);
  fc.assert(
    fc.property(
      span,
      fc.array(span, { minLength: 1, maxLength: 5 }),
      offset,
      (message, entries, constant) => {
        const received = receivedAt(entries);
        expect(received.fits(message, constant)).toBe(fitsBy(message, entries, constant));
        const byNearness = differences(message, entries)
          .map(({ ms }) => ms)
          .sort((a, b) => Math.abs(a - constant) - Math.abs(b - constant) || a - b);
        expect(received.nearest(message.from, constant)).toBe(byNearness[0]);
      },
    ),
    { numRuns: 50 },
  );
});

it('of two differences that are equally near the earlier is told', () => {
  const received = receivedAt([-1000, 1000].map((from) => ({ from, to: from })));
  expect(received.nearest(0, 0)).toBe(-1000);
});

it('at the ends of the tolerance a constant fits, and a millisecond beyond it does not', () => {
  const message = { from: 0, to: 0 };
  const received = receivedAt([{ from: -1_000_000, to: -999_001 }]);
  const tolerance = 60_000 + 1 + 1000;
  const fits = [-tolerance - 1, -tolerance, tolerance, tolerance + 1].map((off) =>
    received.fits(message, off - 1_000_000),
  );
  expect(fits).toEqual([false, true, true, false]);
});

describe('where runs of constants meet', () => {
  const message = { from: 0, to: 0 };
  /** Of an instant and an entry one second wide. */
  const toleranceMs = 60_000 + 1 + 1000;
  const entryAt = (from: number, widthMs = 1000): Span => ({ from, to: from + widthMs - 1 });
  const far = [-10_000_000, 10_000_000] as const;

  it('one that ends just before another begins, of another message, is one run with it', () => {
    const apart = 2 * toleranceMs + 1;
    const messages = [message, { from: apart, to: apart }];
    expect(bestConstant(messages, receivedAt([entryAt(0)]), ...far)).toEqual({
      count: 1,
      offsetMs: -apart / 2,
    });
  });

  it('of one message two that share a constant count once', () => {
    const narrow = 60_000 + 1 + 1;
    const entries = [entryAt(0, 1), entryAt(narrow + toleranceMs)];
    const both = { count: 1, offsetMs: (-narrow + narrow + 2 * toleranceMs) / 2 };
    expect(bestConstant([message], receivedAt(entries), ...far)).toEqual(both);
  });

  it('a constant at the end of those that are asked about is one of them', () => {
    const received = receivedAt([entryAt(0)]);
    const only = { count: 1, offsetMs: -toleranceMs };
    expect(bestConstant([message], received, -9_000_000, -toleranceMs)).toEqual(only);
    expect(bestConstant([message], received, -9_000_000, -toleranceMs - 1).count).toBe(0);
    expect(bestConstant([message], received, toleranceMs, 9_000_000)).toEqual({
      count: 1,
      offsetMs: toleranceMs,
    });
    expect(bestConstant([message], received, toleranceMs + 1, 9_000_000).count).toBe(0);
    expect(bestConstant([message], received, 5, 4).count).toBe(0);
  });
});
