/**
 * Delays of unambiguous pairs, where there is neither id nor `sendt`. At a horizon far beyond the delays that are
 * looked for, a message is alone when no entry can stand for it and for another one. Of those that are alone, one
 * entry in the horizon is its delay; none is a message that was lost or came later; several say nothing.
 *
 * Whether a message is alone depends on the sendings only. An entry of another channel that is taken for the message's
 * own came at any time of the horizon alike, so it lies before a proposed delay less often than the quantile that the
 * proposal stands for, as long as that is at most half the horizon: it makes the proposal longer, never shorter.
 */
import type { Delay } from '../../time/delay.ts';
import { checkable } from '../by-time.ts';
import { range } from '../matching/interval-picker.ts';
import { gathered, sortedOrder } from '../sorted-order.ts';
import type { FreeEntries } from '../scope-tables.ts';
import type { Sightings } from './delay-sample.ts';
import type { LearningInputs } from './learning-inputs.ts';

export function sightingsByPairs(inputs: LearningInputs, horizon: Delay): Sightings {
  const { messages, clockSkewMs, coverage } = inputs;
  const alone = messagesAlone(inputs, horizon);
  const entries = new Received(inputs.free);
  const sightings = { sentMs: [] as number[], receivedMs: [] as number[], unseenSentMs: [] as number[] };
  for (const place of checkable(messages, alone, coverage, { clockSkewMs, delay: horizon })) {
    const sent = { from: messages.from[place]!, to: messages.to[place]! };
    const entry = entries.onlyOneIn(sent.from - clockSkewMs, horizon.deadline(sent.to));
    if (entry === 'none') sightings.unseenSentMs.push(sent.to);
    if (typeof entry === 'string') continue;
    sightings.sentMs.push(sent.to);
    sightings.receivedMs.push(entry.receivedMs);
  }
  return { ...sightings, unseenAtMost: sightings.unseenSentMs.length, areUnseenLate: true };
}

/** Messages, not paired by id, whose time for an entry is so far from all others' that no entry reaches both. */
function messagesAlone(inputs: LearningInputs, horizon: Delay): Uint32Array {
  const { messages, registered, byLetter, clockSkewMs, free } = inputs;
  const widest = widestOf(free);
  const unpaired = range(0, messages.count).filter((place) => registered[place] === 0);
  let reached = -Infinity;
  return unpaired.filter((place, i) => {
    const from = messages.from[place]! - clockSkewMs;
    const deadline = horizon.deadline(messages.to[place]!);
    const isAfterOthers = from - widest > reached;
    reached = Math.max(reached, deadline);
    const next = i + 1 < unpaired.length ? messages.from[unpaired[i + 1]!]! - clockSkewMs : Infinity;
    return isAfterOthers && next - widest > deadline && byLetter[place] === 0;
  });
}

function widestOf({ receivedFrom, receivedTo }: FreeEntries): number {
  let widest = 0;
  for (let i = 0; i < receivedFrom.length; i++) {
    widest = Math.max(widest, receivedTo[i]! - receivedFrom[i]! + 1);
  }
  return widest;
}

/** The free entries by `mottatt`. */
class Received {
  readonly #from: Float64Array;
  readonly #to: Float64Array;
  readonly #count: Float64Array;
  readonly #widest: number;
  /** Messages are asked about in order of time. */
  #start = 0;

  constructor(free: FreeEntries) {
    const order = sortedOrder(free.receivedFrom, free.receivedTo);
    this.#from = gathered(free.receivedFrom, order);
    this.#to = gathered(free.receivedTo, order);
    this.#count = gathered(Float64Array.from(free.count), order);
    this.#widest = widestOf(free);
  }

  onlyOneIn(from: number, to: number): { readonly receivedMs: number } | 'none' | 'several' {
    while (this.#start < this.#from.length && this.#from[this.#start]! + this.#widest <= from) this.#start++;
    let units = 0;
    let receivedMs = 0;
    for (let i = this.#start; i < this.#from.length && this.#from[i]! <= to; i++) {
      if (this.#to[i]! < from) continue;
      units += this.#count[i]!;
      receivedMs = this.#from[i]!;
    }
    if (units === 0) return 'none';
    return units === 1 ? { receivedMs } : 'several';
  }
}
