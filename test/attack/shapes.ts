/** From two to thirty municipalities, from few releases to many, from quiet to restless. */
import type { Shape } from './history.ts';
import { seeded } from './random.ts';

export function shapeOf(seed: number): Shape {
  const pick = seeded(seed + 1_000_000);
  return { municipalities: 2 + pick(29), releases: 3 + pick(8), changedPercent: pick(4) * 8 };
}

/** Every municipality, at a hundred releases. */
export const wholeCountry: Shape = { municipalities: 356, releases: 100, changedPercent: 2 };

/** Every municipality, at two releases between which little changes. */
export const builtCountry: Shape = { municipalities: 356, releases: 2, changedPercent: 2 };
