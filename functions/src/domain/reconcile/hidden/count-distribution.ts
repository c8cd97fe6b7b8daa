/** A count with a given mean and variance: binomial, Poisson or negative binomial, whichever has that variance. */

/** Smaller than this the recursion's first term is lost: the bell curve serves there. */
const smallestFirst = 1e-290;

/** Adds `weight` times the probabilities of 0, 1, … to `into`; what lies beyond its end is left out. */
export function addCountDistribution(
  into: Float64Array,
  mean: number,
  variance: number,
  weight: number,
): void {
  if (mean < 1e-9) {
    into[0]! += weight;
    return;
  }
  const spread = Math.max(variance, 1e-9 * mean);
  // Panjer's recursion: p(k) = p(k - 1) * (a + b / k). The number of trials, or of failures, need not be whole.
  const a = 1 - mean / spread;
  const isPoisson = Math.abs(a) < 1e-6;
  const size = (mean * mean) / (mean - spread);
  const first = Math.exp(isPoisson ? -mean : size * Math.log(spread / mean));
  if (first < smallestFirst) addBell(into, mean, Math.max(spread, 1e-3), weight);
  else if (isPoisson) addTerms(into, first, 0, mean, weight);
  else addTerms(into, first, a, -a * (size + 1), weight);
}

function addTerms(into: Float64Array, first: number, a: number, b: number, weight: number): void {
  let probability = first;
  for (let k = 0; k < into.length && probability > 0; k++) {
    into[k]! += weight * probability;
    probability *= a + b / (k + 1);
  }
}

function addBell(into: Float64Array, mean: number, variance: number, weight: number): void {
  const deviation = Math.sqrt(variance);
  const from = Math.max(0, Math.floor(mean - 8 * deviation));
  const to = Math.min(into.length - 1, Math.ceil(mean + 8 * deviation));
  let sum = 0;
  for (let k = from; k <= to; k++) sum += Math.exp(-((k - mean) ** 2) / (2 * variance));
  for (let k = from; k <= to; k++) {
    into[k]! += (weight * Math.exp(-((k - mean) ** 2) / (2 * variance))) / sum;
  }
}
