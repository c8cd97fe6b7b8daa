import type { Part, PortalRow, RegisterRow } from '#domain/delivery/part.ts';

export const minuteMs = 60_000;
export const dayMs = 24 * 60 * minuteMs;
export const startMs = Date.UTC(2021, 0, 1);

/**
 * A day's part of one side, with a row for each instant; messages carry an id, entries none.
 *
 * @param sentOf by an entry's instant what its `sendt` says, where it has any
 */
export function partOf(
  side: 'portal' | 'register',
  scope: string,
  day: number,
  times: readonly number[],
  sentOf: ReadonlyMap<number, number> = new Map(),
): { part: Part; rows: (PortalRow | RegisterRow)[] } {
  const fromMs = startMs + day * dayMs;
  const toMs = fromMs + dayMs;
  const delivery = `${side}-${String(day)}`;
  const inside = times.filter((ms) => ms >= fromMs && ms < toMs);
  const place = { municipality: 4601, district: 0 };
  const sendt = (ms: number) => {
    const sentMs = sentOf.get(ms) ?? null;
    return { sentFrom: sentMs, sentTo: sentMs };
  };
  const row = (ms: number, index: number): PortalRow | RegisterRow =>
    side === 'portal'
      ? {
          rowNumber: index + 2,
          sentFrom: ms,
          sentTo: ms,
          id: `${String(day)}:${String(index)}`,
          byLetter: 0,
          ...place,
        }
      : {
          rowNumber: index + 2,
          receivedFrom: ms,
          receivedTo: ms,
          ...entryOfOne,
          ...sendt(ms),
          id: null,
          ...place,
        };
  const part: Part = {
    delivery,
    declaration: { side, scope, fromMs, toMs, maxDelay: 'PT1H', clockSkew: 'PT5M', channels: null },
    receivedAtMs: toMs,
    rows: inside.length,
    blobPath: `parts/${scope}/${delivery}.json`,
  };
  return { part, rows: inside.map(row) };
}

const entryOfOne = { dateOnly: 0, count: 1, kind: 0 };
