/**
 * Any shape: Hopcroft and Karp's algorithm with capacities, over edges that are never listed. Each phase visits a
 * vertex once and finds its neighbours through an IntervalPicker, so a phase costs O((n + m) log m) and there are
 * O(sqrt(n)) phases; after the greedy start there are seldom more than a few.
 */
import type { Knot, Matching, MatchingGraph } from './graph.ts';
import { greedyStart } from './greedy.ts';
import { IntervalPicker, range } from './interval-picker.ts';
import { Mates } from './mates.ts';
import { StepsLeft, stepsPerVertex } from './search-limit.ts';

/** @returns false where the steps did not suffice: the matching may then not be maximum */
export function matchGeneral(
  graph: MatchingGraph,
  knot: Knot,
  matching: Matching,
  perVertex = stepsPerVertex,
): boolean {
  greedyStart(graph, knot, matching);
  const mates = new Mates(knot, matching);
  const steps = new StepsLeft(knot, perVertex);
  for (;;) {
    const layers = layEntries(graph, knot, matching, mates, steps);
    if (layers === 'none') return true;
    if (layers === 'out-of-steps' || !augmentAlong(layers, graph, knot, matching, mates, steps)) return false;
  }
}

/** Marks the messages that some maximum matching leaves out: those reached from an unmatched one. */
export function markDeficientGeneral(
  graph: MatchingGraph,
  knot: Knot,
  matching: Matching,
  deficient: Uint8Array,
): void {
  const mates = new Mates(knot, matching);
  const entries = new IntervalPicker(range(knot.firstEntry, knot.endEntry), graph.entryFrom, graph.entryTo);
  const waiting = unmatched(knot, matching);
  for (const message of waiting) deficient[message] = 1;
  while (waiting.length > 0) {
    const message = waiting.pop()!;
    for (;;) {
      const entry = entries.take(graph.messageFrom[message]!, graph.messageTo[message]!);
      if (entry === -1) break;
      for (let mate = mates.first(entry); mate !== -1; mate = mates.after(mate)) {
        if (deficient[mate] === 1) continue;
        deficient[mate] = 1;
        waiting.push(mate);
      }
    }
  }
}

function unmatched(knot: Knot, matching: Matching): number[] {
  const messages: number[] = [];
  for (let message = knot.firstMessage; message < knot.endMessage; message++) {
    if (matching.mate[message] === -1) messages.push(message);
  }
  return messages;
}

/**
 * Breadth first from the unmatched messages: the entries by their distance, up to the first layer that holds a
 * spare one. @returns `none` where no spare entry can be reached: the matching is maximum
 */
function layEntries(
  graph: MatchingGraph,
  knot: Knot,
  matching: Matching,
  mates: Mates,
  steps: StepsLeft,
): IntervalPicker[] | 'none' | 'out-of-steps' {
  const entries = new IntervalPicker(range(knot.firstEntry, knot.endEntry), graph.entryFrom, graph.entryTo);
  const layers: IntervalPicker[] = [];
  let messages = unmatched(knot, matching);
  while (messages.length > 0) {
    const layer: number[] = [];
    const next: number[] = [];
    let hasSpare = false;
    for (const message of messages) {
      for (;;) {
        if (!steps.take()) return 'out-of-steps';
        const entry = entries.take(graph.messageFrom[message]!, graph.messageTo[message]!);
        if (entry === -1) break;
        layer.push(entry);
        if (matching.used[entry]! < graph.capacity[entry]!) hasSpare = true;
        for (let mate = mates.first(entry); mate !== -1; mate = mates.after(mate)) next.push(mate);
      }
    }
    layers.push(new IntervalPicker(Uint32Array.from(layer).sort(), graph.entryFrom, graph.entryTo));
    if (hasSpare) return layers;
    messages = next;
  }
  return 'none';
}

/** One step of a path: a message, and the entry that it would take. */
interface Step {
  readonly message: number;
  /** The entry's place in its layer, -1 while none is chosen. */
  place: number;
  entry: number;
}

/**
 * Depth first along the layers: as many disjoint shortest paths as there are, each vertex given up once.
 * @returns false where the steps ran out; what is matched by then is a matching all the same
 */
function augmentAlong(
  layers: readonly IntervalPicker[],
  graph: MatchingGraph,
  knot: Knot,
  matching: Matching,
  mates: Mates,
  steps: StepsLeft,
): boolean {
  const visited = new Visited(knot, mates);
  for (const root of unmatched(knot, matching)) {
    const path = [visited.enter(root)];
    while (path.length > 0) {
      if (!steps.take()) return false;
      const step = path.at(-1)!;
      const layer = layers[path.length - 1]!;
      const isLast = path.length === layers.length;
      if (step.place === -1) {
        step.place = layer.find(graph.messageFrom[step.message]!, graph.messageTo[step.message]!);
        if (step.place === -1) {
          path.pop();
          continue;
        }
        step.entry = layer.item(step.place);
      }
      if (isLast && matching.used[step.entry]! < graph.capacity[step.entry]!) {
        moveAlong(path, mates);
        break;
      }
      const mate = isLast ? -1 : visited.nextMate(step.entry);
      if (mate !== -1) {
        path.push(visited.enter(mate));
      } else {
        layer.remove(step.place);
        step.place = -1;
      }
    }
  }
  return true;
}

/** What a phase has seen: each message once, and how far each entry has asked its mates to move on. */
class Visited {
  readonly #knot: Knot;
  readonly #mates: Mates;
  readonly #messages: Uint8Array;
  /** The next mate to ask; a mate is only ever moved after it was asked, so the place in the list stays good. */
  readonly #nextMate: Int32Array;

  constructor(knot: Knot, mates: Mates) {
    this.#knot = knot;
    this.#mates = mates;
    this.#messages = new Uint8Array(knot.endMessage - knot.firstMessage);
    this.#nextMate = new Int32Array(knot.endEntry - knot.firstEntry);
    for (let entry = knot.firstEntry; entry < knot.endEntry; entry++) {
      this.#nextMate[entry - knot.firstEntry] = mates.first(entry);
    }
  }

  enter(message: number): Step {
    this.#messages[message - this.#knot.firstMessage] = 1;
    return { message, place: -1, entry: -1 };
  }

  /** The next message of the entry that was not visited yet, or -1. */
  nextMate(entry: number): number {
    const at = entry - this.#knot.firstEntry;
    while (this.#nextMate[at] !== -1) {
      const mate = this.#nextMate[at]!;
      this.#nextMate[at] = this.#mates.after(mate);
      if (this.#messages[mate - this.#knot.firstMessage] === 0) return mate;
    }
    return -1;
  }
}

/** Every message of the path takes the entry of its step; from the spare end, so that no entry is overfull. */
function moveAlong(path: readonly Step[], mates: Mates): void {
  for (let i = path.length - 1; i >= 0; i--) mates.assign(path[i]!.message, path[i]!.entry);
}
