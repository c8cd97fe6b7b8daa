/** Windows: the parts of `missing` and `contested` messages that share entries (contract 3, rule 6). */
import type { Knot, MatchingGraph } from './graph.ts';
import { IntervalPicker, range } from './interval-picker.ts';

export interface GraphWindow {
  from: number;
  to: number;
  messages: number;
  entries: number;
}

export interface FoundWindows {
  readonly windows: GraphWindow[];
  /** For each message of the graph its window's place in `windows`; -1 where it has none. */
  readonly windowOf: Int32Array;
}

/** @param deficient 1 for each message of the graph that some maximum matching leaves out */
export function windowsOf(
  graph: MatchingGraph,
  knot: Knot,
  deficient: Uint8Array,
  { windows, windowOf }: FoundWindows,
  onMissing: (message: number) => void,
): void {
  const inKnot = range(knot.firstMessage, knot.endMessage).filter((message) => deficient[message] === 1);
  if (inKnot.length === 0) return;
  const messages = new IntervalPicker(inKnot, graph.messageFrom, graph.messageTo);
  const entries = new IntervalPicker(range(knot.firstEntry, knot.endEntry), graph.entryFrom, graph.entryTo);
  for (const [place, start] of inKnot.entries()) {
    if (!messages.has(place)) continue;
    messages.remove(place);
    const window = collect(start, graph, { messages, entries }, (message) => {
      windowOf[message] = windows.length;
    });
    if (window.entries === 0) onMissing(start);
    windows.push(window);
  }
}

/** All that hangs together with one message, by turns over entries and messages. */
function collect(
  start: number,
  graph: MatchingGraph,
  { messages, entries }: { readonly messages: IntervalPicker; readonly entries: IntervalPicker },
  onMember: (message: number) => void,
): GraphWindow {
  const window = { from: Infinity, to: -Infinity, messages: 0, entries: 0 };
  const waiting = [start];
  while (waiting.length > 0) {
    const message = waiting.pop()!;
    onMember(message);
    window.messages++;
    window.from = Math.min(window.from, graph.messageFrom[message]!);
    window.to = Math.max(window.to, graph.messageTo[message]!);
    for (;;) {
      const entry = entries.take(graph.messageFrom[message]!, graph.messageTo[message]!);
      if (entry === -1) break;
      window.entries += graph.capacity[entry]!;
      for (;;) {
        const other = messages.take(graph.entryFrom[entry]!, graph.entryTo[entry]!);
        if (other === -1) break;
        waiting.push(other);
      }
    }
  }
  return window;
}
