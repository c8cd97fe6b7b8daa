/**
 * How late at most? An upper confidence bound for a quantile that supposes nothing of the distribution: of n delays
 * drawn from it, the k-th smallest is at least the q-quantile with the probability that fewer than k of n lie below
 * it, P(Bin(n, q) <= k - 1).
 */

/** With this probability a bound is no shorter than the quantile that it stands for. */
export const confidence = 0.95;

/**
 * The rank (from 1) of the smallest delay that bounds the quantile; null where there are too few.
 * @param count how many delays there are
 */
export function boundingRank(count: number, quantile: number): number | null {
  // P(Bin(n, q) >= k), that the k smallest lie below the quantile, from k = n downwards.
  let logExactly = count * Math.log(quantile);
  let atLeast = Math.exp(logExactly);
  if (atLeast > 1 - confidence) return null;
  for (let rank = count; rank > 1; rank--) {
    logExactly += Math.log((rank / (count - rank + 1)) * ((1 - quantile) / quantile));
    atLeast += Math.exp(logExactly);
    if (atLeast > 1 - confidence) return rank;
  }
  return 1;
}

/** The fewest delays with which a quantile can be bounded: 299 for 99 %. */
export function fewestFor(quantile: number): number {
  return Math.ceil(Math.log(1 - confidence) / Math.log(quantile));
}
