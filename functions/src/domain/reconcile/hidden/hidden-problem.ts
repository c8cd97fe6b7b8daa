/** What the estimate of hidden losses takes: one scope, its messages and entries, and what the matching found. */
import type { TimeRules } from '../by-time.ts';
import type { Classification } from '../matching/classify.ts';
import type { MatchingGraph } from '../matching/graph.ts';
import type { Coverage } from '../result.ts';
import type { FreeEntries, ScopeMessages } from '../scope-tables.ts';

export interface HiddenProblem {
  readonly messages: ScopeMessages;
  /** The first milliseconds of the scope's first and last message, be they proved by id. */
  readonly sent: { readonly firstFrom: number; readonly lastFrom: number };
  /** Places of the messages that no id pairs, and of those of them that were checked. */
  readonly unpaired: Uint32Array;
  readonly checked: Uint32Array;
  readonly free: FreeEntries;
  readonly coverage: Coverage | null;
  readonly rules: TimeRules;
  readonly graph: MatchingGraph;
  readonly classes: Pick<Classification, 'windows' | 'windowOf'>;
}
