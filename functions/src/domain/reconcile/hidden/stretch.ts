/**
 * One stretch of messages that shares no entry with the rest: what its counts say, given how often a message is lost
 * and how many entries of other channels are to be expected in it.
 */
import { logFactorial } from './log-factorial.ts';

export interface Stretch {
  readonly messages: number;
  readonly entries: number;
  /** The fewest of its messages that can be missing. */
  readonly missingAtLeast: number;
  /** How many entries of other channels are to be expected in it. */
  readonly foreign: number;
}

export interface HiddenIn {
  /** ln of how likely the stretch is. */
  readonly logLikelihood: number;
  readonly mean: number;
  readonly variance: number;
}

/** Terms smaller than this part of the largest change nothing. */
const negligible = 1e-12;

/**
 * Of n messages, L were lost (binomial) and F entries came from elsewhere (Poisson), with L - F = n - m. Both are h
 * more than the matching says at least: h missing messages are hidden by h entries. The weights of h = 0, 1, … rise
 * and then fall, so they are summed from the largest to both sides.
 * @param lossOdds how likely a message is lost, to one that it is not
 * @param rate what `foreign` is multiplied by
 */
export function hiddenIn(stretch: Stretch, lossOdds: number, rate: number): HiddenIn {
  const { messages: n, missingAtLeast } = stretch;
  const spare = stretch.entries - (n - missingAtLeast);
  const most = n - missingAtLeast;
  const foreign = stretch.foreign * rate;
  const next = (h: number): number =>
    ((most - h) * lossOdds * foreign) / ((missingAtLeast + h + 1) * (spare + h + 1));
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (next(middle) > 1) low = middle + 1;
    else high = middle;
  }
  const mode = low;
  const sums = { weight: 1, first: mode, second: mode * mode };
  const add = (h: number, weight: number): void => {
    sums.weight += weight;
    sums.first += weight * h;
    sums.second += weight * h * h;
  };
  for (let h = mode, weight = 1; h < most; h++) {
    weight *= next(h);
    if (weight < negligible) break;
    add(h + 1, weight);
  }
  for (let h = mode, weight = 1; h > 0; h--) {
    weight /= next(h - 1);
    if (weight < negligible) break;
    add(h - 1, weight);
  }
  const [lost, from] = [missingAtLeast + mode, spare + mode];
  const logMode =
    logFactorial(n) -
    logFactorial(lost) -
    logFactorial(n - lost) -
    logFactorial(from) +
    lost * Math.log(lossOdds) -
    n * Math.log1p(lossOdds) +
    from * Math.log(foreign) -
    foreign;
  const mean = sums.first / sums.weight;
  return {
    logLikelihood: logMode + Math.log(sums.weight),
    mean,
    variance: Math.max(0, sums.second / sums.weight - mean * mean),
  };
}
