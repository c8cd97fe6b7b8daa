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
export const deletionRequestSchema = z.strictObject({
  reason: z.enum(['wrong-file', 'asked-by-controller']),
});

export const deletionViewSchema = deletionSchema.omit({ by: true });
