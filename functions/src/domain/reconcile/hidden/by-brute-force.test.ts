/** The estimate against the definition: every number that can be lost, and every rate, summed one by one. */
import { describe, expect, test } from 'vitest';
import { knownPosteriors, stretch } from './known-posteriors.fixture.ts';
import type { KnownPosterior } from './known-posteriors.fixture.ts';
import { hiddenAmong } from './posterior.ts';
import { hiddenIn, logBase } from './stretch.ts';
import type { LossModel, Stretch } from './stretch.ts';

/** ln of from * (from + 1) * … of 0, 1, … factors. */
function risingLogs(from: number, most: number): Float64Array {
  const logs = new Float64Array(most + 1);
  for (let i = 0; i < most; i++) logs[i + 1] = logs[i]! + Math.log(from + i);
  return logs;
}

/** ln of how likely it is that 0, 1, … of the missing are hidden, together with what was counted. */
function logsOf({ messages: n, entries, missingAtLeast, foreign }: Stretch, loss: LossModel, rate: number) {
  const factorials = risingLogs(1, Math.max(n, entries));
  const lostPrior = loss.mean * loss.sameness;
  const [lostLogs, keptLogs] = [risingLogs(lostPrior, n), risingLogs(loss.sameness - lostPrior, n)];
  const allLogs = risingLogs(loss.sameness, n);
  const expected = foreign * rate;
  return Array.from({ length: n - missingAtLeast + 1 }, (_, hidden) => {
    const lost = missingAtLeast + hidden;
    const others = entries - (n - lost);
    const ways = factorials[n]! - factorials[lost]! - factorials[n - lost]!;
    const losing = ways + lostLogs[lost]! + keptLogs[n - lost]! - allLogs[n]!;
    return losing + others * Math.log(expected) - expected - factorials[others]!;
  });
}

interface Summed {
  readonly log: number;
  /** How likely 0, 1, … are, given what was counted. */
  readonly chances: readonly number[];
}

function summed(logs: readonly number[]): Summed {
  const largest = logs.reduce((a, b) => Math.max(a, b));
  const weights = logs.map((log) => Math.exp(log - largest));
  const sum = weights.reduce((a, b) => a + b);
  return { log: largest + Math.log(sum), chances: weights.map((weight) => weight / sum) };
}

const meanOf = (chances: readonly number[]): number =>
  chances.reduce((sum, chance, k) => sum + k * chance, 0);

describe('one stretch', () => {
  test.each<[string, Stretch, LossModel, number]>([
    ['nothing lost, no entry', stretch(4, 4, 0, 0.5), { mean: 0.1, sameness: 20 }, 1],
    ['fewer entries than messages', stretch(7, 4, 3, 2), { mean: 0.3, sameness: 1.5 }, 1],
    ['more entries than messages', stretch(5, 9, 0, 3), { mean: 0.01, sameness: 1000 }, 1],
    ['both, where one was too late', stretch(6, 6, 2, 1), { mean: 0.2, sameness: 20 }, 1],
    ['twice the entries of others', stretch(6, 6, 2, 1), { mean: 0.2, sameness: 20 }, 2],
    ['half of them', stretch(8, 9, 1, 4), { mean: 0.2, sameness: 20 }, 0.5],
    ['nearly all lost', stretch(12, 12, 0, 12), { mean: 0.79, sameness: 1.5 }, 1],
    ['many others where losses are next to none', stretch(60, 60, 0, 30), { mean: 1e-15, sameness: 1 }, 1],
    ['hundreds, of which most are lost', stretch(400, 400, 0, 300), { mean: 0.7, sameness: 1000 }, 1],
    ['thousands', stretch(3000, 3000, 0, 1200), { mean: 0.4, sameness: 1000 }, 1],
  ])('%s', (_what, one, loss, rate) => {
    const exact = summed(logsOf(one, loss, rate));
    const { mean, variance, logLikelihood } = hiddenIn(one, loss, rate, logBase(one, loss));
    const exactMean = meanOf(exact.chances);
    const squares = exact.chances.reduce((sum, chance, k) => sum + (k - exactMean) ** 2 * chance, 0);
    expect(mean / exactMean).toBeCloseTo(1, 6);
    expect(variance / squares).toBeCloseTo(1, 5);
    expect(logLikelihood).toBeCloseTo(exact.log, 5);
  });
});

/** From one in ten thousand to nearly all, evenly by their logarithm, and alike everywhere or not */
const models = [1.5, 20, 1000].flatMap((sameness) =>
  Array.from({ length: 14 }, (_, i) => ({ mean: 10 ** (-4 + 0.3 * i), sameness })),
);

function together(a: readonly number[], b: readonly number[]): number[] {
  const both = Array<number>(a.length + b.length - 1).fill(0);
  for (const [i, p] of a.entries()) for (const [j, q] of b.entries()) both[i + j]! += p * q;
  return both;
}

/** Over rates in even steps of their logarithm. */
function exactlyAmong({ stretches, countedEntries, logRates = [-4, 2] }: KnownPosterior) {
  const [least, most] = logRates;
  const cells = Array.from({ length: 31 }, (_, step) => least + (step * (most - least)) / 30).flatMap(
    (logRate) =>
      models.map((loss) => {
        const prior = countedEntries * (logRate - Math.exp(logRate));
        const found = stretches.map((one) => summed(logsOf(one, loss, Math.exp(logRate))));
        return { log: found.reduce((sum, { log }) => sum + log, prior), found };
      }),
  );
  const largest = cells.reduce((most, { log }) => Math.max(most, log), -Infinity);
  let all: number[] = [];
  for (const { log, found } of cells.filter((cell) => cell.log > largest - 18)) {
    const chances = found.map((one) => one.chances).reduce(together);
    all = chances.map((chance, k) => (all[k] ?? 0) + chance * Math.exp(log - largest));
  }
  const sum = all.reduce((a, b) => a + b);
  const chances = all.map((chance) => chance / sum);
  let [from, below, to, above] = [0, chances[0]!, chances.length - 1, chances.at(-1)!];
  while (below <= 0.05) below += chances[++from]!;
  while (above <= 0.05) above += chances[--to]!;
  return { expected: meanOf(chances), from, to };
}

describe('all stretches together', () => {
  test.each(knownPosteriors)('$what', ({ stretches, countedEntries, expected, from, to, slack }) => {
    const found = hiddenAmong(stretches, countedEntries);
    expect(found.probability).toBe(0.9);
    // It is told with one decimal.
    expect(Math.abs(found.expected - expected)).toBeLessThan(0.06);
    expect(Math.abs(found.from - from)).toBeLessThanOrEqual(slack);
    expect(Math.abs(found.to - to)).toBeLessThanOrEqual(slack);
  });
});

/** The figures above are those of the definition: this runs none of the program. */
test.each(knownPosteriors)('summed over all: $what', (known) => {
  const exact = exactlyAmong(known);
  expect(exact.expected).toBeCloseTo(known.expected, 2);
  expect([exact.from, exact.to]).toEqual([known.from, known.to]);
});
