import type { Message } from './logs.ts';
import type { Graph } from './matchings.ts';
import type { Span } from './read-time.ts';

export interface Window extends Span {
  readonly messages: number;
  readonly entries: number;
  readonly missingAtLeast: number;
  readonly members: readonly Message[];
}

interface Group {
  readonly messages: ReadonlySet<number>;
  readonly entries: ReadonlySet<number>;
}

/** The entries that can stand for a message. */
const entriesFor = (graph: Graph, message: number): Set<number> =>
  new Set(graph.edges.flatMap((row, entry) => (row[message] ? [entry] : [])));

/** Puts a message's group together with every group that it shares an entry with. */
function gathered(groups: readonly Group[], next: Group): Group[] {
  const shares = (group: Group): boolean => [...group.entries].some((entry) => next.entries.has(entry));
  const together = [next, ...groups.filter(shares)];
  const apart = groups.filter((group) => !shares(group));
  return [
    ...apart,
    {
      messages: new Set(together.flatMap((group) => [...group.messages])),
      entries: new Set(together.flatMap((group) => [...group.entries])),
    },
  ];
}

/** Rule 6: groups of missing and contested messages that share entries, directly or by a chain of such messages. */
export function windowsOf(
  graph: Graph,
  messages: readonly Message[],
  isMissingOrContested: (message: number) => boolean,
): Window[] {
  let groups: Group[] = [];
  for (let message = 0; message < messages.length; message += 1) {
    if (!isMissingOrContested(message)) continue;
    groups = gathered(groups, { messages: new Set([message]), entries: entriesFor(graph, message) });
  }
  return groups.map((group) => {
    const members = [...group.messages].map((message) => messages[message]!);
    const sent = members.map((message) => message.sent);
    const entries = [...group.entries].reduce((sum, entry) => sum + graph.counts[entry]!, 0);
    return {
      from: Math.min(...sent.map((span) => span.from)),
      to: Math.max(...sent.map((span) => span.to)),
      messages: group.messages.size,
      entries,
      missingAtLeast: group.messages.size - entries,
      members,
    };
  });
}
