import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { take } from './allowance.ts';
import type { Allowance } from './allowance.ts';

const aMinute: Allowance = { amount: 60, perMs: 60_000 };

/** What of a row of takings is given. */
function given(allowance: Allowance, wanted: readonly { readonly atMs: number; readonly cost: number }[]) {
  let lastsUntilMs = 0;
  return wanted.filter(({ atMs, cost }) => {
    const taken = take(allowance, lastsUntilMs, cost, atMs);
    if (taken.ok) lastsUntilMs = taken.lastsUntilMs;
    return taken.ok;
  });
}

describe('an allowance', () => {
  it('gives the whole amount at once, then one each time that one has come back', () => {
    const burst = Array.from({ length: 100 }, () => ({ atMs: 1000, cost: 1 }));
    expect(given(aMinute, burst)).toHaveLength(60);
    expect(given(aMinute, [...burst, { atMs: 1999, cost: 1 }])).toHaveLength(60);
    expect(given(aMinute, [...burst, { atMs: 2000, cost: 1 }])).toHaveLength(61);
    expect(given(aMinute, [...burst, ...burst.map((one) => ({ ...one, atMs: 61_000 }))])).toHaveLength(120);
  });

  it('gives the whole amount whatever fractions of a millisecond the clock tells', () => {
    const whole = fc.record({
      amount: fc.integer({ min: 1, max: 5000 }),
      perMs: fc.constantFrom(60_000, 3_600_000),
    });
    const ms = fc.double({ min: 0, max: 1e10, noNaN: true });
    fc.assert(
      fc.property(whole, ms, (allowance, atMs) => {
        const burst = Array.from({ length: allowance.amount + 1 }, () => ({ atMs, cost: 1 }));
        expect(given(allowance, burst)).toHaveLength(allowance.amount);
      }),
      { numRuns: 200 },
    );
  });

  it('says after how long there is enough, to the millisecond', () => {
    const spent = take(aMinute, 0, 60, 5000);
    expect(spent).toEqual({ ok: true, lastsUntilMs: 65_000 });
    expect(take(aMinute, 65_000, 30, 5000)).toEqual({ ok: false, waitMs: 30_000 });
    expect(take(aMinute, 65_000, 30, 34_999)).toEqual({ ok: false, waitMs: 1 });
    expect(take(aMinute, 65_000, 30, 35_000).ok).toBe(true);
  });

  it('lets what costs more than all of it through alone, and not beside something else', () => {
    expect(take(aMinute, 0, 1000, 0)).toEqual({ ok: true, lastsUntilMs: 60_000 });
    expect(take(aMinute, 1, 1000, 0).ok).toBe(false);
  });

  it('never gives more than two amounts in any span, and what is refused takes nothing', () => {
    const wanted = fc.array(fc.record({ atMs: fc.nat(300_000), cost: fc.integer({ min: 1, max: 60 }) }));
    fc.assert(
      fc.property(wanted, fc.nat(300_000), (all, fromMs) => {
        const got = given(
          aMinute,
          all.toSorted((a, b) => a.atMs - b.atMs),
        );
        const inSpan = got.filter(({ atMs }) => atMs >= fromMs && atMs < fromMs + aMinute.perMs);
        expect(inSpan.reduce((sum, { cost }) => sum + cost, 0)).toBeLessThanOrEqual(2 * aMinute.amount);
        expect(given(aMinute, got)).toEqual(got);
      }),
      { numRuns: 200 },
    );
  });
});
