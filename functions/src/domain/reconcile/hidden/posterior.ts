/**
 * How many missing messages are hidden in all stretches together. Two things are not known, how often messages are
 * lost and how often entries of other channels come; each pair of values of them is weighed by how well it explains
 * the counts of all stretches, and says how many are hidden.
 */
import { addCountDistribution } from './count-distribution.ts';
import { hiddenIn, logBase } from './stretch.ts';
import type { Stretch } from './stretch.ts';

export interface Hidden {
  readonly expected: number;
  /** The interval's ends, both included. */
  readonly from: number;
  readonly to: number;
  readonly probability: number;
}

const probability = 0.9;

/** From one message in ten thousand to nearly all, evenly by their logarithm: no size is likelier beforehand. */
const lossRates = Array.from({ length: 14 }, (_, i) => 10 ** (-4 + (i * 3.9) / 13));
const lossModels = [1.5, 20, 1000].flatMap((sameness) => lossRates.map((mean) => ({ mean, sameness })));

/**
 * @param countedEntries how sure the expected numbers of foreign entries are: as if so many entries had been counted
 */
export function hiddenAmong(stretches: readonly Stretch[], countedEntries: number): Hidden {
  const groups = groupedAlike(stretches);
  const bases = lossModels.map((loss) => groups.map(({ stretch }) => logBase(stretch, loss)));
  const reach = 4 / Math.sqrt(countedEntries);
  let range: LogRates = { from: -Math.min(7, reach), to: Math.log1p(reach) };
  let cells: Cell[] = [];
  for (let pass = 0; pass < mostPasses; pass++) {
    cells = cellsOf(groups, bases, countedEntries, range);
    const narrower = likelyRange(cells, range);
    if (narrower.to - narrower.from > (range.to - range.from) / 2) break;
    range = narrower;
  }
  return summary(cells);
}

/** The rates of foreign entries that are looked at, by their logarithms, evenly. */
interface LogRates {
  readonly from: number;
  readonly to: number;
}

const rateSteps = 15;
/** A long stretch knows its rate within a per cent or two: steps are made finer until several of them are likely. */
const mostPasses = 5;
const unlikely = 1e-5;

interface Cell {
  readonly step: number;
  logWeight: number;
  mean: number;
  variance: number;
}

function cellsOf(
  groups: readonly Group[],
  bases: readonly (readonly number[])[],
  shape: number,
  { from, to }: LogRates,
): Cell[] {
  const cells: Cell[] = [];
  for (let step = 0; step < rateSteps; step++) {
    const logRate = from + (step * (to - from)) / (rateSteps - 1);
    const rate = Math.exp(logRate);
    for (const [place, loss] of lossModels.entries()) {
      // A gamma distribution with mean 1, by the logarithm of the rate.
      const cell = { step, logWeight: shape * (logRate - rate), mean: 0, variance: 0 };
      for (const [i, { stretch, count }] of groups.entries()) {
        const hidden = hiddenIn(stretch, loss, rate, bases[place]![i]!);
        cell.logWeight += count * hidden.logLikelihood;
        cell.mean += count * hidden.mean;
        cell.variance += count * hidden.variance;
      }
      cells.push(cell);
    }
  }
  return cells;
}

/** From the step before the first likely one to the step after the last. */
function likelyRange(cells: readonly Cell[], { from, to }: LogRates): LogRates {
  const largest = Math.max(...cells.map(({ logWeight }) => logWeight));
  const likely = cells.filter(({ logWeight }) => logWeight > largest + Math.log(unlikely));
  const first = Math.max(0, Math.min(...likely.map(({ step }) => step)) - 1);
  const last = Math.min(rateSteps - 1, Math.max(...likely.map(({ step }) => step)) + 1);
  const width = (to - from) / (rateSteps - 1);
  return { from: from + first * width, to: from + last * width };
}

interface Group {
  readonly stretch: Stretch;
  count: number;
}

/** Steps of the logarithm of `foreign` within which stretches count as alike, where it is not large. */
const stepsPerE = 6;
const largeForeign = 3;
const leastForeign = 1e-7;

/** Most stretches are one message and one entry: like ones are worked out once. */
function groupedAlike(stretches: readonly Stretch[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { messages, entries, missingAtLeast, foreign } of stretches) {
    const step = Math.round(stepsPerE * Math.log(Math.max(foreign, leastForeign)));
    const shared = foreign > largeForeign ? foreign : Math.exp(step / stepsPerE);
    const key = `${messages} ${entries} ${missingAtLeast} ${shared}`;
    const group = groups.get(key);
    if (group) group.count++;
    else {
      const alike = { messages, entries, missingAtLeast, foreign: shared };
      groups.set(key, { stretch: alike, count: 1 });
    }
  }
  return [...groups.values()];
}

function summary(cells: readonly Readonly<Cell>[]): Hidden {
  const largest = Math.max(...cells.map(({ logWeight }) => logWeight));
  const weighed = cells
    .map((cell) => ({ ...cell, weight: Math.exp(cell.logWeight - largest) }))
    .filter(({ weight }) => weight > 1e-7);
  const sum = weighed.reduce((total, { weight }) => total + weight, 0);
  const reach = Math.max(...weighed.map(({ mean, variance }) => mean + 10 * Math.sqrt(variance) + 20));
  const chances = new Float64Array(Math.ceil(reach) + 1);
  let expected = 0;
  for (const { weight, mean, variance } of weighed) {
    expected += (weight / sum) * mean;
    addCountDistribution(chances, mean, variance, weight / sum);
  }
  return { expected: Math.round(10 * expected) / 10, ...ends(chances), probability };
}

/** As much is left out above as below; where nothing can be left out below, only above. */
function ends(chances: Float64Array): { from: number; to: number } {
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  const outside = ((1 - probability) / 2) * total;
  let from = 0;
  for (let below = chances[0]!; below <= outside && from < chances.length - 1;) below += chances[++from]!;
  let to = chances.length - 1;
  for (let above = chances[to]!; above <= outside && to > from;) above += chances[--to]!;
  return { from, to };
}
