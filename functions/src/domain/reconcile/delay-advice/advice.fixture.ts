/** Many messages that are alike, and what their delays advise. */
import { delayAdvice } from './delay-advice.ts';
import type { DelayAdvice } from './delay-advice.ts';
import { learnedFrom, winter } from './learning.fixture.ts';
import type { ReceivedRow, SentRow } from './learning.fixture.ts';
import type { LearningInputs } from './learning-inputs.ts';

const tuesday = winter('2023-03-14T09:00');

export interface Rows {
  readonly sent: readonly SentRow[];
  readonly received: readonly ReceivedRow[];
}

/** Messages that an id pairs, all on one day, each as late as the others. */
export function paired(count: number, day: number, lateMs: number): Rows {
  const id = (i: number): number => (day % 1_000_000_007) + i;
  const times = Array.from({ length: count }, (_message, i) => day + i * 1000);
  return {
    sent: times.map((at, i) => ({ at, id: id(i) })),
    received: times.map((at, i) => ({ at: at + lateMs, id: id(i) })),
  };
}

/** In order of time, as the days are given. */
export function adviceOf(
  parts: readonly Rows[],
  rest: Partial<LearningInputs> = {},
  isClockWrong = false,
): DelayAdvice {
  const sent = parts.flatMap((part) => part.sent);
  const received = parts.flatMap((part) => part.received);
  return delayAdvice(learnedFrom(sent, received, rest), isClockWrong);
}

/** Messages without ids, so far apart, the first at nine on a working day, each entry as late as the others. */
export function apart(count: number, everyMs: number, lateMs: number, noted: boolean): Rows {
  const times = Array.from({ length: count }, (_message, i) => tuesday + i * everyMs);
  return {
    sent: times.map((at) => ({ at })),
    received: times.map((at) => ({ at: at + lateMs, ...(noted && { sent: [at, at] as const }) })),
  };
}
