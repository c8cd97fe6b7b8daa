import { expect, it } from 'vitest';
import { assertConserved } from './conservation.ts';
import type { ScopeResult } from './result.ts';
import { reconcileSpans, startMs } from './spans.fixture.ts';

const minuteMs = 60_000;

/** Neither side is sorted alike at both ends. */
const spans = {
  sent: [
    [0, 600],
    [5, 5],
    [7, 7],
    [9, 400],
    [300, 300],
    [301, 301],
  ],
  noted: [
    [4, 500, 1],
    [5, 6, 1],
    [6, 6, 1],
    [580, 580, 1],
  ],
} as const;

function resultWith(stepsPerVertex?: number): { result: ScopeResult; warnings: string[] } {
  const { scopes, warnings } = reconcileSpans(spans, stepsPerVertex);
  return { result: scopes[0]!, warnings: warnings.map(({ code }) => code) };
}

it('messages of a knot that is given up are unchecked, and the result says which and why', () => {
  const decided = resultWith();
  expect(decided.result.undecided).toBeUndefined();
  expect(decided.warnings).not.toContain('search-limit');
  expect(decided.result.counts).toMatchObject({ unchecked: 0, missingAtLeast: 3 });

  const { result, warnings } = resultWith(0);
  assertConserved(result);
  expect(warnings).toContain('search-limit');
  expect(result.undecided).toEqual([
    { from: startMs, to: startMs + 600 * minuteMs, messages: 6, entries: 4 },
  ]);
  expect(result.counts).toMatchObject({
    sent: 6,
    unchecked: 6,
    missing: 0,
    missingAtLeast: 0,
    unexplained: 4,
  });
  const [used] = result.curve.filter(({ maxDelay }) => maxDelay === 'PT1H');
  expect(used).toMatchObject({ missingAtLeast: 0, unchecked: 6 });
});
