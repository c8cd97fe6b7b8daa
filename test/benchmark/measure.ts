/** Times several ways of doing a thing side by side: in turn, round after round, so that drift strikes all alike. */
export interface Contestant {
  readonly name: string;
  run(): unknown;
}

/** @returns the median milliseconds of each, by name; the first round is not counted */
export async function medians(
  contestants: readonly Contestant[],
  rounds: number,
): Promise<Map<string, number>> {
  const times = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const { name, run } of contestants) {
      const startedMs = performance.now();
      await run();
      if (round > 0) times.get(name)!.push(performance.now() - startedMs);
    }
  }
  return new Map([...times].map(([name, values]) => [name, median(values)]));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
