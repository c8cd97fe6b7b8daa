import type { Verdict } from './document.ts';
import type { Coverage, Rules } from './judgement.ts';
import { graphOf, isChecked } from './judgement.ts';
import type { Message } from './logs.ts';
import type { Graph, Maximum } from './matchings.ts';
import { marginOf, maximumOf } from './matchings.ts';
import type { Pairs } from './pairs.ts';
import type { Window } from './windows.ts';
import { windowsOf } from './windows.ts';

export interface Judged {
  readonly message: Message;
  readonly verdict: Verdict;
  /** Only of an explained message: still explained whichever one entry belongs to another channel. */
  readonly margin?: boolean;
}

/** Rules 4 to 7 for one scope. */
export interface Verdicts {
  readonly judged: readonly Judged[];
  /** The messages that the times decide on: neither registered nor unchecked. */
  readonly checked: readonly Message[];
  readonly missingAtLeast: number;
  readonly unexplained: number;
  readonly windows: readonly Window[];
}

/** Rule 5. */
function verdictByTime(graph: Graph, maximum: Maximum, message: number): Verdict {
  if (maximum.always[message]) return 'explained';
  const hasEntry = graph.edges.some((row) => row[message]);
  if (hasEntry !== maximum.sometimes[message]) throw new Error('an edge that no maximum matching can use');
  return hasEntry ? 'contested' : 'missing';
}

export function verdictsOf(pairs: Pairs, coverage: Coverage, rules: Rules): Verdicts {
  const checked = pairs.unpaired.filter((message) => isChecked(message, coverage, rules));
  const unchecked = pairs.unpaired.filter((message) => !isChecked(message, coverage, rules));
  const graph = graphOf(checked, pairs.freeEntries, rules);
  const maximum = maximumOf(graph);
  const margin = marginOf(graph, maximum);
  const byTime = checked.map((message, index): Judged => {
    const verdict = verdictByTime(graph, maximum, index);
    return { message, verdict, ...(verdict === 'explained' ? { margin: margin[index]! } : {}) };
  });
  const places = pairs.leftEntries.reduce((sum, entry) => sum + entry.count, 0);
  return {
    judged: [
      ...pairs.registered.map((message) => ({ message, verdict: 'registered' as const })),
      ...byTime,
      ...unchecked.map((message) => ({ message, verdict: 'unchecked' as const })),
    ],
    checked,
    missingAtLeast: checked.length - maximum.size,
    // Rule 7: entries left over in a maximum matching.
    unexplained: places - maximum.size,
    windows: windowsOf(graph, checked, (index) => byTime[index]!.verdict !== 'explained'),
  };
}
