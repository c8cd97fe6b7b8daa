/** Delays that were seen, in the two measures that a maxDelay can have (contract 3). */
import { isSentOnWorkingDay, workingDaysTaken } from './working-day-numbers.ts';

/** What one source of delays says of a scope. */
export interface Sightings {
  /** Pairs: the last millisecond of the sending, and the first of `mottatt`. */
  readonly sentMs: readonly number[];
  readonly receivedMs: readonly number[];
  /** Sendings of messages of which no delay is sure: lost, or later than can be seen. */
  readonly unseenSentMs: readonly number[];
  /** At most so many of those, of all kinds of days together, can have come at all. */
  readonly unseenAtMost: number;
  /** Do the unseen count as infinitely late, so that a bound must hold for them too? */
  readonly areUnseenLate: boolean;
}

/** Delays of the messages sent on one kind of days; sorted, the unseen last as Infinity where they count as late. */
export interface DelaySample {
  readonly seen: number;
  readonly unseen: number;
  /** What maxDelay would have to be, as a duration. */
  readonly ms: Float64Array;
  /** And as n of `nWD`; 0: the same day. */
  readonly workingDays: Float64Array;
}

export interface Samples {
  readonly all: DelaySample;
  readonly workingDays: DelaySample;
  readonly daysOff: DelaySample;
}

export function samplesOf(sightings: Sightings): Samples {
  const isWorking = sightings.sentMs.map(isSentOnWorkingDay);
  const isUnseenWorking = sightings.unseenSentMs.map(isSentOnWorkingDay);
  const unseenWorking = isUnseenWorking.filter(Boolean).length;
  const places = sightings.sentMs.map((_, i) => i);
  return {
    all: sampleOf(sightings, places, isUnseenWorking.length),
    workingDays: sampleOf(
      sightings,
      places.filter((i) => isWorking[i]),
      unseenWorking,
    ),
    daysOff: sampleOf(
      sightings,
      places.filter((i) => !isWorking[i]),
      isUnseenWorking.length - unseenWorking,
    ),
  };
}

/** @param unseenSent of its kind of days; which of the unseen came is not known: all of those may be its own */
function sampleOf(
  { sentMs, receivedMs, unseenAtMost, areUnseenLate }: Sightings,
  places: readonly number[],
  unseenSent: number,
): DelaySample {
  const unseen = Math.min(unseenAtMost, unseenSent);
  const length = places.length + (areUnseenLate ? unseen : 0);
  const ms = new Float64Array(length).fill(Infinity);
  const workingDays = new Float64Array(length).fill(Infinity);
  for (const [at, place] of places.entries()) {
    ms[at] = Math.max(0, receivedMs[place]! - sentMs[place]!);
    workingDays[at] = workingDaysTaken(sentMs[place]!, receivedMs[place]!);
  }
  return { seen: places.length, unseen, ms: ms.sort(), workingDays: workingDays.sort() };
}
