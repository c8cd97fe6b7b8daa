import { describe, expect, test } from 'vitest';
import { delayTrial } from './trial.ts';
import type { Plan } from '../world.ts';

const worlds = 8;

const trials = (plan: Omit<Plan, 'otherChannels' | 'losses'>) =>
  Array.from({ length: worlds }, (_, seed) =>
    delayTrial(seed, {
      ...plan,
      otherChannels: [0, 0.3, 1][seed % 3]!,
      losses: { part: seed % 2 === 0 ? 0 : 0.002, inOutages: false },
    }),
  );

describe('a proposed delay is long enough for the share that it is said to be', () => {
  test.each([
    { source: 'ids', plan: { messages: 900, days: 1000, log: 'ids', pace: 'minutes' } },
    { source: 'ids', plan: { messages: 900, days: 1000, log: 'ids', pace: 'byHand' } },
    { source: 'sendt', plan: { messages: 900, days: 1000, log: 'sendt', pace: 'hours' } },
    // Where messages are few and far between, some stand alone with one entry.
    { source: 'pairs', plan: { messages: 700, days: 5000, log: 'time', pace: 'minutes' } },
  ] as const)('from $source, $plan.pace', ({ source, plan }) => {
    const proposing = trials(plan).filter(({ lateShare }) => lateShare !== null);
    expect(proposing.length).toBeGreaterThanOrEqual(3);
    for (const { advice, lateShare } of proposing) {
      expect(advice.source).toBe(source);
      expect(lateShare).toBeLessThanOrEqual(1 - advice.quantile!);
    }
  });
});

test('too few delays, or dates that lie too near one another: no proposal, and how many it takes', () => {
  for (const plan of [
    { messages: 100, days: 365, log: 'ids', pace: 'minutes' },
    { messages: 800, days: 365, log: 'date', pace: 'byHand' },
  ] as const) {
    for (const { advice } of trials(plan)) {
      expect(advice).toMatchObject({ withheld: 'too-few', needed: { together: 299, each: 59 } });
      expect(advice.maxDelay).toBeUndefined();
    }
  }
});
