/** Rule 3: how far the ids of a scope's two logs are the same. */
import type { RegisterLog } from '../logs/log-tables.ts';
import type { IdUse } from './result.ts';
import type { RowTallies } from './row-tallies.ts';
import type { MessageTallies } from './scope-messages.ts';
import type { Partition, ScopeOf } from './scopes.ts';

export function idUsesOf(
  { common, withOtherId, otherIds }: RowTallies,
  { withId }: MessageTallies,
  register: RegisterLog,
  { scopes, ofRow }: Partition,
): IdUse[] {
  // How many different other ids a scope has is asked only where it can decide.
  const isAsked = scopes.map(
    (_scope, place) => common[place + 1]! > 0 && 2 * common[place + 1]! < withId[place + 1]!,
  );
  const others = isAsked.includes(true) ? differentOthers(otherIds, register.id, ofRow, isAsked) : null;
  return scopes.map((_scope, place) => {
    const inBoth = common[place + 1]!;
    const ofMessages = withId[place + 1]!;
    if (ofMessages === 0 || inBoth + withOtherId[place + 1]! === 0) return 'absent';
    if (inBoth === 0) return 'disjoint';
    const inRegister = inBoth + (others?.[place] ?? 0);
    return isAsked[place] && 2 * inBoth < Math.min(ofMessages, inRegister) ? 'mixed' : 'matched';
  });
}

function differentOthers(
  rows: Uint32Array,
  ids: Uint32Array,
  ofRow: ScopeOf,
  isAsked: readonly boolean[],
): number[] {
  const met = isAsked.map(() => new Set<number>());
  for (const row of rows) {
    const place = ofRow.at(row) - 1;
    if (isAsked[place]) met[place]!.add(ids[row]!);
  }
  return met.map((set) => set.size);
}
