/** The public request to report again: drafted by one person of the service, approved by another. */
import { z } from 'zod';
import { publicCountSchema, publicWindowSchema } from './public-snapshot.ts';

export const contactSchema = z.object({ name: z.string().max(200), telephone: z.string().max(40) });

/** What a notice says of one municipality of the scope; nothing finer than the disclosure rules allow. */
export const noticedMunicipalitySchema = z.object({
  municipality: z.string(),
  windows: z.array(publicWindowSchema),
  notFoundAtLeast: publicCountSchema,
});
export type NoticedMunicipality = z.infer<typeof noticedMunicipalitySchema>;

export const noticeSchema = z.object({
  id: z.string(),
  /** The reconciliation that it rests on. */
  reconciliation: z.string(),
  /** Norwegian days, both included: what the logs could show. */
  checkedFrom: z.iso.date(),
  checkedTo: z.iso.date(),
  municipalities: z.array(noticedMunicipalitySchema),
  contact: contactSchema,
  /** Keyed hashes of the persons. */
  draftedBy: z.string(),
  draftedAtMs: z.number().int(),
  approvedBy: z.string().optional(),
  approvedAtMs: z.number().int().optional(),
});
export type Notice = z.infer<typeof noticeSchema>;

export type ApprovedNotice = Notice & { readonly approvedAtMs: number };

export function isApproved(notice: Notice): notice is ApprovedNotice {
  return notice.approvedAtMs !== undefined;
}
