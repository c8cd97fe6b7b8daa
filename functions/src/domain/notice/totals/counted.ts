/** The exact counts behind a scope's public notice: kept beside its public state, never part of the snapshot. */
import { z } from 'zod';
import type { ApprovedNotice } from '../notice.ts';
import { publicCountSchema } from '../public-snapshot.ts';
import { toldBefore } from '../told-before.ts';

/** By municipality number. */
export const countedSchema = z.record(
  z.string(),
  z.object({
    /** Messages; the exact number behind what the newest version shows. */
    count: z.number().int().min(0),
    /** What every earlier version showed, newest first. */
    earlier: z.array(publicCountSchema),
    /** Messages: the own numbers among what earlier versions told, newest first. */
    earlierOwn: z.array(z.number().int().min(1)).default([]),
    /** The municipality lets everybody see the exact number. */
    ownNumber: z.literal(true).optional(),
  }),
);
export type Counted = z.infer<typeof countedSchema>;

/** @param newestFirst approved versions; older ones may have been kept without their exact counts */
export function countedOf([newest, ...before]: readonly ApprovedNotice[]): Counted {
  const each = newest?.hidden.map(({ municipality, notFoundAtLeast }) => {
    const shown = newest.municipalities.find((noticed) => noticed.municipality === municipality);
    const ownNumber = shown?.ownNumber === undefined ? {} : { ownNumber: true as const };
    const { earlier, earlierOwn } = toldBefore(before, municipality);
    const told = { earlier: [...earlier], earlierOwn: [...earlierOwn] };
    return [municipality, { count: notFoundAtLeast, ...told, ...ownNumber }] as const;
  });
  return Object.fromEntries(each ?? []);
}
