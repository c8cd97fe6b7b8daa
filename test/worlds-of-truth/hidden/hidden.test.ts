import { expect, test } from 'vitest';
import { holds, median, trialOf, width } from './trial.ts';
import type { Trial } from './trial.ts';

/** The long form is `npm run hidden`. */
const seeds = 220;
const trials = Array.from({ length: seeds }, (_, seed) => trialOf(seed)).filter((trial) => trial !== null);

test('the interval holds in nine of ten worlds, and is no wider than that of counting by day', () => {
  expect(trials.length).toBeGreaterThan(150);
  expect(trials.filter(holds).length).toBeGreaterThanOrEqual(0.9 * trials.length);
  const ours = median(trials.map(({ interval }) => width(interval)));
  expect(ours).toBeLessThanOrEqual(median(trials.map(({ byDay }) => width(byDay))));
  // Not because there was nothing to find.
  expect(trials.filter(({ truth }) => truth > 0).length).toBeGreaterThan(15);
});

test('what is expected is what is true, on the average of worlds with times of day and a quick case system', () => {
  const isQuick = ({ world: { plan } }: Trial): boolean =>
    plan.pace !== 'byHand' && plan.log !== 'date' && plan.log !== 'count';
  const quick = trials.filter(isQuick);
  const sum = (of: (trial: Trial) => number): number => quick.reduce((total, trial) => total + of(trial), 0);
  const truth = sum((trial) => trial.truth);
  expect(truth).toBeGreaterThan(20);
  expect(sum((trial) => trial.expected)).toBeGreaterThan(0.6 * truth);
  expect(sum((trial) => trial.expected)).toBeLessThan(1.6 * truth);
});
