/** A total as the public sees it, and why it is no more exact than it is. */
import { z } from 'zod';

export const withheldReasons = [
  /** Fewer than four messages can be told, and some are hidden: no number at all. */
  'few-messages',
  /** Hidden counts that are too few to be summed. */
  'few-hidden',
  /** A place of a sum that was told has a newer version, or none any more: the rest must not be told again. */
  'changed-since-told',
  /** A sum that was told reaches beyond the area. */
  'partly-outside',
  /** The sum would tell that nearly all its counts are as low, or as high, as they can be. */
  'at-the-edge',
  /** The exact count behind an older version was not kept. */
  'not-kept',
] as const;
export type WithheldReason = (typeof withheldReasons)[number];

export const publicTotalSchema = z.object({
  /** `no` the country, `46` a county, a county governor's code, `0301` a city with districts of its own. */
  area: z.string(),
  /** Places with a count that holds now: what the total covers. */
  places: z.number().int().min(0),
  /** Messages; null where no number is told. */
  atLeast: z.number().int().min(0).nullable(),
  /** It is the sum of the counts of all these places; otherwise they hold this many or more. */
  isExact: z.boolean(),
  /** Empty where the sum is told as it is. */
  withheld: z.array(z.enum(withheldReasons)),
});
export type PublicTotal = z.infer<typeof publicTotalSchema>;
