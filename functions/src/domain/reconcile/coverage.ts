/** Rule 4: the sending times for which the register could have shown an entry. */
import type { ReconcileOptions } from './options.ts';
import type { Coverage } from './result.ts';
import type { RegisterFacts } from './scope-tables.ts';

/**
 * @param facts of all register rows of the scope, also those with `antall` 0, received-only and other-channel ones
 * @returns null where an end can be neither declared nor inferred, or the ends cross
 */
export function coverageOf(
  facts: Pick<RegisterFacts, 'smallestTo' | 'largestFrom'>,
  options: Pick<ReconcileOptions, 'registerFrom' | 'registerTo' | 'stretches'>,
): Coverage | null {
  const from = options.registerFrom ?? facts.smallestTo;
  const to = options.registerTo ?? facts.largestFrom;
  // Without rows the inferred ends are Infinity and -Infinity: they cross as well.
  if (from > to) return null;
  const declared = options.registerFrom !== null && options.registerTo !== null;
  const { stretches = [] } = options;
  return { from, to, declared, ...(stretches.length > 1 && { stretches }) };
}
