/** The public request to report again: drafted by one person of the service, approved by another one. */
import { z } from 'zod';
import { unitKinds } from '../disclosure/calendar-unit.ts';
import {
  askedSchema,
  causes,
  closingReasons,
  measuresSchema,
  noticeHours,
  noticeLanguages,
  sendBackReasons,
  unknowableReasons,
} from './choices.ts';
import { publicCountSchema, publicWindowSchema } from './public-snapshot.ts';

export const contactSchema = z.object({ name: z.string().max(200), telephone: z.string().max(40) });

/** What a notice says of one municipality of the scope; nothing finer than the disclosure rules allow. */
export const noticedMunicipalitySchema = z.object({
  municipality: z.string(),
  windows: z.array(publicWindowSchema),
  /** Windows of the version before that this one takes back. */
  withdrawn: z.array(publicWindowSchema).default([]),
  notFoundAtLeast: publicCountSchema,
  /** Messages: the exact number, which the municipality itself lets everybody see. */
  ownNumber: z.number().int().min(1).optional(),
  /** Messages were not found by the logs, and people have found out what became of every one of them. */
  recovered: z.literal(true).optional(),
});
export type NoticedMunicipality = z.infer<typeof noticedMunicipalitySchema>;

/** What the public does not see of one municipality, and why: for staff of the service alone. */
export const hiddenSchema = z.object({
  municipality: z.string(),
  /** Messages; the exact number behind `notFoundAtLeast`. */
  notFoundAtLeast: z.number().int(),
  /** Each public window with the calendar unit to which it was widened. */
  widened: z.array(publicWindowSchema.extend({ unit: z.enum(unitKinds) })),
});
export type Hidden = z.infer<typeof hiddenSchema>;

export const noticeSchema = z.object({
  id: z.string(),
  /** From 1, in the order in which the scope's notices were drafted: the newest draft is the one that counts. */
  order: z.number().int().min(1).default(1),
  /** The reconciliation that it rests on; empty where nothing was compared, which only an unknowable one may be. */
  reconciliation: z.string(),
  /** Norwegian days, both included: what the logs could show. Absent where they can show nothing. */
  checkedFrom: z.iso.date().optional(),
  checkedTo: z.iso.date().optional(),
  /** It cannot be known whether messages are missing, and why: there are no days and no count. */
  unknowable: z.enum(unknowableReasons).optional(),
  municipalities: z.array(noticedMunicipalitySchema),
  hidden: z.array(hiddenSchema).default([]),
  contact: contactSchema,
  language: z.enum(noticeLanguages).default('nb'),
  hours: z.enum(noticeHours).default('not-told'),
  measures: measuresSchema.default([]),
  asked: askedSchema.default({ kind: 'own' }),
  /** Why it replaces the version before; absent in the first. */
  cause: z.enum(causes).optional(),
  /** A version that ends the request, and why. */
  closing: z.enum(closingReasons).optional(),
  /** The approved version that it was drafted to replace; null for the first. */
  replaces: z.string().nullable().default(null),
  /** Keyed hashes of the persons. */
  draftedBy: z.string(),
  draftedAtMs: z.number().int(),
  sentBack: z.object({ by: z.string(), atMs: z.number().int(), reason: z.enum(sendBackReasons) }).optional(),
  approvedBy: z.string().optional(),
  approvedAtMs: z.number().int().optional(),
  /** SHA-256 of the document for the journal, whose bytes were fixed when it was approved. */
  journalSha256: z.string().optional(),
});
export type Notice = z.infer<typeof noticeSchema>;

export type ApprovedNotice = Notice & { readonly approvedAtMs: number };

export function isApproved(notice: Notice): notice is ApprovedNotice {
  return notice.approvedAtMs !== undefined;
}

export const noticeStates = ['waiting', 'replaced', 'sent-back', 'approved'] as const;
export type NoticeState = (typeof noticeStates)[number];

/** @param all notices of the scope: a draft is replaced by any later one, and only the newest can be approved */
export function stateOfNotice(notice: Notice, all: readonly Notice[]): NoticeState {
  if (isApproved(notice)) return 'approved';
  if (notice.sentBack) return 'sent-back';
  return all.some(({ order }) => order > notice.order) ? 'replaced' : 'waiting';
}

/** Newest first by approval. */
export function approvedOf(notices: readonly Notice[]): ApprovedNotice[] {
  return notices.filter(isApproved).sort((a, b) => b.approvedAtMs - a.approvedAtMs || b.order - a.order);
}
