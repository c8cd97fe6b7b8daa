import { expect, it } from 'vitest';
import { randomFrom } from '../../../../../test/oracle/generator/random.ts';
import type { Random } from '../../../../../test/oracle/generator/random.ts';
import { blocksOf, columnsOf } from './blocks.ts';
import { classify, matchingSize } from './classify.ts';
import { graphOfIntervals } from './graph.fixture.ts';
import type { EntryInterval } from './graph.fixture.ts';
import { isProper, wholeGraph } from './graph.ts';
import type { Remembered } from './memory.ts';
import { memoryOf } from './memory.fixture.ts';
import { classifyRemembering, sizeRemembering } from './remembered.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Wide and narrow ones, some within others, some hours before or after a message, some for two. */
function randomRow(random: Random, fromDay: number, toDay: number): EntryInterval {
  const from = (fromDay * 24 + random.below((toDay - fromDay) * 24)) * hourMs;
  return [from, random.pick([0, 1, 6, 40]) * hourMs, random.chance(10) ? 2 : 1];
}

const rows = (random: Random, count: number, fromDay: number, toDay: number): EntryInterval[] =>
  Array.from({ length: count }, () => randomRow(random, fromDay, toDay));

/** MEMORY_SEEDS=1000 for the long form. */
const seeds = Number(process.env['MEMORY_SEEDS'] ?? 15);

it.each(Array.from({ length: seeds }, (_, seed) => seed))(
  'day after day the same is found as without a memory, from seed %i',
  (seed) => {
    const random = randomFrom(seed);
    let messages = rows(random, 60, 0, 150);
    let entries = rows(random, 60, 0, 150);
    let known: ReadonlyMap<string, Remembered> = new Map();
    for (let day = 150; day < 156; day++) {
      const graph = graphOfIntervals(messages, entries);
      const { memory, kept } = memoryOf(known);
      expect(sizeRemembering(graph, memory)).toBe(matchingSize(graph));
      const plain = classify(graph);
      expect(classifyRemembering(graph, memory)).toEqual(plain);
      expect(classifyRemembering(graph, memory)).toEqual(plain);
      known = kept;
      messages = [...messages, ...rows(random, 2, day, day + 1)];
      entries = [...entries, ...rows(random, 2, day, day + 1)];
      // Now and then something older is another, or is gone.
      const changed = random.below(entries.length);
      const instead = random.pick([[randomRow(random, 0, 150)], [], [entries[changed]!]]);
      entries = entries.toSpliced(changed, 1, ...instead);
    }
  },
);

it.each([
  ['of the usual shape', 0, true],
  ['of another', 3, false],
])('only the stretch that a day more touches is matched again, in a graph %s', (_shape, widths, isUsual) => {
  const random = randomFrom(1);
  const narrow = ([from]: EntryInterval): EntryInterval => [from, random.below(widths + 1) * hourMs, 1];
  const messages = rows(random, 400, 0, 360).map(([from]): EntryInterval => [from, 0, 1]);
  const entries = rows(random, 400, 0, 360).map(narrow);
  const before = graphOfIntervals(messages, entries);
  expect(isProper(before, wholeGraph(before))).toBe(isUsual);
  const first = memoryOf(new Map());
  classifyRemembering(before, first.memory);
  expect(first.told.recalled).toBe(0);

  for (const day of [359, 0]) {
    const [sent, received] = [rows(random, 2, day, day + 1), rows(random, 2, day, day + 1)];
    const more = graphOfIntervals([...messages, ...sent], [...entries, ...received]);
    const second = memoryOf(first.kept);
    expect(classifyRemembering(more, second.memory)).toEqual(classify(more));
    expect(second.told).toEqual({ asked: 12, recalled: 11 });
    // Those that were recalled are kept for the next day too.
    expect(second.kept.size).toBe(12);
  }

  const sized = memoryOf(new Map());
  expect(sizeRemembering(before, sized.memory)).toBe(matchingSize(before));
  // To size the usual shape anew is as quick as to ask.
  expect(sized.told).toEqual({ asked: isUsual ? 0 : 12, recalled: 0 });
  const again = memoryOf(sized.kept);
  expect(sizeRemembering(before, again.memory)).toBe(matchingSize(before));
  expect(again.told.recalled).toBe(again.told.asked);
});

