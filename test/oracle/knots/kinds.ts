import type { Graph } from '../matchings.ts';

/**
 * What a knot looks like, from who can stand for whom alone. Messages have the order that they are given in, entries
 * that of the messages that they can stand for.
 * proper: the entries' messages are runs, which move right at both ends; convex: they are runs, or the messages'
 * entries are; general: neither.
 */
export const shapes = ['proper', 'convex', 'general'] as const;
export type Shape = (typeof shapes)[number];

export interface KnotKind {
  readonly shape: Shape;
  readonly messages: number;
}

interface Knot {
  readonly messages: readonly number[];
  readonly entries: readonly number[];
}

/** The parts of a graph that share no edge, without entries and messages that stand alone. */
export function kindsIn(graph: Graph): KnotKind[] {
  return knotsIn(graph).map((knot) => ({ shape: shapeOf(graph, knot), messages: knot.messages.length }));
}

function knotsIn({ edges, counts, messageCount }: Graph): Knot[] {
  const free = new Set(counts.flatMap((count, entry) => (count > 0 ? [entry] : [])));
  const seen = new Set<number>();
  const knots: Knot[] = [];
  for (let start = 0; start < messageCount; start += 1) {
    if (seen.has(start)) continue;
    seen.add(start);
    const messages = [start];
    const entries: number[] = [];
    for (const message of messages) {
      for (const entry of free) {
        if (!edges[entry]![message]) continue;
        free.delete(entry);
        entries.push(entry);
        edges[entry]!.forEach((can, other) => {
          if (!can || seen.has(other)) return;
          seen.add(other);
          messages.push(other);
        });
      }
    }
    if (entries.length > 0) knots.push({ messages: messages.sort((a, b) => a - b), entries });
  }
  return knots;
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly isWhole: boolean;
}

/** Where the places are at which a list holds true. */
function runOf(holds: readonly boolean[]): Run {
  const first = holds.indexOf(true);
  const last = holds.lastIndexOf(true);
  return { first, last, isWhole: holds.slice(first, last + 1).every((each) => each) };
}

function shapeOf({ edges }: Graph, { messages, entries }: Knot): Shape {
  const rows = entries.map((entry) => messages.map((message) => edges[entry]![message]!));
  const sorted = rows
    .map((row) => ({ row, run: runOf(row) }))
    .sort((a, b) => a.run.first - b.run.first || a.run.last - b.run.last);
  const areRuns = sorted.every(({ run }) => run.isWhole);
  const moveRight = sorted.every(({ run }, place) => place === 0 || run.last >= sorted[place - 1]!.run.last);
  if (areRuns && moveRight) return 'proper';
  const columns = messages.map((_, place) => runOf(sorted.map(({ row }) => row[place]!)));
  return areRuns || columns.every(({ isWhole }) => isWhole) ? 'convex' : 'general';
}
