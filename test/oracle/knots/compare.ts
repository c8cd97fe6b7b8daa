/** One graph through the engine's matching and through the oracle's definitions. */
import { classify, matchingSize, Standing } from '#domain/reconcile/matching/classify.ts';
import type { MatchingGraph } from '#domain/reconcile/matching/graph.ts';
import type { Graph } from '../matchings.ts';
import { marginOf, maximumOf } from '../matchings.ts';
import type { Span } from '../read-time.ts';
import { windowsOf } from '../windows.ts';
import type { CountedSpan, Spans } from './random-graph.ts';

const byStart = (a: Span, b: Span): number => a.from - b.from || a.to - b.to;

/** The spans as the engine wants them: sorted, in columns. */
export function columnsOf({ messages, entries }: Spans): MatchingGraph {
  const sortedMessages = messages.toSorted(byStart);
  const sortedEntries = entries.toSorted(byStart);
  return {
    messageFrom: Float64Array.from(sortedMessages, ({ from }) => from),
    messageTo: Float64Array.from(sortedMessages, ({ to }) => to),
    entryFrom: Float64Array.from(sortedEntries, ({ from }) => from),
    entryTo: Float64Array.from(sortedEntries, ({ to }) => to),
    capacity: Uint32Array.from(sortedEntries, ({ count }) => count),
  };
}

/** The same spans, in the same order, as the oracle wants them. */
export function edgesOf({ messages, entries }: Spans): Graph {
  const sorted = messages.toSorted(byStart);
  const meets = (entry: CountedSpan, message: Span): boolean =>
    entry.from <= message.to && message.from <= entry.to;
  const rows = entries.toSorted(byStart);
  return {
    edges: rows.map((entry) => sorted.map((message) => meets(entry, message))),
    counts: rows.map(({ count }) => count),
    messageCount: sorted.length,
  };
}

/** All that is said of the messages, in words that both sides can be brought to. */
interface Said {
  readonly size: number;
  readonly verdicts: readonly string[];
  readonly windows: readonly string[];
}

const windowText = (window: Span & { messages: number; entries: number }): string =>
  [window.from, window.to, window.messages, window.entries].join(' ');

function saidByEngine(graph: MatchingGraph): Said {
  const found = classify(graph);
  const names = Object.entries(Standing);
  return {
    size: found.size,
    verdicts: Array.from(found.standing, (standing, message) => {
      const name = names.find(([, code]) => code === standing)![0];
      return name === 'explained' ? `${name} ${String(found.margin[message] === 1)}` : name;
    }),
    windows: found.windows.map(windowText).sort(),
  };
}

function saidByOracle({ messages }: Spans, graph: Graph): Said {
  const maximum = maximumOf(graph);
  const margin = marginOf(graph, maximum);
  const hasEntry = (message: number): boolean =>
    graph.edges.some((row, entry) => row[message] === true && graph.counts[entry]! > 0);
  const spans = messages
    .toSorted(byStart)
    .map((sent) => ({ row: 0, id: '', municipality: '', district: '', byLetter: false, sent }));
  return {
    size: maximum.size,
    verdicts: spans.map((_, message) => {
      if (maximum.always[message]) return `explained ${String(margin[message])}`;
      return hasEntry(message) ? 'contested' : 'missing';
    }),
    windows: windowsOf(graph, spans, (message) => !maximum.always[message])
      .map(windowText)
      .sort(),
  };
}

/** What the engine says otherwise than the definitions, with the spans; null where it says the same. */
export function disagreement(spans: Spans, graph: Graph): string | null {
  const columns = columnsOf(spans);
  const engine = saidByEngine(columns);
  const oracle = saidByOracle(spans, graph);
  const isSame = JSON.stringify(engine) === JSON.stringify(oracle) && matchingSize(columns) === oracle.size;
  return isSame ? null : JSON.stringify({ spans, engine, oracle }, null, 2);
}