it('rows of one side alone are of the block that they begin in, and without rows there is none', () => {
  const alone: readonly EntryInterval[] = [0, 1, 2, 40].map((day) => [day * dayMs, 0, 1]);
  for (const graph of [graphOfIntervals(alone, []), graphOfIntervals([], alone)]) {
    expect([...blocksOf(graph)].map(({ knots }) => knots.length)).toEqual([3, 1]);
  }
  expect([...blocksOf(graphOfIntervals([], []))]).toEqual([]);
});

it('blocks are whole knots, in order, of thirty days each, and leave nothing out', () => {
  const random = randomFrom(2);
  const graph = graphOfIntervals(rows(random, 300, 0, 200), rows(random, 300, 0, 200));
  const blocks = [...blocksOf(graph)];
  expect(blocks.length).toBeGreaterThan(5);
  let [message, entry] = [0, 0];
  for (const { knots, whole } of blocks) {
    expect([whole.firstMessage, whole.firstEntry]).toEqual([message, entry]);
    expect([knots[0]!.firstMessage, knots.at(-1)!.endEntry]).toEqual([whole.firstMessage, whole.endEntry]);
    [message, entry] = [whole.endMessage, whole.endEntry];
  }
  expect([message, entry]).toEqual([300, 300]);
  const stretches = blocks.map(({ whole }) => {
    const { firstMessage, endMessage, firstEntry, endEntry } = whole;
    const begins = [
      ...graph.messageFrom.subarray(firstMessage, endMessage),
      ...graph.entryFrom.subarray(firstEntry, endEntry),
    ];
    return Math.floor(Math.min(...begins) / (30 * dayMs));
  });
  expect(stretches).toEqual([...new Set(stretches)].sort((a, b) => a - b));
});

it('a stretch is another as soon as anything is that its matching rests on', () => {
  const keyOf = (messages: readonly EntryInterval[], entries: readonly EntryInterval[]): string => {
    const graph = graphOfIntervals(messages, entries);
    const [block] = [...blocksOf(graph)];
    return memoryOf(new Map()).memory.keyOf(columnsOf(graph, block!));
  };
  const [one, other]: readonly EntryInterval[] = [
    [0, 5, 1],
    [3, 5, 1],
  ];
  const keys = [
    keyOf([one!], [other!]),
    keyOf([[1, 4, 1]], [other!]),
    keyOf([[0, 6, 1]], [other!]),
    keyOf([one!], [[2, 6, 1]]),
    keyOf([one!], [[3, 6, 1]]),
    keyOf([one!], [[3, 5, 2]]),
    keyOf([one!, one!], [other!]),
    keyOf([one!], [other!, other!]),
    keyOf([other!], [one!]),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(keyOf([one!], [other!])).toBe(keys[0]);
});

it('what is remembered is taken as it is: nothing of that stretch is matched again', () => {
  const row: EntryInterval = [0, 1, 1];
  const graph = graphOfIntervals([row, row], [row]);
  const { memory, kept } = memoryOf(new Map());
  const { size } = classifyRemembering(graph, memory);
  const changed = new Map([...kept].map(([key, one]) => [key, { ...one, size: one.size + 7 }]));
  expect(classifyRemembering(graph, memoryOf(changed).memory).size).toBe(size + 7);
});

it('what was given up is not remembered', () => {
  const nested: readonly EntryInterval[] = [
    [0, 9, 1],
    [2, 1, 1],
    [3, 0, 1],
  ];
  const graph = graphOfIntervals(nested, [[3, 0, 1]]);
  const { memory, kept } = memoryOf(new Map());
  const found = classifyRemembering(graph, memory, 0);
  expect(found.undecided).toHaveLength(1);
  expect(found).toEqual(classify(graph, 0));
  expect(kept.size).toBe(0);
});
