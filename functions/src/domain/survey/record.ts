/**
 * All that is kept of one service's answer: the draft, which only the service sees, and everything that was sent,
 * oldest first. The last one sent is the answer; those before it stay as they were.
 */
import { z } from 'zod';
import { answersSchema, areSameAnswers } from './answer.ts';
import { differenceSchema } from './differences.ts';

/** Both together keep the document well under the store's limit of 2 MB. */
export const maxSendings = 50;
export const maxAnswersBytes = 16 * 1024;

const contentSchema = z.object({
  /** The version of the questions that is answered. */
  questionsVersion: z.number().int().min(1),
  answers: answersSchema,
});
export type SurveyContent = z.infer<typeof contentSchema>;

const draftSchema = contentSchema.extend({
  /** A keyed hash of the person. */
  savedBy: z.string(),
  savedAtMs: z.number().int(),
});

export const sendingSchema = contentSchema.extend({
  differences: z.array(differenceSchema),
  /** A keyed hash of the person. */
  sentBy: z.string(),
  sentAtMs: z.number().int(),
  /** SHA-256, 64 hexadecimal digits, of the JSON that `receiptText` gives. */
  hash: z.string(),
});
export type Sending = z.infer<typeof sendingSchema>;

export const surveyRecordSchema = z.object({
  scope: z.string(),
  /** Grows by one at every change: who changes the answer says which one they saw. */
  revision: z.number().int().min(1),
  draft: draftSchema.nullable(),
  sent: z.array(sendingSchema).max(maxSendings),
  /** Whether the first sending came after the deadline of its time; a correction changes nothing of that. */
  late: z.boolean(),
});
export type SurveyRecord = z.infer<typeof surveyRecordSchema>;

export type ChangeOutcome =
  | { readonly ok: true; readonly record: SurveyRecord; readonly isChanged: boolean }
  | { readonly ok: false; readonly code: 'changed-meanwhile' | 'changed-too-often' };

/** @param basedOn the revision that the person saw; 0 where there was nothing */
export function withDraft(
  scope: string,
  stored: SurveyRecord | null,
  basedOn: number,
  draft: z.infer<typeof draftSchema>,
): ChangeOutcome {
  // The same again, as after an answer that never arrived, is no change.
  if (stored?.draft && isSameContent(stored.draft, draft))
    return { ok: true, record: stored, isChanged: false };
  const last = stored?.sent.at(-1);
  const isAsSent = last !== undefined && isSameContent(last, draft);
  if (stored && isAsSent && stored.draft === null) return { ok: true, record: stored, isChanged: false };
  if ((stored?.revision ?? 0) !== basedOn) return { ok: false, code: 'changed-meanwhile' };
  const before = stored ?? nothing(scope);
  // A draft that says what was sent corrects nothing: it is none.
  const record = { ...before, revision: basedOn + 1, draft: isAsSent ? null : draft };
  return { ok: true, record, isChanged: true };
}

/**
 * Sends: the draft is gone, and what was sent before stays.
 * @param deadlineMs null where the incident has none: then nothing is late
 */
export function withSending(
  scope: string,
  stored: SurveyRecord | null,
  basedOn: number,
  sending: Sending,
  deadlineMs: number | null,
): ChangeOutcome {
  const last = stored?.sent.at(-1);
  const isAsSent = last !== undefined && isSameContent(last, sending);
  if (stored && isAsSent && stored.draft === null) return { ok: true, record: stored, isChanged: false };
  if ((stored?.revision ?? 0) !== basedOn) return { ok: false, code: 'changed-meanwhile' };
  const before = stored ?? nothing(scope);
  // What was sent is sent: the same again is no correction, but ends the draft of one.
  if (isAsSent)
    return { ok: true, record: { ...before, revision: basedOn + 1, draft: null }, isChanged: true };
  if (before.sent.length >= maxSendings) return { ok: false, code: 'changed-too-often' };
  const isFirst = before.sent.length === 0;
  const record: SurveyRecord = {
    scope,
    revision: basedOn + 1,
    draft: null,
    sent: [...before.sent, sending],
    late: isFirst ? deadlineMs !== null && sending.sentAtMs > deadlineMs : before.late,
  };
  return { ok: true, record, isChanged: true };
}

/** What a receipt's hash is taken of: anybody who has the answer can take it again. */
export function receiptText(
  scope: string,
  { questionsVersion, answers, sentAtMs }: SurveyContent & { readonly sentAtMs: number },
): string {
  return JSON.stringify({ scope, questionsVersion, answers, sentAt: new Date(sentAtMs).toISOString() });
}

function nothing(scope: string): SurveyRecord {
  return { scope, revision: 1, draft: null, sent: [], late: false };
}

function isSameContent(one: SurveyContent, other: SurveyContent): boolean {
  return one.questionsVersion === other.questionsVersion && areSameAnswers(one.answers, other.answers);
}
