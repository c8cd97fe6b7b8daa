/**
 * The general search ends: after so many steps, counted and never timed, so that the same logs give the same answer on
 * every machine. What is not decided by then is told as such, not guessed.
 */
import type { Knot } from './graph.ts';

/**
 * Steps allowed for each vertex of a knot. A phase takes at most 3 for each, and a knot of n messages needs at most
 * 2 * sqrt(n) + 2 phases (docs/reconciliation.md): so no knot of fewer than 27,000 messages runs out.
 */
export const stepsPerVertex = 1000;

export class StepsLeft {
  #left: number;

  constructor(knot: Knot, perVertex: number) {
    const vertices = knot.endMessage - knot.firstMessage + (knot.endEntry - knot.firstEntry);
    this.#left = vertices * perVertex;
  }

  /** Takes one step. @returns false where there is none left */
  take(): boolean {
    this.#left--;
    return this.#left >= 0;
  }
}
