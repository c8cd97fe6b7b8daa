import type { Knot, MatchingGraph } from './graph.ts';

/**
 * Cuts the graph where nothing on the axis reaches across: what lies before a cut shares no edge with what lies
 * behind it. One sweep over both sides, which are sorted by their beginnings.
 */
export function* knotsOf(graph: MatchingGraph): Generator<Knot> {
  const { messageFrom, messageTo, entryFrom, entryTo } = graph;
  let message = 0;
  let entry = 0;
  while (message < messageFrom.length || entry < entryFrom.length) {
    const firstMessage = message;
    const firstEntry = entry;
    let reach = -Infinity;
    for (;;) {
      const nextMessage = message < messageFrom.length ? messageFrom[message]! : Infinity;
      const nextEntry = entry < entryFrom.length ? entryFrom[entry]! : Infinity;
      const next = Math.min(nextMessage, nextEntry);
      const isEnd = next === Infinity || (next > reach && reach !== -Infinity);
      if (isEnd) break;
      reach = Math.max(reach, nextMessage <= nextEntry ? messageTo[message++]! : entryTo[entry++]!);
    }
    yield { firstMessage, endMessage: message, firstEntry, endEntry: entry };
  }
}
