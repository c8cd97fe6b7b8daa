/** Rule 3: how far the ids of a scope's two logs are the same. */
import type { RegisterLog } from '../logs/log-tables.ts';
import type { IdUse } from './result.ts';
import type { RowTallies } from './row-tallies.ts';
import type { CountedMessages } from './scope-messages.ts';

/** @param messages by scope */
export function idUsesOf(
  { common, withOtherId, otherIds }: RowTallies,
  messages: readonly CountedMessages[],
  register: RegisterLog,
  ofRow: Uint16Array,
): IdUse[] {
  // How many different other ids a scope has is asked only where it can decide.
  const isAsked = messages.map(
    ({ withId }, place) => common[place + 1]! > 0 && 2 * common[place + 1]! < withId,
  );
  const others = isAsked.includes(true) ? differentOthers(otherIds, register.id, ofRow, isAsked) : null;
  return messages.map(({ withId }, place) => {
    const inBoth = common[place + 1]!;
    if (withId === 0 || inBoth + withOtherId[place + 1]! === 0) return 'absent';
    if (inBoth === 0) return 'disjoint';
    const inRegister = inBoth + (others?.[place] ?? 0);
    return isAsked[place] && 2 * inBoth < Math.min(withId, inRegister) ? 'mixed' : 'matched';
  });
}

function differentOthers(
  rows: Uint32Array,
  ids: Uint32Array,
  ofRow: Uint16Array,
  isAsked: readonly boolean[],
): number[] {
  const met = isAsked.map(() => new Set<number>());
  for (const row of rows) {
    const place = ofRow[row]! - 1;
    if (isAsked[place]) met[place]!.add(ids[row]!);
  }
  return met.map((set) => set.size);
}
