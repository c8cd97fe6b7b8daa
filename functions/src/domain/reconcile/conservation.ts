import type { ScopeResult } from './result.ts';

/** What must hold of every result (rules 6 and 8). A breach is a fault of the program: better no result than this. */
export function assertConserved({ counts, margins, windows, messages }: ScopeResult): void {
  const { registered, explained, contested, missing, unchecked } = counts;
  const deficit = windows.reduce((sum, window) => sum + window.missingAtLeast, 0);
  const inWindows = windows.reduce((sum, window) => sum + window.messages, 0);
  const holds =
    counts.sent === registered + explained + contested + missing + unchecked &&
    counts.sent === messages.length &&
    counts.missingAtLeast === deficit &&
    inWindows === contested + missing &&
    explained === margins.withMargin + margins.tight &&
    margins.tight >= 0 &&
    counts.missingAtLeast >= missing &&
    counts.unexplained >= 0;
  if (!holds) throw new Error('the figures of a scope do not add up');
}
