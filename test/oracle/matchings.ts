/** Who can stand for whom: `edges[entry][message]`; an entry has `counts[entry]` places. */
export interface Graph {
  readonly edges: readonly (readonly boolean[])[];
  readonly counts: readonly number[];
  readonly messageCount: number;
}

/** What all maximum matchings have in common. */
export interface Maximum {
  readonly size: number;
  /** By message: paired in every maximum matching. */
  readonly always: readonly boolean[];
  /** By message: paired in some maximum matching. */
  readonly sometimes: readonly boolean[];
}

/** Beyond this many messages the sets of messages are too many to list. */
const listableMessages = 9;

/**
 * The sets of messages (as bit masks) that some matching pairs, by trying everything: every place of every
 * entry stays empty or takes any one message that it can stand for and that is still unpaired.
 */
export function pairableSets({ edges, counts, messageCount }: Graph): number[] {
  const isPairable = new Uint8Array(1 << messageCount);
  isPairable[0] = 1;
  edges.forEach((row, entry) => {
    const can = row.reduce((set, each, message) => (each ? set | (1 << message) : set), 0);
    // More places than messages change nothing.
    const places = can === 0 ? 0 : Math.min(counts[entry]!, messageCount);
    for (let place = 0; place < places; place += 1) {
      // From the largest set down: what a place adds to a set is larger, so no set gets two of one place.
      for (let set = isPairable.length - 1; set >= 0; set -= 1) {
        if (isPairable[set] === 0) continue;
        for (let rest = can & ~set; rest !== 0; rest &= rest - 1) isPairable[set | (rest & -rest)] = 1;
      }
    }
  });
  return Array.from(isPairable.keys()).filter((set) => isPairable[set] === 1);
}

const sizeOf = (set: number): number => {
  let size = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) size += 1;
  return size;
};

/** Rule 5 to the letter, over all maximum matchings. */
export function maximumByListing(graph: Graph): Maximum {
  const sets = pairableSets(graph);
  const size = Math.max(...sets.map(sizeOf));
  const maximum = sets.filter((set) => sizeOf(set) === size);
  const messages = Array.from({ length: graph.messageCount }, (_, message) => message);
  return {
    size,
    always: messages.map((message) => maximum.every((set) => (set & (1 << message)) !== 0)),
    sometimes: messages.map((message) => maximum.some((set) => (set & (1 << message)) !== 0)),
  };
}

/** The size of a maximum matching that leaves some messages aside, by plain augmentation. */
function sizeByAugmenting(graph: Graph, isAside: (message: number) => boolean): number {
  const takenBy: number[][] = graph.edges.map(() => []);
  const place = (message: number, tried: Set<number>): boolean =>
    graph.edges.some((row, entry) => {
      if (!row[message] || tried.has(entry)) return false;
      tried.add(entry);
      const holders = takenBy[entry]!;
      if (holders.length < graph.counts[entry]!) {
        holders.push(message);
        return true;
      }
      const moved = holders.findIndex((holder) => place(holder, tried));
      if (moved === -1) return false;
      holders[moved] = message;
      return true;
    });
  let size = 0;
  for (let message = 0; message < graph.messageCount; message += 1) {
    if (!isAside(message) && place(message, new Set())) size += 1;
  }
  return size;
}

/**
 * The same for more messages. A message is paired in every maximum matching if and only if the maximum is smaller
 * without it; one with any edge is paired in some (whoever holds its entry can give way).
 */
export function maximumByAugmenting(graph: Graph): Maximum {
  const messages = Array.from({ length: graph.messageCount }, (_, message) => message);
  const size = sizeByAugmenting(graph, () => false);
  return {
    size,
    always: messages.map((aside) => sizeByAugmenting(graph, (message) => message === aside) < size),
    sometimes: messages.map((message) => graph.edges.some((row) => row[message] === true)),
  };
}

export const maximumOf = (graph: Graph): Maximum =>
  graph.messageCount <= listableMessages ? maximumByListing(graph) : maximumByAugmenting(graph);

/**
 * Which messages stay paired in every maximum matching whichever one entry is taken away, by taking each away in turn.
 * One entry of a row of many is like another.
 */
export function marginByTakingAway(graph: Graph, maximum: Maximum): boolean[] {
  const standing = graph.edges.flatMap((row, entry) => (row.includes(true) ? [entry] : []));
  const always = standing.map((entry) => {
    const counts = graph.counts.map((count, index) => (index === entry ? count - 1 : count));
    return maximumByListing({ ...graph, counts }).always;
  });
  return maximum.always.map((is, message) => is && always.every((still) => still[message]));
}

/**
 * The same for more messages: one more message like it would be paired too. For then a maximum matching can pair the
 * twin in its stead when its entry is taken away, and otherwise its entry was the last for all that compete with it.
 */
export function marginByTwin(graph: Graph, maximum: Maximum): boolean[] {
  return maximum.always.map((is, message) => {
    if (!is) return false;
    const edges = graph.edges.map((row) => [...row, row[message]!]);
    return (
      sizeByAugmenting({ ...graph, edges, messageCount: graph.messageCount + 1 }, () => false) > maximum.size
    );
  });
}

export const marginOf = (graph: Graph, maximum: Maximum): boolean[] =>
  graph.messageCount <= listableMessages ? marginByTakingAway(graph, maximum) : marginByTwin(graph, maximum);

export const maximumSize = (graph: Graph): number =>
  graph.messageCount <= listableMessages
    ? Math.max(...pairableSets(graph).map(sizeOf))
    : sizeByAugmenting(graph, () => false);
