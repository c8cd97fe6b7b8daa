/** The JSON document of contract 4, as the oracle writes it; instants are ISO texts. */
export type Verdict = 'registered' | 'explained' | 'contested' | 'missing' | 'unchecked';

export interface SpanText {
  readonly from: string;
  readonly to: string;
}

export interface MessageDocument {
  readonly row: number;
  readonly id?: string;
  readonly municipality: string;
  readonly sent: SpanText;
  readonly verdict: Verdict;
  /** Only of an explained message. */
  readonly margin?: boolean;
  /** Only of a contested message: its window's place in `windows`. */
  readonly window?: number;
}

export interface WindowDocument extends SpanText {
  readonly messages: number;
  readonly entries: number;
  readonly missingAtLeast: number;
}

export type Counts = Record<
  Verdict | 'sent' | 'missingAtLeast' | 'unexplained' | 'receivedOnly' | 'otherChannel',
  number
>;

export interface ScopeDocument {
  readonly scope: readonly string[];
  readonly rules: { readonly clockSkew: string; readonly maxDelay: string };
  readonly ids: 'matched' | 'mixed' | 'disjoint' | 'absent';
  readonly coverage: (SpanText & { readonly declared: boolean }) | null;
  readonly portalCoverage: SpanText | null;
  readonly counts: Counts;
  readonly margins: { readonly withMargin: number; readonly tight: number };
  readonly members?: readonly { municipality: string; sent: number; missingAtLeast: number }[];
  readonly windows: readonly WindowDocument[];
  readonly messages: readonly MessageDocument[];
  readonly curve: readonly { maxDelay: string; missingAtLeast: number; unchecked: number }[];
  readonly offsetSeconds?: number | 'utc';
}

export interface WarningDocument {
  readonly code: string;
  readonly scope?: readonly string[];
  readonly text: string;
}

export interface ReconciliationDocument {
  readonly scopes: readonly ScopeDocument[];
  readonly warnings: readonly WarningDocument[];
}
