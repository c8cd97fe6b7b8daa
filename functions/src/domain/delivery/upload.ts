/** An upload in parts: what stands of it, as its sender is told, and why a part or the whole is not taken. */
import { z } from 'zod';
import { maxPartBytes, maxParts } from './limits.ts';

/** From 1 on. */
export const partNumber = z.number().int().min(1).max(maxParts);

export const uploadViewSchema = z.object({
  id: z.string(),
  parts: z
    .array(z.object({ number: partNumber, sizeBytes: z.number().int().max(maxPartBytes) }))
    .meta({ description: 'The parts that stand, by number; each has been read through without a fault' }),
  isDelivered: z
    .boolean()
    .meta({ description: 'Nothing need be sent any more: asking for the delivery gives its answer' }),
});
export type UploadView = z.infer<typeof uploadViewSchema>;

/**
 * `part-too-large`: more than `maxPartBytes`; `part-garbled`: not the bytes that the sender meant to send;
 * `part-differs`: another part stands under this number; `parts-missing`: not all stand; `upload-differs`: together
 * they are not the file that was announced, and have been removed; `log-deleted`: somebody had it deleted before it was
 * taken in, and that stands for these bytes under this declaration.
 */
export const uploadProblems = [
  'part-too-large',
  'part-garbled',
  'part-differs',
  'parts-missing',
  'upload-differs',
  'log-deleted',
] as const;
export type UploadProblem = (typeof uploadProblems)[number];

export const uploadProblemType = (code: UploadProblem): string => `urn:avstem:problem:${code}`;
