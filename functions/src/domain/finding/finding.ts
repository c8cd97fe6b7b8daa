/** A finding: what a person found out about one message, with what was held before it. */
import { z } from 'zod';
import { maxEarlier } from '../history/max-earlier.ts';
import { findingKinds } from './kinds.ts';
import { messageReferenceSchema } from './message-reference.ts';
import type { MessageReference } from './message-reference.ts';

export const findingContentSchema = z.object({
  finding: z.enum(findingKinds),
  /** The Norwegian day on which it was known. */
  knownOn: z.iso.date(),
  /** Only where it was reported again: the Norwegian day on which the new report came. */
  receivedOn: z.iso.date().optional(),
  /** Only where it was reported again, and once it is done: the Norwegian days of the review and of the feedback. */
  reviewedOn: z.iso.date().optional(),
  feedbackOn: z.iso.date().optional(),
});
export type FindingContent = z.infer<typeof findingContentSchema>;

export const newFindingSchema = findingContentSchema.extend({ message: messageReferenceSchema });

const recordedSchema = findingContentSchema.extend({
  /** A keyed hash of the person. */
  recordedBy: z.string(),
  recordedAtMs: z.number().int(),
});

export const findingSchema = recordedSchema.extend({
  message: messageReferenceSchema,
  /** Oldest first. */
  earlier: z.array(recordedSchema).max(maxEarlier),
});
export type Finding = z.infer<typeof findingSchema>;

type Recorded = z.infer<typeof recordedSchema>;

export function newFinding(message: MessageReference, recorded: Recorded): Finding {
  return { message, ...recorded, earlier: [] };
}

/** @returns null where it says the same as before, whoever says it: that is no change */
export function changedFinding(stored: Finding, recorded: Recorded): Finding | null {
  const fields = findingContentSchema.keyof().options;
  if (fields.every((field) => stored[field] === recorded[field])) return null;
  const { message, earlier, ...before } = stored;
  return { message, ...recorded, earlier: [...earlier, before] };
}
