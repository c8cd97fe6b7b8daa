/** For each entry of a knot the messages that it stands for, as linked lists over messages: O(1) to move one. */
import type { Knot, Matching } from './graph.ts';

export class Mates {
  readonly #matching: Matching;
  readonly #firstEntry: number;
  readonly #firstMessage: number;
  readonly #head: Int32Array;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;

  constructor(knot: Knot, matching: Matching) {
    this.#matching = matching;
    this.#firstEntry = knot.firstEntry;
    this.#firstMessage = knot.firstMessage;
    this.#head = new Int32Array(knot.endEntry - knot.firstEntry).fill(-1);
    this.#next = new Int32Array(knot.endMessage - knot.firstMessage).fill(-1);
    this.#previous = new Int32Array(knot.endMessage - knot.firstMessage).fill(-1);
    for (let message = knot.endMessage - 1; message >= knot.firstMessage; message--) {
      const entry = matching.mate[message]!;
      if (entry !== -1) this.#link(message, entry);
    }
  }

  /** The first message that the entry stands for, or -1. */
  first(entry: number): number {
    return this.#head[entry - this.#firstEntry]!;
  }

  /** The next message of the same entry, or -1. */
  after(message: number): number {
    return this.#next[message - this.#firstMessage]!;
  }

  /** Lets `entry` stand for `message`, which leaves the entry that it had. */
  assign(message: number, entry: number): void {
    const before = this.#matching.mate[message]!;
    if (before !== -1) {
      this.#unlink(message, before);
      this.#matching.used[before]!--;
    }
    this.#matching.mate[message] = entry;
    this.#matching.used[entry]!++;
    this.#link(message, entry);
  }

  #link(message: number, entry: number): void {
    const head = this.#head[entry - this.#firstEntry]!;
    this.#next[message - this.#firstMessage] = head;
    this.#previous[message - this.#firstMessage] = -1;
    if (head !== -1) this.#previous[head - this.#firstMessage] = message;
    this.#head[entry - this.#firstEntry] = message;
  }

  #unlink(message: number, entry: number): void {
    const next = this.#next[message - this.#firstMessage]!;
    const previous = this.#previous[message - this.#firstMessage]!;
    if (previous === -1) this.#head[entry - this.#firstEntry] = next;
    else this.#next[previous - this.#firstMessage] = next;
    if (next !== -1) this.#previous[next - this.#firstMessage] = previous;
  }
}
