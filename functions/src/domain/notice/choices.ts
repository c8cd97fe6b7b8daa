/** Everything that a notice can say beside its figures: choices only, so that no personal data can enter. */
import { z } from 'zod';

/** The two written forms of Norwegian. */
export const noticeLanguages = ['nb', 'nn'] as const;
export type NoticeLanguage = (typeof noticeLanguages)[number];

/** When the service answers its telephone. */
export const noticeHours = ['not-told', 'weekdays-8-15', 'weekdays-8-16', 'weekdays-9-14', 'always'] as const;
export type NoticeHours = (typeof noticeHours)[number];

/** What the service has done; those in `datedMeasures` on a day. */
export const measures = [
  'upgraded',
  'logs-searched',
  'told-authority',
  'contacted-public-senders',
  'asked-portal',
  'daily-control',
] as const;
export type MeasureKind = (typeof measures)[number];
export const datedMeasures: readonly MeasureKind[] = ['upgraded', 'told-authority'];

export const measureSchema = z
  .object({ kind: z.enum(measures), on: z.iso.date().optional() })
  .refine(({ kind, on }) => datedMeasures.includes(kind) === (on !== undefined), 'a day where one is told');
export type Measure = z.infer<typeof measureSchema>;

export const measuresSchema = z
  .array(measureSchema)
  .max(measures.length)
  .refine((all) => new Set(all.map(({ kind }) => kind)).size === all.length, 'each measure once');

/** Why a version replaced the one before. */
export const causes = [
  'new-logs',
  'findings-changed',
  'contact-changed',
  'own-number',
  'mistake',
  'closed',
] as const;
export type NoticeCause = (typeof causes)[number];
/** Closing says itself why. */
export const correctionCauses = [
  'new-logs',
  'findings-changed',
  'contact-changed',
  'own-number',
  'mistake',
] as const;

/** Why nobody is asked to report again any more. */
export const closingReasons = ['all-settled', 'none-missing', 'period-over', 'mistake'] as const;
export type ClosingReason = (typeof closingReasons)[number];

/** Why a service cannot know whether messages are missing: said by choice, like everything else. */
export const unknowableReasons = ['logs-deleted', 'logs-insufficient', 'logs-out-of-reach'] as const;
export type UnknowableReason = (typeof unknowableReasons)[number];

/** Why who was asked did not approve. */
export const sendBackReasons = ['days-wrong', 'contact-wrong', 'measures-wrong', 'wait'] as const;
export type SendBackReason = (typeof sendBackReasons)[number];

/** Whom a draft asks for its approval: a colleague, another service, or Bufdir. Never the person who drafted it. */
export const askedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('own') }),
  z.object({ kind: z.literal('service'), scope: z.string().max(2000) }),
  z.object({ kind: z.literal('bufdir') }),
]);
export type Asked = z.infer<typeof askedSchema>;
