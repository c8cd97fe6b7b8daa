/**
 * A good start for the general search: messages in order, each takes, of the entries that have begun, the one that
 * ends first. Maximum where the messages are sorted alike at both ends (Glover 1967); else nearly so.
 */
import type { Knot, Matching, MatchingGraph } from './graph.ts';

export function greedyStart(graph: MatchingGraph, knot: Knot, matching: Matching): void {
  const { messageFrom, messageTo, entryFrom, entryTo, capacity } = graph;
  const begun = new EarliestEnd(entryTo);
  let next = knot.firstEntry;
  for (let message = knot.firstMessage; message < knot.endMessage; message++) {
    while (next < knot.endEntry && entryFrom[next]! <= messageTo[message]!) begun.push(next++);
    while (begun.size > 0 && isOver(begun.top)) begun.pop();
    const entry = begun.size > 0 ? begun.top : -1;
    if (entry === -1 || entryFrom[entry]! > messageTo[message]!) continue;
    matching.mate[message] = entry;
    matching.used[entry]!++;

    function isOver(top: number): boolean {
      return matching.used[top]! >= capacity[top]! || entryTo[top]! < messageFrom[message]!;
    }
  }
}

/** A binary heap of entries, the one that ends first on top. */
class EarliestEnd {
  readonly #heap: number[] = [];
  readonly #to: Float64Array;

  constructor(to: Float64Array) {
    this.#to = to;
  }

  get size(): number {
    return this.#heap.length;
  }

  get top(): number {
    return this.#heap[0]!;
  }

  push(entry: number): void {
    const heap = this.#heap;
    let at = heap.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#to[heap[parent]!]! <= this.#to[entry]!) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = entry;
  }

  pop(): void {
    const heap = this.#heap;
    const entry = heap.pop()!;
    if (heap.length === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && this.#to[heap[child + 1]!]! < this.#to[heap[child]!]!) child++;
      if (this.#to[heap[child]!]! >= this.#to[entry]!) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = entry;
  }
}
