import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { retryAfterMs, spreadMs, waitMs } from './backoff.ts';

const backoff = { firstRetryMs: 2000, longestRetryMs: 300_000 };

describe('how long a client waits', () => {
  it('doubles up to the longest wait, and leaves half of it to chance', () => {
    expect([1, 2, 3].map((tries) => waitMs(backoff, tries, 0, null))).toEqual([1000, 2000, 4000]);
    expect([1, 2, 3].map((tries) => waitMs(backoff, tries, 1, null))).toEqual([2000, 4000, 8000]);
    expect(waitMs(backoff, 1000, 1, null)).toBe(300_000);
  });

  it('no less than the service asks for, and no more than an hour of it', () => {
    expect(waitMs(backoff, 1, 0, 60_000)).toBe(60_000);
    expect(waitMs(backoff, 8, 1, 1000)).toBe(256_000);
    expect(waitMs(backoff, 1, 0, 99_999_999_999)).toBe(3_600_000);
  });

  it('reads what the service asks for, in seconds or as a date', () => {
    const nowMs = Date.parse('2023-06-07T05:00:00Z');
    expect(retryAfterMs('120', nowMs)).toBe(120_000);
    expect(retryAfterMs('Wed, 07 Jun 2023 05:01:00 GMT', nowMs)).toBe(60_000);
    expect(retryAfterMs('Wed, 07 Jun 2023 04:00:00 GMT', nowMs)).toBe(0);
    expect(retryAfterMs('soon', nowMs)).toBeNull();
    expect(retryAfterMs(undefined, nowMs)).toBeNull();
  });

  it('spreads the country over the half hour, each scope at its own place', () => {
    const hash = (text: string) => new Uint8Array(createHash('sha256').update(text).digest());
    const places = Array.from({ length: 300 }, (_, n) => spreadMs(`register ${String(n)}`, 30, hash));
    expect(spreadMs('register 7', 30, hash)).toBe(places[7]);
    expect(Math.max(...places)).toBeLessThan(30 * 60_000);
    const byTenth = Array.from({ length: 10 }, (_, tenth) =>
      places.filter((ms) => Math.floor(ms / 180_000) === tenth),
    );
    for (const tenth of byTenth) expect(tenth.length).toBeGreaterThan(10);
  });
});
