/** What staff are told of their notices, and who is asked of a draft that waits: never who a person is. */
import { z } from 'zod';
import { measuresSchema, noticeHours, noticeLanguages } from './choices.ts';
import { contactSchema, noticeSchema, noticeStates, stateOfNotice } from './notice.ts';
import type { Notice } from './notice.ts';
import { publicNoticeSchema } from './public-snapshot.ts';
import { publicNoticesAt } from './public-state.ts';

export const noticeViewSchema = noticeSchema
  .omit({ draftedBy: true, approvedBy: true, sentBack: true })
  .extend({
    sentBack: noticeSchema.shape.sentBack.unwrap().omit({ by: true }).optional(),
    state: z.enum(noticeStates),
    isDraftedByYou: z.boolean(),
    /** By municipality: what the public sees, or will see if the draft is approved today. */
    shown: z.record(z.string(), publicNoticeSchema),
  });
export type NoticeView = z.infer<typeof noticeViewSchema>;

/** Of one notice among all of its scope. @param person keyed hash of who reads */
export function noticeView(
  notice: Notice,
  all: readonly Notice[],
  person: string | undefined,
  nowMs: number,
): NoticeView {
  return noticeViewSchema.parse({
    ...notice,
    state: stateOfNotice(notice, all),
    isDraftedByYou: notice.draftedBy === person,
    shown: publicNoticesAt(notice, all, nowMs),
  });
}

/** New messages beside a published notice, from the current result. */
const sinceSchema = z.object({
  publishedAt: z.iso.datetime(),
  /** The last instant that the portal's log reaches; null where it holds nothing. */
  knownTo: z.iso.datetime().nullable(),
  municipalities: z.array(
    z.object({
      municipality: z.string(),
      /** Messages that the portal sent after `publishedAt`, and how many of these the result does not find. */
      sent: z.number().int(),
      notFound: z.number().int(),
    }),
  ),
});
export type SincePublished = z.infer<typeof sinceSchema>;

export const noticesViewSchema = z.object({
  /** The one drafted last first. */
  notices: z.array(noticeViewSchema),
  /** What a new draft begins with; a language only where the municipalities leave no choice. */
  proposal: z.object({
    contact: contactSchema,
    language: z.enum(noticeLanguages).nullable(),
    hours: z.enum(noticeHours),
    measures: measuresSchema,
  }),
  /** Null while nothing is published or reconciled. */
  since: sinceSchema.nullable(),
});
export type NoticesView = z.infer<typeof noticesViewSchema>;

/** A draft that waits for somebody of the reader's, with nothing but what the public will see. */
export const approvalSchema = z.object({
  scope: z.string(),
  notice: z.string(),
  service: z.string(),
  districts: z.array(z.string()).optional(),
  askedAs: z.enum(['own', 'service', 'bufdir']),
  draftedAtMs: z.number().int(),
  isDraftedByYou: z.boolean(),
  shown: z.record(z.string(), publicNoticeSchema),
});
export type Approval = z.infer<typeof approvalSchema>;
