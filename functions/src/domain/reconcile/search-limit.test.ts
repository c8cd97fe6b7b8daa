import { expect, it } from 'vitest';
import { portalLogOf, registerLogOf, SharedIds } from '../delivery/part-rows.ts';
import { RowKind } from '../logs/log-tables.ts';
import { namedDelay } from '../time/delay.ts';
import { assertConserved } from './conservation.ts';
import { reconcile } from './reconcile.ts';
import type { ScopeResult } from './result.ts';

const minuteMs = 60_000;
const startMs = Date.UTC(2023, 2, 14, 8);

/** Sendings from and to, in minutes: neither side is sorted alike at both ends. */
const sent = [
  [0, 600],
  [5, 5],
  [7, 7],
  [9, 400],
  [300, 300],
  [301, 301],
] as const;
/** Entries by `sendt`, in minutes. */
const noted = [
  [4, 500],
  [5, 6],
  [6, 6],
  [580, 580],
] as const;

function resultWith(stepsPerVertex?: number): { result: ScopeResult; warnings: string[] } {
  const ids = new SharedIds();
  const place = { municipality: 4601, district: 0 };
  const at = (minutes: number) => startMs + minutes * minuteMs;
  const portal = sent.flatMap(([from, to], index) =>
    [from, to].map((minutes) => ({
      rowNumber: index + 2,
      sentFrom: at(minutes),
      sentTo: at(minutes),
      id: `m-${String(index)}`,
      byLetter: 0,
      ...place,
    })),
  );
  const register = noted.map(([from, to], index) => ({
    rowNumber: index + 2,
    receivedFrom: at(900),
    receivedTo: at(900),
    dateOnly: 0,
    sentFrom: at(from),
    sentTo: at(to),
    count: 1,
    kind: RowKind.entry,
    id: null,
    ...place,
  }));
  const { scopes, warnings } = reconcile(portalLogOf(portal, ids), registerLogOf(register, ids), ids, {
    units: null,
    clockSkew: { text: 'PT0S', ms: 0 },
    maxDelay: namedDelay('PT1H'),
    registerFrom: startMs - 10 * minuteMs,
    registerTo: at(3000),
    ...(stepsPerVertex !== undefined && { stepsPerVertex }),
  });
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
