/** What the clients saw: how long each endpoint took to answer, and what was not answered as it should be. */
export interface Latencies {
  readonly endpoint: string;
  readonly count: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

export class Recorder {
  readonly #tookMs = new Map<string, number[]>();
  /** By endpoint: asked to wait (429), and waited. */
  readonly quota = new Map<string, number>();
  /** Connections that broke, as those to a killed host do. */
  broken = 0;
  /** What was refused for no reason that a client could mend: each is a fault. */
  readonly refused: string[] = [];

  answered(endpoint: string, tookMs: number): void {
    const held = this.#tookMs.get(endpoint);
    if (held === undefined) this.#tookMs.set(endpoint, [tookMs]);
    else held.push(tookMs);
  }

  askedToWait(endpoint: string): void {
    this.quota.set(endpoint, (this.quota.get(endpoint) ?? 0) + 1);
  }

  get answers(): number {
    return [...this.#tookMs.values()].reduce((sum, { length }) => sum + length, 0);
  }

  latencies(): Latencies[] {
    return [...this.#tookMs].map(([endpoint, tookMs]) => ({ endpoint, ...quantilesOf(tookMs) }));
  }
}

export function quantilesOf(tookMs: readonly number[]): Omit<Latencies, 'endpoint'> {
  const sorted = tookMs.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  return { count: sorted.length, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99), maxMs: at(1) };
}
