import { whyOf } from '#adapters/trace/why-of.ts';
import type { Check, Place } from './check.ts';

export interface Seen {
  readonly name: string;
  readonly ok: boolean;
  /** What was seen, or why it is wrong. */
  readonly told: string;
}

/** One after the other: the first that fails says most. */
export async function runChecks(checks: readonly Check[], place: Place): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const { name, look } of checks) {
    const told = look(place);
    seen.push(
      await told.then(
        (text) => ({ name, ok: true, told: text }),
        (error: unknown) => ({ name, ok: false, told: whyOf(error) }),
      ),
    );
  }
  return seen;
}
