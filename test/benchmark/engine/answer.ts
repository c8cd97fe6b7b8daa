/** What two programs must say alike before they are timed against each other. */
import type { Reconciliation } from '#domain/reconcile/result.ts';

export interface MunicipalityAnswer {
  readonly municipality: string;
  readonly sent: number;
  readonly registered: number;
  /** First and last sending, milliseconds UTC. */
  readonly firstMs: number;
  readonly lastMs: number;
  /** Ids of the messages that no entry's id proves, in order. */
  readonly notRegistered: readonly string[];
}

/** By municipality. */
export type Answer = readonly MunicipalityAnswer[];

/** The engine's result as others can give it, too. */
export function answerOf({ scopes }: Reconciliation): Answer {
  return scopes.map(({ scope, counts, portalCoverage, messages }) => {
    const left = [...messages].filter(({ verdict }) => verdict !== 'registered').map(({ id }) => id ?? '');
    return {
      municipality: scope.join(),
      sent: counts.sent,
      registered: counts.registered,
      firstMs: portalCoverage?.from ?? 0,
      lastMs: portalCoverage?.to ?? 0,
      notRegistered: left.sort(),
    };
  });
}

export function assertSame(what: string, ours: Answer, theirs: Answer): void {
  for (const [place, own] of ours.entries()) {
    if (JSON.stringify(own) === JSON.stringify(theirs[place])) continue;
    throw new Error(`${what}: ${own.municipality} has another answer`);
  }
  if (ours.length !== theirs.length) throw new Error(`${what}: not the same municipalities`);
}
