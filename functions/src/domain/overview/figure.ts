/** A figure that says what it counts, how much of it is known, and when that was true (design section 5). */
import { z } from 'zod';

export const figureUnits = ['message', 'service', 'municipality', 'day'] as const;
export type FigureUnit = (typeof figureUnits)[number];

const count = z.number().int().min(0);

export const figureSchema = z.object({
  /** Null is "not known", which is never 0. */
  value: count.nullable(),
  unit: z.enum(figureUnits),
  /** Of so many, in a unit of its own, so many are known: 166 of 244 services. */
  coverage: z.object({ of: count, known: count, unit: z.enum(figureUnits) }),
  /** When the newest of what it is made of became known; null where nothing of it is. */
  asOf: z.iso.datetime().nullable(),
});
export type Figure = z.infer<typeof figureSchema>;

/**
 * Adds like to like: an unknown one adds nothing to the value and stays outside the coverage.
 * @param unit of what the figures are counted over: each of them is one
 * @returns unknown where none of them is known
 */
export function sumOf(figures: readonly Figure[], of: FigureUnit, unit: FigureUnit): Figure {
  const known = figures.filter(({ value }) => value !== null);
  if (known.some((figure) => figure.unit !== unit)) throw new Error('only like is added to like');
  return {
    value: known.length === 0 ? null : known.reduce((sum, { value }) => sum + value!, 0),
    unit,
    coverage: { of: figures.length, known: known.length, unit: of },
    asOf: newest(known.map(({ asOf }) => asOf)),
  };
}

/** The later of instants in ISO 8601 with the same number of digits, as `toISOString` writes them. */
export function newest(instants: readonly (string | null)[]): string | null {
  return instants.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
}
