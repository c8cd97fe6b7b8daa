/** What is published of the ledger: how many leaves it had when, their root, and that nothing before was changed. */
import { z } from 'zod';
import { hashSchema } from './entry.ts';
import type { Sha256 } from './hashing.ts';
import { isConsistent, maxTreeSize } from './verify.ts';

export const checkpointSchema = z.strictObject({
  size: z.number().int().min(1).max(maxTreeSize),
  root: hashSchema,
  at: z.iso.datetime(),
});
export type Checkpoint = z.infer<typeof checkpointSchema>;

export const publishedCheckpointSchema = checkpointSchema.extend({
  /** The one before, and the proof that its leaves are the beginning of these; null at the first one. */
  previous: z
    .strictObject({
      size: checkpointSchema.shape.size,
      root: hashSchema,
      proof: z.array(hashSchema).max(60),
      /** SHA-256 of its canonical JSON, so that its time stands fast too; older checkpoints do not have it. */
      contentHash: hashSchema.optional(),
    })
    .nullable(),
});
export type PublishedCheckpoint = z.infer<typeof publishedCheckpointSchema>;

/** A new one is not made sooner than this after the last. */
export const minCheckpointIntervalMs = 2 * 60 * 1000;

export async function followsItsPrevious(sha256: Sha256, checkpoint: PublishedCheckpoint): Promise<boolean> {
  const { previous } = checkpoint;
  return previous === null || isConsistent(sha256, previous, checkpoint, previous.proof);
}
