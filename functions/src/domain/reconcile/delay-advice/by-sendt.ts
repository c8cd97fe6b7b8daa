/**
 * Delays of pairs that `sendt` makes: one message, one entry whose `sendt` fits it, and neither fits another. Whether
 * they do depends on the sendings alone, so that slow and quick entries are found alike.
 */
import { namedDelay } from '../../time/delay.ts';
import { checkable } from '../by-time.ts';
import { range } from '../matching/interval-picker.ts';
import { gathered, gatheredIntegers, sortedOrder } from '../sorted-order.ts';
import type { Sightings } from './delay-sample.ts';
import { longestHorizon } from './learning-inputs.ts';
import type { LearningInputs } from './learning-inputs.ts';

export function sightingsBySendt(inputs: LearningInputs): Sightings {
  const { messages, registered, byLetter, clockSkewMs, coverage, free } = inputs;
  const unpaired = range(0, messages.count).filter(
    (place) => registered[place] === 0 && byLetter[place] === 0,
  );
  const fitting = fittingEntries(inputs, unpaired);
  const rules = { clockSkewMs, delay: namedDelay(longestHorizon) };
  const sightings = { sentMs: [] as number[], receivedMs: [] as number[], unseenSentMs: [] as number[] };
  for (const place of checkable(messages, unpaired, coverage, rules)) {
    const entry = fitting.entryOf.get(place);
    const sent = messages.to[place]!;
    if (entry === undefined) {
      sightings.unseenSentMs.push(sent);
    } else if (entry !== several && fitting.messagesOf[entry] === 1 && free.count[entry] === 1) {
      sightings.sentMs.push(sent);
      sightings.receivedMs.push(free.receivedFrom[entry]!);
    }
  }
  let without = 0;
  for (let i = 0; i < free.count.length; i++) if (Number.isNaN(free.sentFrom[i]!)) without += free.count[i]!;
  return { ...sightings, unseenAtMost: without, areUnseenLate: false };
}

const several = -1;

interface Fitting {
  /** By place of a message: the one entry that fits it, or `several`. */
  readonly entryOf: ReadonlyMap<number, number>;
  /** By free entry: how many messages it fits, 2 for more than one. */
  readonly messagesOf: Uint8Array;
}

function fittingEntries({ messages, free, clockSkewMs }: LearningInputs, unpaired: Uint32Array): Fitting {
  const entryOf = new Map<number, number>();
  const messagesOf = new Uint8Array(free.count.length);
  const rows = range(0, free.count.length).filter((i) => !Number.isNaN(free.sentFrom[i]!));
  const order = sortedOrder(gathered(free.sentFrom, rows), gathered(free.sentTo, rows));
  let widest = 0;
  for (const place of unpaired) widest = Math.max(widest, messages.to[place]! - messages.from[place]!);
  let start = 0;
  for (const entry of gatheredIntegers(rows, order)) {
    const from = free.sentFrom[entry]! - clockSkewMs;
    const to = free.sentTo[entry]! + clockSkewMs;
    while (start < unpaired.length && messages.from[unpaired[start]!]! + widest < from) start++;
    for (let at = start; at < unpaired.length && messages.from[unpaired[at]!]! <= to; at++) {
      const place = unpaired[at]!;
      if (messages.to[place]! < from) continue;
      entryOf.set(place, entryOf.has(place) ? several : entry);
      messagesOf[entry] = Math.min(2, messagesOf[entry]! + 1);
    }
  }
  return { entryOf, messagesOf };
}
