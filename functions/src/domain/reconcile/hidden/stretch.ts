/**
 * One stretch of messages that shares no entry with the rest: what its counts say, given how messages are lost and
 * how many entries of other channels are to be expected in it.
 */
import { logFactorial, logGamma } from './log-gamma.ts';

export interface Stretch {
  readonly messages: number;
  readonly entries: number;
  /** The fewest of its messages that can be missing. */
  readonly missingAtLeast: number;
  /** How many entries of other channels are to be expected in it. */
  readonly foreign: number;
}

/** A stretch's own rate of loss is a draw from a beta distribution: the losses of one failure stand together. */
export interface LossModel {
  readonly mean: number;
  /** Large: the same everywhere. Small: most stretches lose nothing, and some nearly all. */
  readonly sameness: number;
}

export interface HiddenIn {
  /** ln of how likely the stretch is. */
  readonly logLikelihood: number;
  readonly mean: number;
  readonly variance: number;
}

/** Terms smaller than this part of the sum change nothing. */
const negligible = 1e-13;
const tooLarge = 1e200;

/** ln of how likely the fewest lost and the fewest foreign are together, but for what the rate does to it. */
export function logBase({ messages, entries, missingAtLeast, foreign }: Stretch, loss: LossModel): number {
  const most = messages - missingAtLeast;
  const spare = entries - most;
  const lostPrior = loss.mean * loss.sameness;
  const keptPrior = loss.sameness - lostPrior;
  return (
    logFactorial(messages) -
    logFactorial(missingAtLeast) -
    logFactorial(most) +
    logBeta(missingAtLeast + lostPrior, most + keptPrior) -
    logBeta(lostPrior, keptPrior) +
    spare * Math.log(foreign) -
    logFactorial(spare)
  );
}

/**
 * Of n messages, L were lost (beta-binomial) and F entries came from elsewhere (Poisson), with L - F = n - m. Both are
 * h more than the matching says at least: h missing messages are hidden by h entries, h = 0, 1, …
 * @param rate what `foreign` is multiplied by
 * @param base what `logBase` says of the same stretch and model
 */
export function hiddenIn(stretch: Stretch, loss: LossModel, rate: number, base: number): HiddenIn {
  const { messages: n, missingAtLeast } = stretch;
  const most = n - missingAtLeast;
  const spare = stretch.entries - most;
  const foreign = stretch.foreign * rate;
  const lostPrior = loss.mean * loss.sameness;
  const keptPrior = loss.sameness - lostPrior;
  let logScale = base + spare * Math.log(rate) - foreign;
  const sums = { weight: 1, first: 0, second: 0 };
  for (let h = 0, weight = 1; h < most; h++) {
    const [lost, kept, from] = [missingAtLeast + h, most - h, spare + h + 1];
    const nextLost = ((lost + lostPrior) * kept) / ((kept - 1 + keptPrior) * (lost + 1));
    weight *= (nextLost * foreign) / from;
    const isFalling = foreign < from && nextLost < 1;
    if (isFalling && weight < negligible * sums.weight) break;
    sums.weight += weight;
    sums.first += weight * (h + 1);
    sums.second += weight * (h + 1) * (h + 1);
    if (sums.second < tooLarge) continue;
    logScale += Math.log(tooLarge);
    weight /= tooLarge;
    sums.weight /= tooLarge;
    sums.first /= tooLarge;
    sums.second /= tooLarge;
  }
  const mean = sums.first / sums.weight;
  return {
    logLikelihood: logScale + Math.log(sums.weight),
    mean,
    variance: Math.max(0, sums.second / sums.weight - mean * mean),
  };
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}
