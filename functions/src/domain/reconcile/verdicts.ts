/** From the rules' findings to one verdict a message, and what is counted of them. */
import { formatNumber } from '../municipality/numbers.ts';
import type { ScopeTask } from './scope-task.ts';
import type { Counts, MessageVerdict, Verdict } from './result.ts';
import type { ScopeMessages } from './scope-tables.ts';
import { compareText } from './warnings.ts';

type VerdictCounts = Pick<Counts, Verdict>;

export interface Verdicts {
  /** By place in the scope's messages. */
  readonly of: readonly Verdict[];
  readonly counts: VerdictCounts;
}

const byStanding: readonly Verdict[] = ['explained', 'contested', 'missing'];

/**
 * @param checked places of the messages that took part in the matching
 * @param standing what the matching found of each of those
 */
export function verdictsOf(registered: Uint8Array, checked: Uint32Array, standing: Uint8Array): Verdicts {
  const of: Verdict[] = Array.from(registered, (flag) => (flag === 1 ? 'registered' : 'unchecked'));
  checked.forEach((place, i) => (of[place] = byStanding[standing[i]!]!));
  const counts = { registered: 0, explained: 0, contested: 0, missing: 0, unchecked: 0 };
  for (const verdict of of) counts[verdict]++;
  return { of, counts };
}

/** So many missing messages in a row make the declared coverage doubtful (rule 11). */
const doubtfulRun = 10;

/** Sorted like the result, so that equal spans with different verdicts have one order. */
export function hasRunOfMissing(sorted: readonly MessageVerdict[]): boolean {
  let run = 0;
  for (const { verdict } of sorted) {
    if (verdict === 'unchecked') continue;
    run = verdict === 'missing' ? run + 1 : 0;
    if (run >= doubtfulRun) return true;
  }
  return false;
}

/** The result's list of messages, by sent.from, sent.to, id, verdict, municipality, row (contract 4). */
export function messageVerdicts(
  task: ScopeTask,
  inScope: ScopeMessages,
  verdicts: readonly Verdict[],
): MessageVerdict[] {
  const { messages, ids } = task;
  const list: MessageVerdict[] = [];
  for (let place = 0; place < inScope.count; place++) {
    const index = inScope.index[place]!;
    const id = messages.id[index]!;
    list.push({
      row: messages.row[index]!,
      ...(id !== 0 && { id: ids.show(id) }),
      municipality: formatNumber(messages.municipality[index]!),
      sent: { from: inScope.from[place]!, to: inScope.to[place]! },
      verdict: verdicts[place]!,
    });
  }
  return sortTies(list);
}

/** The list is sorted by time already: only messages of one span are left to put in order. */
function sortTies(list: MessageVerdict[]): MessageVerdict[] {
  const sorted: MessageVerdict[] = [];
  for (let start = 0; start < list.length;) {
    let end = start + 1;
    while (end < list.length && sameSpan(list[start]!, list[end]!)) end++;
    const ties = end - start === 1 ? [list[start]!] : list.slice(start, end).sort(compareTies);
    for (const message of ties) sorted.push(message);
    start = end;
  }
  return sorted;
}

function sameSpan(a: MessageVerdict, b: MessageVerdict): boolean {
  return a.sent.from === b.sent.from && a.sent.to === b.sent.to;
}

function compareTies(a: MessageVerdict, b: MessageVerdict): number {
  return (
    compareText(a.id ?? '', b.id ?? '') ||
    compareText(a.verdict, b.verdict) ||
    compareText(a.municipality, b.municipality) ||
    a.row - b.row
  );
}
