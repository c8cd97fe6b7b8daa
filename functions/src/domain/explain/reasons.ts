/**
 * Why each message has its verdict, worked out from the result alone (contract 3, rules 3 to 6): a code and the figures
 * that its sentence needs. The words are the reader's.
 */
import { readDelay } from '../time/delay.ts';
import type { Verdict } from '../reconcile/result.ts';
import type { ExplainedMessage, ScopeDocument } from './result-document.ts';
import { uncheckedReasons } from './unchecked.ts';
import type { UncheckedReason } from './unchecked.ts';

export const reasonCodes = [
  'id-found',
  'entry-for-all',
  'entry-to-spare',
  'entry-just-enough',
  'no-entry',
  'no-id-no-entry',
  'shared',
  'shared-overlapping',
  'nothing-covered',
  'before-coverage',
  'beyond-coverage',
  'in-gap',
  'by-letter',
] as const;
export type Reason =
  | { readonly code: 'id-found' | 'entry-for-all' | 'entry-to-spare' | 'entry-just-enough' }
  | { readonly code: 'no-entry' | 'no-id-no-entry'; readonly maxDelay: string }
  | {
      readonly code: 'shared';
      readonly messages: number;
      readonly entries: number;
      readonly missingAtLeast: number;
    }
  /** It lies inside several windows, and the result does not say which of them is its own. */
  | { readonly code: 'shared-overlapping'; readonly windows: number }
  | UncheckedReason;

export type Explain = (message: ExplainedMessage) => Reason;

/** @returns what explains any message of this scope; throws where the document's own rules can't be read */
export function explainer(scope: ScopeDocument): Explain {
  const { maxDelay } = scope.rules;
  const delay = readDelay(maxDelay);
  if (delay === null) throw new Error(`not a delay: ${maxDelay}`);
  const whyUnchecked = uncheckedReasons(scope, delay);
  // A message that no entry can stand for is a window of its own, without entries: those are not shared.
  const shared = scope.windows.filter(({ entries }) => entries > 0);
  const byVerdict: Record<Verdict, Explain> = {
    registered: () => ({ code: 'id-found' }),
    explained: ({ margin }) => ({ code: explainedCode(margin) }),
    missing: ({ id }) => ({
      code: scope.ids === 'matched' && id !== undefined ? 'no-id-no-entry' : 'no-entry',
      maxDelay,
    }),
    contested: (message) => {
      const own = message.window === undefined ? undefined : scope.windows[message.window];
      return sharedReason(own ? [own] : windowsAround(message, shared));
    },
    unchecked: whyUnchecked,
  };
  return (message) => byVerdict[message.verdict](message);
}

/** Is it still explained if one entry belongs to another channel? Older results do not say. */
function explainedCode(
  margin: boolean | undefined,
): 'entry-for-all' | 'entry-to-spare' | 'entry-just-enough' {
  if (margin === undefined) return 'entry-for-all';
  return margin ? 'entry-to-spare' : 'entry-just-enough';
}

/** For results that were made before messages named their windows. */
function windowsAround(
  { sent }: ExplainedMessage,
  shared: ScopeDocument['windows'],
): ScopeDocument['windows'] {
  return shared.filter(({ from, to }) => from <= sent.from && sent.to <= to);
}

function sharedReason(around: ScopeDocument['windows']): Reason {
  const [only] = around;
  if (around.length !== 1 || only === undefined) {
    return { code: 'shared-overlapping', windows: around.length };
  }
  const { messages, entries, missingAtLeast } = only;
  return { code: 'shared', messages, entries, missingAtLeast };
}
