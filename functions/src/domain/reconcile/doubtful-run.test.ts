import fc from 'fast-check';
import { expect, it } from 'vitest';
import { portalLogOf, registerLogOf, SharedIds } from '../delivery/part-rows.ts';
import { RowKind } from '../logs/log-tables.ts';
import { hourMs } from '../time/norwegian-time.ts';
import { namedDelay } from '../time/delay.ts';
import { reconcile } from './reconcile.ts';

const place = { municipality: 4601, district: 0 };
const start = Date.UTC(2023, 2, 1);

interface Sent {
  readonly ms: number;
  readonly id: number;
  readonly isRegistered: boolean;
}

/** Few are registered, and those close to missing ones, in the same hour or at the same instant; ids in any order. */
const sent = fc.uniqueArray(
  fc.record({
    ms: fc.integer({ min: 0, max: 60 }).map((step) => start + step * (hourMs / 4)),
    id: fc.nat(999),
    isRegistered: fc.integer({ min: 0, max: 11 }).map((one) => one === 0),
  }),
  { minLength: 11, maxLength: 60, selector: ({ id }) => id },
);

it('ten missing in a row are told of, and only in the order of the list with the registered among them', () => {
  const seen = { told: 0, broken: 0 };
  fc.assert(
    fc.property(sent, (rows) => {
      const { warnings, scopes } = reconciled(rows);
      const verdicts = [...scopes[0]!.messages].map(({ verdict }) => verdict);
      const longest = Math.max(
        ...verdicts
          .join(' ')
          .split('registered')
          .map((run) => run.split('missing').length - 1),
      );
      const isTold = warnings.some(({ code }) => code === 'coverage-doubtful');
      expect(isTold).toBe(longest >= 10);
      if (isTold) seen.told++;
      else seen.broken++;
    }),
    { numRuns: 80 },
  );
  expect(Math.min(seen.told, seen.broken)).toBeGreaterThan(5);
});

function reconciled(rows: readonly Sent[]): ReturnType<typeof reconcile> {
  const ids = new SharedIds();
  const portal = rows.map(({ ms, id }, i) => {
    return { rowNumber: i + 2, sentFrom: ms, sentTo: ms, id: `m-${String(id)}`, byLetter: 0, ...place };
  });
  const register = rows
    .filter(({ isRegistered }) => isRegistered)
    .map(({ ms, id }) => ({
      rowNumber: 2,
      receivedFrom: ms,
      receivedTo: ms,
      dateOnly: 0,
      sentFrom: null,
      sentTo: null,
      count: 1,
      kind: RowKind.entry,
      id: `m-${String(id)}`,
      ...place,
    }));
  return reconcile(portalLogOf(portal, ids), registerLogOf(register, ids), ids, {
    units: null,
    clockSkew: { text: 'PT5M', ms: 300_000 },
    maxDelay: namedDelay('PT1H'),
    registerFrom: start - 24 * hourMs,
    registerTo: start + 48 * hourMs,
  });
}
