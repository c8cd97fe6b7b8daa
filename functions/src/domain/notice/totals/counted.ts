/** The exact counts behind a scope's public notice: kept beside its public state, never part of the snapshot. */
import { z } from 'zod';
import type { ApprovedNotice } from '../notice.ts';
import { publicCountSchema } from '../public-snapshot.ts';

/** By municipality number. */
export const countedSchema = z.record(
  z.string(),
  z.object({
    /** Messages; the exact number behind what the newest version shows. */
    count: z.number().int().min(0),
    /** What every earlier version showed, newest first. */
    earlier: z.array(publicCountSchema),
    /** The municipality lets everybody see the exact number. */
    ownNumber: z.literal(true).optional(),
  }),
);
export type Counted = z.infer<typeof countedSchema>;

/** @param newestFirst approved versions; older ones may have been kept without their exact counts */
export function countedOf([newest, ...before]: readonly ApprovedNotice[]): Counted {
  const each = newest?.hidden.map(({ municipality, notFoundAtLeast }) => {
    const own = before.flatMap(({ municipalities }) =>
      municipalities.filter((noticed) => noticed.municipality === municipality),
    );
    const earlier = own.map((noticed) => noticed.notFoundAtLeast);
    const shown = newest.municipalities.find((noticed) => noticed.municipality === municipality);
    const ownNumber = shown?.ownNumber === undefined ? {} : { ownNumber: true as const };
    return [municipality, { count: notFoundAtLeast, earlier, ...ownNumber }] as const;
  });
  return Object.fromEntries(each ?? []);
}
