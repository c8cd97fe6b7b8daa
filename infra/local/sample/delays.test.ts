import { describe, expect, it } from 'vitest';
import { readDelay } from '#domain/time/delay.ts';
import { instantIn } from './calendar.ts';
import { maxDelayOf, receivedAfter, type DelayName } from './delays.ts';
import { randomFor } from './random.ts';
import { portalDays } from './volume.ts';

const largestSkewMs = 120_000;
const names = Object.keys(maxDelayOf) as DelayName[];

describe('receivedAfter', () => {
  it.each(names)('never breaks the bound that is declared, however wrong the clock: %s', (name) => {
    const random = randomFor(5, name);
    const declared = readDelay(maxDelayOf[name])!;
    for (let time = 0; time < 50_000; time++) {
      const sentMs = instantIn(random.pick(portalDays), random);
      const receivedMs = receivedAfter(sentMs, name, random);
      expect(Number.isInteger(receivedMs)).toBe(true);
      expect(receivedMs).toBeGreaterThanOrEqual(sentMs);
      expect(receivedMs + largestSkewMs).toBeLessThanOrEqual(declared.deadline(sentMs));
    }
  });
});
