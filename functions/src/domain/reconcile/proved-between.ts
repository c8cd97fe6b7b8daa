import type { ScopeMessages } from './scope-messages.ts';
import type { ScopeTask } from './scope-task.ts';

/** In a log in order of time one is found within few rows. Further is not sought: the whole list decides then. */
const mostRows = 16_384;

/**
 * Does a message of the scope that an id proves lie between these two, in order of time? Sought in the rows between
 * theirs, where it is in a log in order of time; false where none is found, be it that there is one.
 * @param open the scope's messages that no id proves; `before` and `after` are places in it
 */
export function liesProvedBetween(
  { messages, partition, place, tables }: Pick<ScopeTask, 'messages' | 'partition' | 'place' | 'tables'>,
  open: ScopeMessages,
  before: number,
  after: number,
): boolean {
  const { registered } = tables;
  const [fromMs, toMs] = [open.from[before]!, open.from[after]!];
  const [one, other] = [open.index[before]!, open.index[after]!];
  // The newest may come first.
  const first = Math.min(one, other) + 1;
  const end = Math.min(Math.max(one, other), first + mostRows);
  for (let i = first; i < end; i++) {
    if (registered[i] === 0 || partition.ofMessage.at(i) !== place + 1) continue;
    if (messages.from[i]! > fromMs && messages.from[i]! < toMs) return true;
  }
  return false;
}
