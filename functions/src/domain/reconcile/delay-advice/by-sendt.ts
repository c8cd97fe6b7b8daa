/**
 * Delays of pairs that `sendt` makes: one message, one entry whose `sendt` fits it, and neither fits another. Whether
 * they do depends on the sendings alone, so that slow and quick entries are found alike.
 */
import { namedDelay } from '../../time/delay.ts';
import { checkable } from '../by-time.ts';
import { IntervalPicker, range } from '../matching/interval-picker.ts';
import { firstAtLeast } from '../../sorted/first.ts';
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

/**
 * By counting: of the intervals that begin by the end of another, those that are over before it begins do not meet it.
 * So a long span costs no more than a short one.
 */
function fittingEntries({ messages, free, clockSkewMs }: LearningInputs, unpaired: Uint32Array): Fitting {
  const rows = range(0, free.count.length).filter((i) => !Number.isNaN(free.sentFrom[i]!));
  const from = free.sentFrom.map((ms) => ms - clockSkewMs);
  const to = free.sentTo.map((ms) => ms + clockSkewMs);
  const entries = gatheredIntegers(rows, sortedOrder(gathered(from, rows), gathered(to, rows)));
  const picker = new IntervalPicker(entries, from, to);
  const entryEnds = { begins: gathered(from, entries), ends: gathered(to, entries).sort() };
  const messageEnds = {
    begins: gathered(messages.from, unpaired),
    ends: gathered(messages.to, unpaired).sort(),
  };
  const entryOf = new Map<number, number>();
  for (const place of unpaired) {
    const [first, last] = [messages.from[place]!, messages.to[place]!];
    const fitting = countMeeting(entryEnds, first, last);
    if (fitting > 0) entryOf.set(place, fitting > 1 ? several : picker.item(picker.find(first, last)));
  }
  const messagesOf = new Uint8Array(free.count.length);
  for (const entry of entries) {
    messagesOf[entry] = Math.min(2, countMeeting(messageEnds, from[entry]!, to[entry]!));
  }
  return { entryOf, messagesOf };
}

/** Beginnings and ends of intervals, each sorted for itself. */
interface Ends {
  readonly begins: Float64Array;
  readonly ends: Float64Array;
}

/** How many intervals meet [from, to], in whole milliseconds. */
function countMeeting({ begins, ends }: Ends, from: number, to: number): number {
  return firstAtLeast(begins, to + 1) - firstAtLeast(ends, from);
}
