/** Delays that were seen, in the two measures that a maxDelay can have (contract 3). */
import { dayMs, localMidnightOf } from '../../time/norwegian-time.ts';
import { isWorkingDay } from '../../time/working-days.ts';

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

export const isSentOnWorkingDay = (sentMs: number): boolean => isWorkingDay(localMidnightOf(sentMs));

export function sampleOf(
  { sentMs, receivedMs, unseenSentMs, unseenAtMost, areUnseenLate }: Sightings,
  belongs: (sentMs: number) => boolean,
): DelaySample {
  const own = sentMs.map((_, i) => i).filter((i) => belongs(sentMs[i]!));
  // Which of them came is not known: each kind of days is judged as if all of those were its own.
  const unseen = Math.min(unseenAtMost, unseenSentMs.filter(belongs).length);
  const never = Array<number>(areUnseenLate ? unseen : 0).fill(Infinity);
  const ms = own.map((i) => Math.max(0, receivedMs[i]! - sentMs[i]!));
  const workingDays = own.map((i) => workingDaysTaken(sentMs[i]!, receivedMs[i]!));
  return {
    seen: own.length,
    unseen,
    ms: Float64Array.from([...ms, ...never]).sort(),
    workingDays: Float64Array.from([...workingDays, ...never]).sort(),
  };
}

/** The smallest n for which `nWD` allows it: one more than the working days strictly between the two days. */
export function workingDaysTaken(sentMs: number, receivedMs: number): number {
  const received = localMidnightOf(receivedMs);
  let day = localMidnightOf(sentMs);
  if (received <= day) return 0;
  let between = 0;
  for (day += dayMs; day < received; day += dayMs) if (isWorkingDay(day)) between++;
  return between + 1;
}
