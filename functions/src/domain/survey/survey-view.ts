/** What the API tells of the survey: to the service all of its own, to Bufdir what was sent; never who did what. */
import { z } from 'zod';
import { surveyFactsSchema } from './facts.ts';
import type { SurveyFacts } from './facts.ts';
import { proposalSchema, proposalsOf } from './prefill.ts';
import { questionVersionSchema } from './question.ts';
import type { QuestionVersion } from './question.ts';
import { sendingSchema, surveyRecordSchema } from './record.ts';
import type { Sending, SurveyRecord } from './record.ts';
import { standingOf, standingSchema } from './standing.ts';

export const sendingViewSchema = sendingSchema.omit({ sentBy: true });
export type SendingView = z.infer<typeof sendingViewSchema>;

export const surveyViewSchema = z.object({
  /** The version that is asked now. */
  questions: questionVersionSchema,
  /** The older versions that something sent or drafted here answers. */
  olderQuestions: z.array(questionVersionSchema),
  deadline: z.iso.datetime().nullable(),
  /** What a change must be based on; 0 while nothing is kept. */
  revision: z.number().int().min(0),
  draft: surveyRecordSchema.shape.draft.unwrap().omit({ savedBy: true }).nullable(),
  /** Newest first: the first one holds. */
  sent: z.array(sendingViewSchema),
  standing: standingSchema,
  facts: surveyFactsSchema,
  proposals: z.array(proposalSchema),
});
export type SurveyView = z.infer<typeof surveyViewSchema>;

export interface SurveyKnowledge {
  /** Every version, oldest first; never empty. */
  readonly versions: readonly QuestionVersion[];
  readonly record: SurveyRecord | null;
  readonly facts: SurveyFacts;
  /** Milliseconds since 1970 UTC; null where the incident has none. */
  readonly deadlineMs: number | null;
  readonly nowMs: number;
}

export function surveyView({ versions, record, facts, deadlineMs, nowMs }: SurveyKnowledge): SurveyView {
  const questions = versions.at(-1)!;
  const answered = new Set([record?.draft, ...(record?.sent ?? [])].map((one) => one?.questionsVersion));
  return {
    questions,
    olderQuestions: versions.slice(0, -1).filter(({ version }) => answered.has(version)),
    deadline: deadlineMs === null ? null : new Date(deadlineMs).toISOString(),
    revision: record?.revision ?? 0,
    draft: record?.draft ? withoutSaver(record.draft) : null,
    sent: (record?.sent ?? []).map(sendingView).reverse(),
    standing: standingOf(record, deadlineMs, nowMs),
    facts,
    proposals: proposalsOf(questions, facts),
  };
}

export const serviceAnswerSchema = z.object({
  scope: z.string(),
  late: z.boolean(),
  firstSentAtMs: z.number().int(),
  /** Newest first: the first one holds, the others are what it corrected. */
  sent: z.array(sendingViewSchema).min(1),
});
export type ServiceAnswer = z.infer<typeof serviceAnswerSchema>;

/** For Bufdir. @returns null while nothing is sent: a draft is nobody's business but the service's */
export function serviceAnswer({ scope, late, sent }: SurveyRecord): ServiceAnswer | null {
  const first = sent.at(0);
  if (!first) return null;
  return { scope, late, firstSentAtMs: first.sentAtMs, sent: sent.map(sendingView).reverse() };
}

function sendingView({ sentBy: _sentBy, ...shown }: Sending): SendingView {
  return shown;
}

function withoutSaver({ savedBy: _savedBy, ...shown }: NonNullable<SurveyRecord['draft']>) {
  return shown;
}
