/**
 * Delays of messages that an id pairs with their entry. Nothing is chosen by the delay: every message counts whose
 * slowest entry the register would still have shown.
 */
import { namedDelay } from '../../time/delay.ts';
import { checkable } from '../by-time.ts';
import { range } from '../matching/interval-picker.ts';
import type { Sightings } from './delay-sample.ts';
import { longestHorizon } from './learning-inputs.ts';
import type { LearningInputs } from './learning-inputs.ts';

export function sightingsById(inputs: LearningInputs): Sightings {
  const { messages, idOfMessage, registered, byLetter, clockSkewMs, coverage } = inputs;
  if (!registered.includes(1)) return nothingSeen;
  const firstReceived = firstReceivedById(inputs);
  const rules = { clockSkewMs, delay: namedDelay(longestHorizon) };
  const sightings = { sentMs: [] as number[], receivedMs: [] as number[], unseenSentMs: [] as number[] };
  for (const place of checkable(messages, range(0, messages.count), coverage, rules)) {
    const sent = messages.to[place]!;
    const received = firstReceived.get(idOfMessage[place]!);
    if (received !== undefined) {
      sightings.sentMs.push(sent);
      sightings.receivedMs.push(received);
    } else if (byLetter[place] === 0) {
      sightings.unseenSentMs.push(sent);
    }
  }
  // A message without its id in the register came, if at all, as an entry that nothing pairs: by hand, and slowly.
  return { ...sightings, unseenAtMost: unitsOf(inputs.free.count), areUnseenLate: false };
}

const nothingSeen: Sightings = {
  sentMs: [],
  receivedMs: [],
  unseenSentMs: [],
  unseenAtMost: 0,
  areUnseenLate: false,
};

/** Rows that share an id are one entry: it came when the first of them did. */
function firstReceivedById({ idOfEntry, receivedFrom }: LearningInputs): Map<number, number> {
  const first = new Map<number, number>();
  for (let i = 0; i < idOfEntry.length; i++) {
    const id = idOfEntry[i]!;
    if (id === 0) continue;
    const known = first.get(id);
    if (known === undefined || receivedFrom[i]! < known) first.set(id, receivedFrom[i]!);
  }
  return first;
}

export function unitsOf(count: Uint32Array): number {
  return count.reduce((sum, units) => sum + units, 0);
}
