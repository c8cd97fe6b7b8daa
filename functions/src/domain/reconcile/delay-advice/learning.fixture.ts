/** What delays are learned from, row by row: of a row only what is not as usual. */
import type { LearningInputs } from './learning-inputs.ts';

export const minuteMs = 60_000;
export const skewMs = 5 * minuteMs;

/** An instant of Norwegian winter time. */
export function winter(text: string): number {
  return Date.parse(`${text}+01:00`);
}

export interface SentRow {
  /** First and last millisecond; the last is left out where it is the first. */
  readonly at: number;
  readonly to?: number;
  /** 0 and left out: none. */
  readonly id?: number;
  readonly byLetter?: boolean;
}

export interface ReceivedRow {
  readonly at: number;
  readonly to?: number;
  readonly id?: number;
  /** First and last millisecond of `sendt`. */
  readonly sent?: readonly [from: number, to: number];
  readonly count?: number;
}

/** @param sent in order of time */
export function learnedFrom(
  sent: readonly SentRow[],
  received: readonly ReceivedRow[],
  rest: Partial<LearningInputs> = {},
): LearningInputs {
  const ids = new Set(received.map(({ id = 0 }) => id).filter((id) => id !== 0));
  const free = received.filter(({ id = 0 }) => id === 0).sort((one, other) => one.at - other.at);
  return {
    messages: {
      count: sent.length,
      from: Float64Array.from(sent, ({ at }) => at),
      to: Float64Array.from(sent, ({ at, to = at }) => to),
      index: Uint32Array.from(sent, (_row, place) => place),
    },
    idOfMessage: Uint32Array.from(sent, ({ id = 0 }) => id),
    registered: Uint8Array.from(sent, ({ id = 0 }) => (ids.has(id) ? 1 : 0)),
    byLetter: Uint8Array.from(sent, ({ byLetter = false }) => (byLetter ? 1 : 0)),
    idOfEntry: Uint32Array.from(received, ({ id = 0 }) => id),
    receivedFrom: Float64Array.from(received, ({ at }) => at),
    dateOnlyEntries: 0,
    free: {
      receivedFrom: Float64Array.from(free, ({ at }) => at),
      receivedTo: Float64Array.from(free, ({ at, to = at }) => to),
      sentFrom: Float64Array.from(free, (row) => row.sent?.[0] ?? NaN),
      sentTo: Float64Array.from(free, (row) => row.sent?.[1] ?? NaN),
      count: Uint32Array.from(free, ({ count = 1 }) => count),
      hasSent: true,
      hasCounts: true,
    },
    coverage: { from: Date.UTC(2000, 0, 1), to: Date.UTC(2060, 0, 1), declared: true },
    clockSkewMs: skewMs,
    ...rest,
  };
}
