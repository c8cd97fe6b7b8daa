/** What may be said of each municipality of a joint scope alone (rule 5). */
import { formatNumber } from '../municipality/numbers.ts';
import type { EntrySide } from './by-time.ts';
import { graphOf } from './by-time.ts';
import { matchingSize } from './matching/classify.ts';
import type { ScopeTask } from './scope-task.ts';
import type { ScopeResult } from './result.ts';
import type { ScopeMessages } from './scope-tables.ts';

/**
 * Each member's messages minus their own largest matching, as if every entry of the scope stood for its messages.
 * @param checked places of the messages that take part in the matching
 */
export function membersOf(
  task: ScopeTask,
  open: ScopeMessages,
  checked: Uint32Array,
  side: EntrySide,
): NonNullable<ScopeResult['members']> {
  const { municipality, shown, count } = task.messages;
  const sent = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    if (task.partition.ofMessage.at(i) !== task.place + 1) continue;
    sent.set(shown(municipality[i]!), (sent.get(shown(municipality[i]!)) ?? 0) + 1);
  }
  return task.scope.municipalities.map((number) => {
    const own = checked.filter((place) => shown(municipality[open.index[place]!]!) === number);
    return {
      municipality: formatNumber(number),
      sent: sent.get(number) ?? 0,
      missingAtLeast: own.length - matchingSize(graphOf(open, own, side)),
    };
  });
}
