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
      // Of one entry alone, which is taken once: so each is met once.
      for (let mate = mates.first(entry); mate !== -1; mate = mates.after(mate)) {
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
  const asked = new AskedMates(knot, mates);
  for (const root of unmatched(knot, matching)) {
    const path = [firstStepOf(root)];
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
      const mate = isLast ? -1 : asked.next(step.entry);
      if (mate !== -1) {
        path.push(firstStepOf(mate));
      } else {
        layer.remove(step.place);
        step.place = -1;
      }
    }
  }
  return true;
}

function firstStepOf(message: number): Step {
  return { message, place: -1, entry: -1 };
}

/** How far a phase has asked each entry's mates to move on: a message is the mate of one, and so is asked once. */
class AskedMates {
  readonly #firstEntry: number;
  readonly #mates: Mates;
  /** The next mate to ask; a mate is only ever moved after it was asked, so the place in the list stays good. */
  readonly #next: Int32Array;

  constructor(knot: Knot, mates: Mates) {
    this.#firstEntry = knot.firstEntry;
    this.#mates = mates;
    this.#next = new Int32Array(knot.endEntry - knot.firstEntry);
    for (let at = 0; at < this.#next.length; at++) this.#next[at] = mates.first(knot.firstEntry + at);
  }

  /** The next message of the entry that was not asked yet, or -1. */
  next(entry: number): number {
    const at = entry - this.#firstEntry;
    const mate = this.#next[at]!;
    if (mate !== -1) this.#next[at] = this.#mates.after(mate);
    return mate;
  }
}

/** Every message of the path takes the entry of its step; from the spare end, so that no entry is overfull. */
function moveAlong(path: readonly Step[], mates: Mates): void {
  for (let i = path.length - 1; i >= 0; i--) mates.assign(path[i]!.message, path[i]!.entry);
}
