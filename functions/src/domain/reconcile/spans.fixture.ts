/** A scope whose messages and entries are spans, so that its knots can have any shape. */
import { portalLogOf, registerLogOf, SharedIds } from '../delivery/part-rows.ts';
import { RowKind } from '../logs/log-tables.ts';
import { namedDelay } from '../time/delay.ts';
import { reconcile } from './reconcile.ts';
import type { Reconciliation } from './result.ts';

const minuteMs = 60_000;
export const startMs = Date.UTC(2023, 2, 14, 8);
const at = (minutes: number): number => startMs + minutes * minuteMs;
const place = { municipality: 4601, district: 0 };

/** In minutes after the start. */
export interface Spans {
  /** A message's first and last sending. */
  readonly sent: readonly (readonly [from: number, to: number])[];
  /** A register row's `sendt`, and for how many messages it stands. */
  readonly noted: readonly (readonly [from: number, to: number, count: number])[];
}

/** @param stepsPerVertex how far the search may go; left out: as far as it does in use */
export function reconcileSpans({ sent, noted }: Spans, stepsPerVertex?: number): Reconciliation {
  const ids = new SharedIds();
  const portal = sent.flatMap(([from, to]) =>
    [from, to].map((minutes) => ({
      rowNumber: 0,
      sentFrom: at(minutes),
      sentTo: at(minutes),
      id: `m-${String(from)}-${String(to)}`,
      byLetter: 0,
      ...place,
    })),
  );
  const register = noted.map(([from, to, count]) => ({
    rowNumber: 0,
    receivedFrom: at(900),
    receivedTo: at(900),
    dateOnly: 0,
    sentFrom: at(from),
    sentTo: at(to),
    count,
    kind: RowKind.entry,
    id: null,
    ...place,
  }));
  return reconcile(portalLogOf(portal, ids), registerLogOf(register, ids), ids, {
    units: null,
    clockSkew: { text: 'PT0S', ms: 0 },
    maxDelay: namedDelay('PT1H'),
    registerFrom: at(-10),
    registerTo: at(3000),
    ...(stepsPerVertex !== undefined && { stepsPerVertex }),
  });
}
