import type { Tried } from './try-world.ts';
import type { WorldKind } from './world.ts';

/** What the engine did wrong in a world: invented something where all is true, or gave no warning where not. */
export function faultOf({ broken }: WorldKind, { ours }: Tried): string | null {
  if (broken === undefined) return ours.claims[0] ?? null;
  const isWarned =
    broken.warnings.length === 0 || broken.warnings.some((code) => ours.warnings.includes(code));
  return isWarned || ours.invented === 0 ? null : `no warning: ${ours.warnings.join(', ')}`;
}
