import type { MatchingMemory, Remembered } from './memory.ts';

interface ToldMemory {
  readonly memory: MatchingMemory;
  readonly kept: ReadonlyMap<string, Remembered>;
  readonly told: { recalled: number; asked: number };
}

/** Told what is asked of it; what a run does not keep is forgotten after it. */
export function memoryOf(before: ReadonlyMap<string, Remembered>): ToldMemory {
  const kept = new Map<string, Remembered>();
  const told = { recalled: 0, asked: 0 };
  const memory: MatchingMemory = {
    keyOf: (columns) => columns.map((column) => Buffer.from(column).toString('base64')).join('|'),
    recall(key) {
      const known = kept.get(key) ?? before.get(key) ?? null;
      told.asked++;
      if (known) told.recalled++;
      return known;
    },
    keep: (key, one) => kept.set(key, { ...kept.get(key), ...one }),
  };
  return { memory, kept, told };
}
