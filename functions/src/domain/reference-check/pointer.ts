/** Which version of the file holds now: what a browser asks first, before it fetches that version whole. */
import { z } from 'zod';

export const referencePointerSchema = z.object({
  /** The newest batch in the file; the version's name. */
  batch: z.number().int().min(0).max(0xffff_ffff),
});
