/** Why a message could not be checked (contract 3, rule 4), judged as the engine judges it. */
import { readDurationMs } from '../time/delay.ts';
import type { Delay } from '../time/delay.ts';
import type { ExplainedMessage, ScopeDocument } from './result-document.ts';

export type UncheckedReason =
  | { readonly code: 'nothing-covered' | 'by-letter' }
  /** The register's first millisecond comes too late for it. */
  | { readonly code: 'before-coverage'; readonly coveredFromMs: number }
  /** An entry would have been allowed after the register's last millisecond. */
  | { readonly code: 'beyond-coverage'; readonly coveredToMs: number; readonly deadlineMs: number }
  /** It reaches into a stretch that no delivery of the register covers. */
  | { readonly code: 'in-gap' };

export function uncheckedReasons(
  { coverage, rules }: Pick<ScopeDocument, 'coverage' | 'rules'>,
  delay: Delay,
): (message: ExplainedMessage) => UncheckedReason {
  const clockSkewMs = readDurationMs(rules.clockSkew);
  if (clockSkewMs === null) throw new Error(`not a duration: ${rules.clockSkew}`);
  return ({ sent }) => {
    if (coverage === null) return { code: 'nothing-covered' };
    const fromMs = sent.from - clockSkewMs;
    const deadlineMs = delay.deadline(sent.to);
    if (fromMs < coverage.from) return { code: 'before-coverage', coveredFromMs: coverage.from };
    if (deadlineMs > coverage.to) return { code: 'beyond-coverage', coveredToMs: coverage.to, deadlineMs };
    const stretches = coverage.stretches ?? [coverage];
    const isInside = stretches.some(({ from, to }) => fromMs >= from && deadlineMs <= to);
    // Inside the coverage only one thing keeps a message from being checked: that it went by letter.
    return { code: isInside ? 'by-letter' : 'in-gap' };
  };
}
