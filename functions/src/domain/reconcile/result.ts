/** The result of `npm run reconcile -- --json` (contract 4); instants here are milliseconds since 1970 UTC. */
import type { Hidden } from './hidden/posterior.ts';
import type { DelayAdvice } from './delay-advice/delay-advice.ts';

export const verdicts = ['registered', 'explained', 'contested', 'missing', 'unchecked'] as const;
export type Verdict = (typeof verdicts)[number];

export type IdUse = 'matched' | 'mixed' | 'disjoint' | 'absent';

export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Coverage extends Span {
  readonly declared: boolean;
  /** Only where the register has gaps: what lies between these stretches is not covered. */
  readonly stretches?: readonly Span[];
}

export interface Counts {
  readonly sent: number;
  readonly registered: number;
  readonly explained: number;
  readonly contested: number;
  readonly missing: number;
  readonly unchecked: number;
  readonly missingAtLeast: number;
  readonly unexplained: number;
  readonly receivedOnly: number;
  readonly otherChannel: number;
}

export interface Margins {
  readonly withMargin: number;
  readonly tight: number;
}

export interface Window extends Span {
  readonly messages: number;
  readonly entries: number;
  readonly missingAtLeast: number;
}

export interface MessageVerdict {
  readonly row: number;
  readonly id?: string;
  readonly municipality: string;
  readonly sent: Span;
  readonly verdict: Verdict;
  /** Only of an explained message: is it still explained if any one entry belongs to another channel? */
  readonly margin?: boolean;
  /** Only of a contested message: its window's place in the scope's `windows`, from 0. */
  readonly window?: number;
}

/** The messages in the result's order (contract 4), each made when it is asked for: there may be millions. */
export interface MessageList extends Iterable<MessageVerdict> {
  readonly length: number;
  at(position: number): MessageVerdict;
}

export interface ScopeResult {
  readonly scope: readonly string[];
  readonly rules: { readonly clockSkew: string; readonly maxDelay: string };
  readonly ids: IdUse;
  readonly coverage: Coverage | null;
  readonly portalCoverage: Span | null;
  readonly counts: Counts;
  /** How many explained messages are so with a margin, and how many only just. */
  readonly margins: Margins;
  readonly members?: readonly { municipality: string; sent: number; missingAtLeast: number }[];
  readonly windows: readonly Window[];
  readonly messages: MessageList;
  readonly curve: readonly { maxDelay: string; missingAtLeast: number; unchecked: number }[];
  /** The delay that the logs themselves speak for; worked out when it is asked for. */
  readonly delayAdvice: () => DelayAdvice;
  /**
   * How many missing messages other channels' entries may be hiding, beyond missingAtLeast: an estimate for staff,
   * never public. Null where nothing was checked by time, or the clock is wrong. Worked out when it is asked for.
   */
  readonly hidden: () => Hidden | null;
  /**
   * Only with the warning `search-limit`: messages that are unchecked because too many of them and of the entries hang
   * together, by knot; `entries` are all of the knot's. Elsewhere nothing is affected.
   */
  readonly undecided?: readonly (Span & { readonly messages: number; readonly entries: number })[];
  /** The register's clock minus the portal's, in seconds, or `utc`; only with the warning `clock-offset`. */
  readonly offsetSeconds?: number | 'utc';
}

export const warningCodes = [
  'export-looks-cut',
  'leading-zero-mended',
  'portal-without-ids',
  'ids-disjoint',
  'ids-mixed',
  'coverage-inferred',
  'coverage-doubtful',
  'delay-assumed',
  'delay-doubtful',
  'clock-offset',
  'search-limit',
  'rows-outside-scope',
  'outside-incident',
] as const;
export type WarningCode = (typeof warningCodes)[number];

/** `scope` is left out for a warning of a whole file. */
export interface Warning {
  readonly code: WarningCode;
  readonly scope?: readonly string[];
  readonly text: string;
}

export interface Reconciliation {
  readonly scopes: readonly ScopeResult[];
  readonly warnings: readonly Warning[];
}
