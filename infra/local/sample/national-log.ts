/**
 * KS's national log: every service's rows, cut into files by time where one would be too large to upload. A part is
 * a delivery of its own, so no message is in two of them but one that was sent again.
 */
import { startOfDay } from '#domain/time/norwegian-time.ts';
import { endMidnight, firstMidnight } from './calendar.ts';
import { portalHeader, type PortalRow } from './portal-rows.ts';
import { portalLines } from './service-logs.ts';
import type { ServicePlan } from './service-plan.ts';
import { messagesAtScaleOne } from './volume.ts';

export interface PortalPart {
  readonly name: string;
  /** [fromMs, toMs) */
  readonly fromMs: number;
  readonly toMs: number;
}

/** No file is to be over 64 MiB; months differ, so a part is planned to be half of that. */
const plannedBytes = 32 * 1024 * 1024;
const bytesOfMessage = 190;
const monthCount = 33;

export function portalParts(scale: number): PortalPart[] {
  const bytes = messagesAtScaleOne * scale * bytesOfMessage;
  const partCount = Math.min(monthCount, Math.ceil(bytes / plannedBytes));
  const ends = Array.from({ length: partCount }, (_, index) =>
    monthStart(((index + 1) * monthCount) / partCount),
  );
  return ends.map((toMs, index) => {
    const fromMs = index === 0 ? startOfDay(firstMidnight) : ends[index - 1]!;
    const name = partCount === 1 ? 'nasjonal.csv' : `nasjonal-${String(index + 1).padStart(2, '0')}.csv`;
    return { name, fromMs, toMs };
  });
}

function monthStart(month: number): number {
  const midnight = Date.UTC(2020, 8 + Math.round(month), 1);
  return startOfDay(Math.min(midnight, endMidnight));
}

export const nationalHeader: Uint8Array = Buffer.from(portalHeader, 'utf8');

/** One service's bytes for each part, without headers. */
export function cutRows(
  plan: ServicePlan,
  rows: readonly PortalRow[],
  parts: readonly PortalPart[],
): Uint8Array[] {
  const lines = portalLines(plan, rows);
  if (parts.length === 1) return [Buffer.from(lines.join(''), 'utf8')];
  return parts.map(({ fromMs, toMs }) => {
    const ofPart = lines.filter((_, index) => rows[index]!.atMs >= fromMs && rows[index]!.atMs < toMs);
    return Buffer.from(ofPart.join(''), 'utf8');
  });
}
