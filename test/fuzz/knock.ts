/** Tries a door, and tells how to try again what failed. */
import fc from 'fast-check';
import type { Door } from './door.ts';

export interface Knock {
  readonly seed: number;
  /** Where among the cases of the seed, and how far made smaller; all cases where it is left out. */
  readonly path?: string;
  readonly cases: number;
}

/** @returns what failed, with the command that does it again; or null */
export async function knock(door: Door, { seed, path, cases }: Knock): Promise<string | null> {
  const outcome = await fc.check(door.property(), {
    seed,
    numRuns: cases,
    endOnFailure: path !== undefined,
    ...(path !== undefined && { path }),
  });
  if (!outcome.failed) return null;
  const again = `npm run fuzz -- --door ${door.name} --seed ${seed} --path ${outcome.counterexamplePath ?? '0'}`;
  const error = outcome.errorInstance;
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${again}\n${fc.stringify(outcome.counterexample).slice(0, 4000)}\n${why}`;
}
