/** What the user pointed out, by case system, or of the portal's log: settings only, never anything of a file. */
import { z } from 'zod';
import type { Side } from '#domain/logs/fault.ts';
import { noClockColumn } from '#domain/logs/understanding/clock-column.ts';
import { nothingPointedOut, type PointedOut } from '#domain/logs/understanding/understand.ts';

const index = z.number().int().min(0).max(100_000).nullable();
const pointedOutSchema = z.strictObject({
  sheet: index,
  headerRow: index,
  timeColumn: index,
  // Absent in what was remembered before it could be pointed out.
  clockColumn: index.or(z.literal(noClockColumn)).default(null),
});

/** The portal is one and the same, whatever case system the service has. */
const keyOf = (caseSystem: string, side: Side): string =>
  side === 'portal' ? 'avstem.opplasting-portal' : `avstem.opplasting.${caseSystem}`;

/** @param storage may be forbidden in a browser; then nothing is remembered */
export function recall(storage: Storage | null, caseSystem: string, side: Side): PointedOut {
  try {
    const text = storage?.getItem(keyOf(caseSystem, side)) ?? null;
    const read = text === null ? null : pointedOutSchema.safeParse(JSON.parse(text));
    return read?.success ? read.data : nothingPointedOut;
  } catch {
    return nothingPointedOut;
  }
}

export function remember(storage: Storage | null, caseSystem: string, side: Side, pointed: PointedOut): void {
  try {
    const isNothing = Object.values(pointed).every((value) => value === null);
    if (isNothing) storage?.removeItem(keyOf(caseSystem, side));
    else storage?.setItem(keyOf(caseSystem, side), JSON.stringify(pointed));
  } catch {
    // A full or forbidden storage only means that the choice has to be made again.
  }
}

export function browserStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
