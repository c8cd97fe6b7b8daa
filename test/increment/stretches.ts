/**
 * What matching only the affected stretch could leave out (ADR 24): of three years' messages the share that hangs
 * together with the last day's (knots, docs/reconciliation.md, 10), and how long matching all of them takes.
 */
import { entrySide } from '#domain/reconcile/by-time.ts';
import { classify } from '#domain/reconcile/matching/classify.ts';
import type { MatchingGraph } from '#domain/reconcile/matching/graph.ts';
import { knotsOf } from '#domain/reconcile/matching/knots.ts';
import { namedDelay } from '#domain/time/delay.ts';
import type { Random } from '../oracle/generator/random.ts';
import { randomFrom } from '../oracle/generator/random.ts';
import { dayMs, minuteMs, startMs } from './daily.ts';

export interface Traffic {
  readonly sent: number[];
  readonly received: number[];
  /** By an entry's instant when its message was sent, where it is of one. */
  readonly sentOf: ReadonlyMap<number, number>;
}

/** A day's messages, of which one in fifty is lost, and its entries, of which one in four is of another channel. */
export function trafficOf(random: Random, day: number, perDay: number): Traffic {
  const sent = Array.from({ length: perDay }, () => startMs + day * dayMs + random.below(23 * 60) * minuteMs);
  const sentOf = new Map(
    sent.filter(() => !random.chance(2)).map((ms) => [ms + random.below(40) * minuteMs, ms]),
  );
  const others = sent.filter(() => random.chance(25)).map((ms) => ms + random.below(60) * minuteMs);
  return { sent, received: [...sentOf.keys(), ...others], sentOf };
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1]!;

export interface Stretch {
  /** Of all messages, those in the knots of the last day. */
  readonly share: number;
  /** Matching, margins and windows of all messages, milliseconds. */
  readonly matchingMs: number;
}

export function stretchOf(dayCount: number, perDay: number, delay: string): Stretch {
  const graph = graphOfDays(dayCount, perDay, delay);
  const messageCount = graph.messageFrom.length;
  const lastDayMs = startMs + (dayCount - 1) * dayMs;
  const [affected] = [...knotsOf(graph)].filter(
    ({ firstMessage, endMessage }) =>
      endMessage > firstMessage && graph.messageTo[endMessage - 1]! >= lastDayMs,
  );
  const times = Array.from({ length: 9 }, () => {
    const before = performance.now();
    classify(graph);
    return performance.now() - before;
  });
  return {
    share: affected ? (messageCount - affected.firstMessage) / messageCount : 0,
    matchingMs: median(times),
  };
}

function graphOfDays(dayCount: number, perDay: number, delay: string): MatchingGraph {
  const random = randomFrom(1);
  const days = Array.from({ length: dayCount }, (_, day) => trafficOf(random, day, perDay));
  const sent = Float64Array.from(days.flatMap((day) => day.sent)).sort();
  const received = Float64Array.from(days.flatMap((day) => day.received)).sort();
  const none = new Float64Array(received.length).fill(NaN);
  const count = new Uint32Array(received.length).fill(1);
  const entries = { receivedFrom: received, receivedTo: received, sentFrom: none, sentTo: none, count };
  const rules = { clockSkewMs: 5 * minuteMs, delay: namedDelay(delay) };
  return {
    messageFrom: sent,
    messageTo: sent,
    ...entrySide({ ...entries, hasSent: false, hasCounts: false }, rules),
  };
}
