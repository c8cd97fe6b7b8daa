/** How far a service has come with the survey, for its task list and for Bufdir's. */
import { z } from 'zod';
import type { SurveyRecord } from './record.ts';

export const standingSchema = z.object({
  hasDraft: z.boolean(),
  /** Of the first and of the last sending; null while nothing is sent. */
  firstSentAtMs: z.number().int().nullable(),
  sentAtMs: z.number().int().nullable(),
  /** The first sending came after the deadline. */
  late: z.boolean(),
  /** Nothing is sent, and the deadline has passed: an answer is still taken. */
  isOverdue: z.boolean(),
});
export type SurveyStanding = z.infer<typeof standingSchema>;

/** @param deadlineMs null where there is none */
export function standingOf(
  record: SurveyRecord | null,
  deadlineMs: number | null,
  nowMs: number,
): SurveyStanding {
  const sent = record?.sent ?? [];
  return {
    hasDraft: record !== null && record.draft !== null,
    firstSentAtMs: sent.at(0)?.sentAtMs ?? null,
    sentAtMs: sent.at(-1)?.sentAtMs ?? null,
    late: record?.late ?? false,
    isOverdue: sent.length === 0 && deadlineMs !== null && nowMs > deadlineMs,
  };
}
