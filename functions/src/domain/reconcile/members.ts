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
  inScope: ScopeMessages,
  checked: Uint32Array,
  side: EntrySide,
): NonNullable<ScopeResult['members']> {
  const municipalityAt = (place: number): number => task.messages.municipality[inScope.index[place]!]!;
  const sent = new Map<number, number>();
  for (let place = 0; place < inScope.count; place++) {
    sent.set(municipalityAt(place), (sent.get(municipalityAt(place)) ?? 0) + 1);
  }
  return task.scope.municipalities.map((number) => {
    const own = checked.filter((place) => municipalityAt(place) === number);
    return {
      municipality: formatNumber(number),
      sent: sent.get(number) ?? 0,
      missingAtLeast: own.length - matchingSize(graphOf(inScope, own, side)),
    };
  });
}
