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

/** `fetch` tells only that it failed; why is in its cause. */
function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
