/**
 * What was found of a stretch of a graph the last time. A stretch has the same matching whenever it is the same to the
 * bit: its place in the memory is a hash of all that the matching rests on, so nothing older can be taken for it.
 */
import type { GraphWindow } from './windows.ts';

export interface Remembered {
  /** How many of its messages can be paired at once. */
  readonly size: number;
  /** Left out where only the size was asked for. */
  readonly found?: FoundInBlock;
}

export interface FoundInBlock {
  /** By message of the block, as in Classification. */
  readonly standing: Uint8Array;
  readonly margin: Uint8Array;
  readonly windows: readonly GraphWindow[];
  /** By message of the block: its window's place among the block's, or -1. */
  readonly windowOf: Int32Array;
}

/** Handed in: the domain hashes nothing itself, and stores nothing. */
export interface MatchingMemory {
  keyOf(columns: readonly Uint8Array[]): string;
  recall(key: string): Remembered | null;
  keep(key: string, remembered: Remembered): void;
}
