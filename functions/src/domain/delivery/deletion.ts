/** That a log, as it was delivered, is deleted: the bytes go, and that they went stays. */
import { z } from 'zod';

/** `period-over`: nobody asked; it was kept as long as it may be. */
export const deletionReasons = ['period-over', 'wrong-file', 'asked-by-controller'] as const;

export const deletionSchema = z.object({
  delivery: z.string(),
  reason: z.enum(deletionReasons),
  /** A keyed hash of the person; null for the rule. */
  by: z.string().nullable(),
  atMs: z.number().int(),
});
export type Deletion = z.infer<typeof deletionSchema>;

/** A person chooses between the others. */
export const askedReasons = ['wrong-file', 'asked-by-controller'] as const;

export const deletionRequestSchema = z.strictObject({ reason: z.enum(askedReasons) });

/** Not by whom. */
export const deletionViewSchema = deletionSchema.omit({ by: true }).extend({
  /** False while the log is being taken in: it goes within minutes after that. */
  isGone: z.boolean(),
});

/** What is told of a delivery whose log was deleted, or is about to be. */
export const toldDeletionSchema = z.object({ reason: z.enum(deletionReasons), at: z.iso.datetime() });

export function toldDeletion({ reason, atMs }: Deletion): z.infer<typeof toldDeletionSchema> {
  return { reason, at: new Date(atMs).toISOString() };
}
