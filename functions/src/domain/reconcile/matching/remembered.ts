/**
 * The same as `classify` and `matchingSize`, but a stretch that is as it was is not matched again. For a size alone, a
 * graph of the usual shape is: that takes one pass, as does finding out that nothing has changed.
 */
import { classifyKnot, emptyFindings, matchingSize, pairedIn, sizeOfKnot } from './classify.ts';
import type { Classification, Findings } from './classify.ts';
import { blocksOf, columnsOf } from './blocks.ts';
import type { Block } from './blocks.ts';
import { emptyMatching, isProper, wholeGraph } from './graph.ts';
import type { MatchingGraph } from './graph.ts';
import type { FoundInBlock, MatchingMemory } from './memory.ts';

export function classifyRemembering(
  graph: MatchingGraph,
  memory: MatchingMemory,
  stepsPerVertex?: number,
): Classification {
  const matching = emptyMatching(graph);
  const findings = emptyFindings(graph);
  let size = 0;
  for (const block of blocksOf(graph)) {
    const key = memory.keyOf(columnsOf(graph, block));
    const known = memory.recall(key);
    if (known?.found) {
      take(known.found, block, findings);
      size += known.size;
      // What is not kept again is forgotten.
      memory.keep(key, known);
      continue;
    }
    const [windowsBefore, undecidedBefore] = [findings.windows.length, findings.undecided.length];
    for (const knot of block.knots) classifyKnot(graph, knot, matching, findings, stepsPerVertex);
    const ofBlock = pairedIn(matching, block.whole);
    size += ofBlock;
    // What was given up may be found another time.
    if (findings.undecided.length > undecidedBefore) continue;
    memory.keep(key, { size: ofBlock, found: foundIn(block, findings, windowsBefore) });
  }
  return { ...findings, size };
}

export function sizeRemembering(graph: MatchingGraph, memory: MatchingMemory): number {
  if (isProper(graph, wholeGraph(graph))) return matchingSize(graph);
  const matching = emptyMatching(graph);
  let size = 0;
  for (const block of blocksOf(graph)) {
    const key = memory.keyOf(columnsOf(graph, block));
    const known = memory.recall(key);
    const ofBlock = known ?? {
      size: block.knots.reduce((sum, knot) => sum + sizeOfKnot(graph, knot, matching), 0),
    };
    memory.keep(key, ofBlock);
    size += ofBlock.size;
  }
  return size;
}

function foundIn({ whole }: Block, findings: Findings, windowsBefore: number): FoundInBlock {
  const { firstMessage, endMessage } = whole;
  return {
    standing: findings.standing.slice(firstMessage, endMessage),
    margin: findings.margin.slice(firstMessage, endMessage),
    windows: findings.windows.slice(windowsBefore),
    windowOf: findings.windowOf
      .slice(firstMessage, endMessage)
      .map((at) => (at < 0 ? -1 : at - windowsBefore)),
  };
}

function take(
  found: FoundInBlock,
  { whole }: Block,
  { standing, margin, windows, windowOf }: Findings,
): void {
  const { firstMessage } = whole;
  standing.set(found.standing, firstMessage);
  margin.set(found.margin, firstMessage);
  windowOf.set(
    found.windowOf.map((at) => (at < 0 ? -1 : at + windows.length)),
    firstMessage,
  );
  windows.push(...found.windows);
}
