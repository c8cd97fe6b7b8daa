/** Municipalities as the messages of a country name them: by population. */
import data from '#domain/municipality/municipalities.json' with { type: 'json' };
import type { Random } from '#local/sample/random.ts';

/** Stands for those that are in more than one municipality now. */
const usualPopulation = 10_000;

/** @returns draws a number valid in 2020 */
export function municipalityDrawer(random: Random): () => string {
  const numbers: string[] = [];
  const upTo: number[] = [];
  let total = 0;
  for (const { number, population } of data.from2020) {
    total += population ?? usualPopulation;
    numbers.push(number);
    upTo.push(total);
  }
  return () => {
    const at = random.next() * total;
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle]! <= at) low = middle + 1;
      else high = middle;
    }
    return numbers[low]!;
  };
}
