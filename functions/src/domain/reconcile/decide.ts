/** Rules 5 and 6 for the messages that can be checked, as far as the search gets. */
import type { EntrySide } from './by-time.ts';
import { graphOf } from './by-time.ts';
import { classify, Standing } from './matching/classify.ts';
import type { Classification } from './matching/classify.ts';
import type { MatchingGraph } from './matching/graph.ts';
import type { MatchingMemory } from './matching/memory.ts';
import { classifyRemembering } from './matching/remembered.ts';
import type { ScopeMessages } from './scope-tables.ts';

export interface Decided {
  /** Places in the scope of the messages that were decided on; all others are unchecked. */
  readonly checked: Uint32Array;
  readonly graph: MatchingGraph;
  readonly classes: Classification;
}

/**
 * @param stepsPerVertex bounds the search (matching/search-limit.ts)
 * @param memory what was found the last time; left out: everything is matched
 */
export function decide(
  messages: ScopeMessages,
  checkable: Uint32Array,
  side: EntrySide,
  stepsPerVertex: number | undefined,
  memory?: MatchingMemory,
): Decided {
  const graph = graphOf(messages, checkable, side);
  const classes = memory
    ? classifyRemembering(graph, memory, stepsPerVertex)
    : classify(graph, stepsPerVertex);
  if (classes.undecided.length === 0) return { checked: checkable, graph, classes };
  const isDecided = (_: number, message: number): boolean => classes.standing[message] !== Standing.undecided;
  const checked = checkable.filter(isDecided);
  return {
    checked,
    graph: graphOf(messages, checked, side),
    classes: {
      ...classes,
      standing: classes.standing.filter(isDecided),
      margin: classes.margin.filter(isDecided),
      windowOf: classes.windowOf.filter(isDecided),
    },
  };
}
