/**
 * How much somebody may take of something: so much in a span of time, and the whole of it at once. All that need be
 * kept is one instant: until when what was taken would have lasted, had it been given out evenly (the generic cell rate
 * algorithm, ITU-T I.371).
 */
export interface Allowance {
  readonly amount: number;
  readonly perMs: number;
}

export type Taken =
  { readonly ok: true; readonly lastsUntilMs: number } | { readonly ok: false; readonly waitMs: number };

/**
 * @param lastsUntilMs as the taking before gave it; 0 for who has taken nothing yet
 * @param cost what costs more than the whole amount costs the whole amount
 * @returns where there is too little left, after how long there will be enough, if nothing else is taken
 */
export function take({ amount, perMs }: Allowance, lastsUntilMs: number, cost: number, nowMs: number): Taken {
  const takesMs = (Math.min(cost, amount) * perMs) / amount;
  const until = Math.max(lastsUntilMs, nowMs) + takesMs;
  const waitMs = until - nowMs - perMs;
  // Less than a millisecond is what rounding leaves of the whole amount taken at once.
  return waitMs < 1 ? { ok: true, lastsUntilMs: until } : { ok: false, waitMs };
}
