/** Rule 4: the sending times for which the register could have shown an entry. */
import type { RegisterLog } from '../logs/log-tables.ts';
import type { ReconcileOptions } from './options.ts';
import type { Coverage } from './result.ts';

/**
 * @param rows all register rows of the scope, also those with `antall` 0, received-only and other-channel ones
 * @returns null where an end can be neither declared nor inferred, or the ends cross
 */
export function coverageOf(
  register: RegisterLog,
  rows: Uint32Array,
  options: Pick<ReconcileOptions, 'registerFrom' | 'registerTo' | 'stretches'>,
): Coverage | null {
  let smallestTo = Infinity;
  let largestFrom = -Infinity;
  const { receivedFrom, receivedTo } = register;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (receivedTo[row]! < smallestTo) smallestTo = receivedTo[row]!;
    if (receivedFrom[row]! > largestFrom) largestFrom = receivedFrom[row]!;
  }
  const from = options.registerFrom ?? smallestTo;
  const to = options.registerTo ?? largestFrom;
  if (!Number.isFinite(from) || !Number.isFinite(to) || from > to) return null;
  const declared = options.registerFrom !== null && options.registerTo !== null;
  const { stretches = [] } = options;
  return { from, to, declared, ...(stretches.length > 1 && { stretches }) };
}
