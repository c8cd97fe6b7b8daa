/**
 * A part: the rows of one accepted delivery that belong to one scope, as the reader understood them. A national file
 * has a part for every scope, also an empty one: it says that nothing was sent.
 */
import { z } from 'zod';
import { declarationSchema } from './delivery.ts';

/** One row of PortalLog; the id as it is shown, so that it means the same beside another file. */
export const portalRowSchema = z.object({
  rowNumber: z.number(),
  sentFrom: z.number(),
  sentTo: z.number(),
  municipality: z.number(),
  district: z.number(),
  id: z.string().nullable(),
  byLetter: z.number(),
});
export type PortalRow = z.infer<typeof portalRowSchema>;

/** One row of RegisterLog; null for the NaN of a row without `sendt`. */
export const registerRowSchema = z.object({
  rowNumber: z.number(),
  receivedFrom: z.number(),
  receivedTo: z.number(),
  dateOnly: z.number(),
  sentFrom: z.number().nullable(),
  sentTo: z.number().nullable(),
  count: z.number(),
  kind: z.number(),
  id: z.string().nullable(),
  municipality: z.number(),
  district: z.number(),
});
export type RegisterRow = z.infer<typeof registerRowSchema>;

/** What stands in the scope's partition of a part; its rows are in a blob. */
export const partSchema = z.object({
  delivery: z.string(),
  declaration: declarationSchema,
  receivedAtMs: z.number().int(),
  rows: z.number().int(),
  blobPath: z.string(),
});
export type Part = z.infer<typeof partSchema>;
