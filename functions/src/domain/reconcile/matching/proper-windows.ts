/** Windows in the usual shape, in one sweep: see windows.ts for any other. */
import type { Knot, MatchingGraph } from './graph.ts';
import type { FoundWindows, GraphWindow } from './windows.ts';

/**
 * The runs of entries move right with the messages. A message whose run begins where the runs before it in the window
 * have all ended shares no entry with any of them, nor does any message after it: there a new window begins.
 *
 * @param deficient 1 for each message of the graph that some maximum matching leaves out
 */
export function windowsOfProper(
  graph: MatchingGraph,
  knot: Knot,
  deficient: Uint8Array,
  { windows, windowOf }: FoundWindows,
  onMissing: (message: number) => void,
): void {
  const { messageFrom, messageTo, entryFrom, entryTo, capacity } = graph;
  let runStart = knot.firstEntry;
  /** Entries before it are counted, or in no run. */
  let runEnd = knot.firstEntry;
  let window: GraphWindow | null = null;
  for (let message = knot.firstMessage; message < knot.endMessage; message++) {
    if (deficient[message] !== 1) continue;
    while (runStart < knot.endEntry && entryTo[runStart]! < messageFrom[message]!) runStart++;
    if (window === null || runStart >= runEnd) {
      runEnd = Math.max(runEnd, runStart);
      window = { from: messageFrom[message]!, to: messageTo[message]!, messages: 0, entries: 0 };
      windows.push(window);
    }
    while (runEnd < knot.endEntry && entryFrom[runEnd]! <= messageTo[message]!) {
      window.entries += capacity[runEnd++]!;
    }
    window.messages++;
    window.to = messageTo[message]!;
    windowOf[message] = windows.length - 1;
    if (window.entries === 0) onMissing(message);
  }
}
