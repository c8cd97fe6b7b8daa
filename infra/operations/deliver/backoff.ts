/** How long to wait before the next try. */

export interface Backoff {
  readonly firstRetryMs: number;
  readonly longestRetryMs: number;
}

/** A service that asks for more is waited for this long at most; then it is asked again. */
const longestAskedMs = 3_600_000;

/**
 * Doubles with each try; of the wait, half is left to chance, so that clients that failed together do not return so.
 *
 * @param tries that have failed, 1 or more
 * @param chance in [0, 1)
 * @param askedMs what the service asked for (`Retry-After`); null where it asked for nothing
 */
export function waitMs(backoff: Backoff, tries: number, chance: number, askedMs: number | null): number {
  const doubled = backoff.firstRetryMs * 2 ** Math.min(tries - 1, 30);
  const longest = Math.min(backoff.longestRetryMs, doubled);
  const own = Math.round(longest / 2 + (longest / 2) * chance);
  return Math.max(own, Math.min(askedMs ?? 0, longestAskedMs));
}

/** @param value of `Retry-After` (RFC 9110, 10.2.3): seconds or a date */
export function retryAfterMs(value: string | undefined, nowMs: number): number | null {
  if (value === undefined) return null;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const atMs = Date.parse(value);
  return Number.isNaN(atMs) ? null : Math.max(0, atMs - nowMs);
}

/** The same every day for the same scope, and spread evenly over all scopes. */
export function spreadMs(scope: string, spreadMinutes: number, hash: (text: string) => Uint8Array): number {
  const share = new DataView(hash(scope).buffer).getUint32(0) / 2 ** 32;
  return Math.floor(share * spreadMinutes * 60_000);
}
