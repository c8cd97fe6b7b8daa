/** What a person chooses for a notice, what stands where nothing was chosen, and what a change of it is called. */
import { z } from 'zod';
import { municipalitiesFrom2020, municipalitiesFrom2024 } from '../municipality/reference.ts';
import type { Service } from '../service/service.ts';
import { isInFuture } from '../upgrade/upgrade.ts';
import {
  askedSchema,
  closingReasons,
  correctionCauses,
  measuresSchema,
  noticeHours,
  noticeLanguages,
  unknowableReasons,
} from './choices.ts';
import type { NoticeCause, NoticeLanguage } from './choices.ts';
import { contactSchema } from './notice.ts';
import type { ApprovedNotice, Notice } from './notice.ts';

/** Whatever is left out is as in the version before, or as the register of services has it. */
export const noticeChoicesSchema = z.object({
  contact: contactSchema.optional(),
  language: z.enum(noticeLanguages).optional(),
  hours: z.enum(noticeHours).optional(),
  measures: measuresSchema.optional(),
  asked: askedSchema.optional(),
  cause: z.enum(correctionCauses).optional(),
  /** Ends the request: all else stays as in the version before, whatever newer logs say. */
  closing: z.enum(closingReasons).optional(),
  /** Says instead of days and a count that nothing can be known, where the logs give no result. */
  unknowable: z.enum(unknowableReasons).optional(),
  /** Municipalities that let everybody see their exact number, where the disclosure rules hide it; in this version. */
  ownNumbers: z
    .array(z.string().regex(/^\d{4}$/))
    .max(50)
    .optional(),
});
export type NoticeChoices = z.infer<typeof noticeChoicesSchema>;

/** The form of the municipality; of several that differ, and where both are used, none. */
export function languageOf(numbers: readonly string[]): NoticeLanguage | null {
  const all = [...municipalitiesFrom2024, ...municipalitiesFrom2020];
  const forms = new Set(numbers.map((number) => all.find((one) => one.number === number)?.languageForm));
  const [only] = forms;
  return forms.size === 1 && (only === 'nb' || only === 'nn') ? only : null;
}

export type Chosen = Pick<Notice, 'contact' | 'language' | 'hours' | 'measures' | 'asked'>;

/** @param before the version that it replaces */
export function chosen(choices: NoticeChoices, before: ApprovedNotice | undefined, service: Service): Chosen {
  return {
    contact: choices.contact ?? before?.contact ?? service.contact,
    language: choices.language ?? before?.language ?? languageOf(service.municipalities) ?? 'nb',
    hours: choices.hours ?? before?.hours ?? 'not-told',
    measures: choices.measures ?? before?.measures ?? [],
    asked: choices.asked ?? { kind: 'own' },
  };
}

/**
 * Why the version before is replaced. Own numbers decide for themselves, whatever was chosen: told where none changed,
 * the cause would tell that one was refused; and another cause beside one that changed would tell which way. For the
 * rest the choice stands, and where nobody said why, what differs tells.
 */
export function causeOf(choices: NoticeChoices, draft: Notice, before: ApprovedNotice): NoticeCause {
  if (choices.closing) return 'closed';
  if (ownNumbersOf(draft) !== ownNumbersOf(before)) return 'own-number';
  if (choices.cause && choices.cause !== 'own-number') return choices.cause;
  if (draft.reconciliation !== before.reconciliation) return 'new-logs';
  if (JSON.stringify(draft.municipalities) !== JSON.stringify(before.municipalities))
    return 'findings-changed';
  return JSON.stringify(draft.contact) === JSON.stringify(before.contact) ? 'mistake' : 'contact-changed';
}

/** Of those that show one: a municipality that comes to the service without one is no change of them. */
function ownNumbersOf({ municipalities }: Pick<Notice, 'municipalities'>): string {
  const shown = municipalities.filter(({ ownNumber }) => ownNumber !== undefined);
  return JSON.stringify(shown.map(({ municipality, ownNumber }) => `${municipality} ${ownNumber}`).sort());
}

/** All that the public reads, and the result behind it. Equal ones are the same version. */
export function contentOf(notice: Notice): string {
  const { reconciliation, checkedFrom, checkedTo, municipalities, contact, language, hours, measures } =
    notice;
  // That a version withdrew something is its own story: told again it would be another version of the same.
  const windows = municipalities.map(({ withdrawn: _withdrawn, ...shown }) => shown);
  const closing = notice.closing ?? null;
  const unknowable = notice.unknowable ?? null;
  return JSON.stringify([
    reconciliation,
    checkedFrom,
    checkedTo,
    windows,
    contact,
    language,
    hours,
    measures,
    closing,
    unknowable,
  ]);
}

/** @returns whether a measure is told to have been taken on a day that has not come */
export function hasFutureMeasure({ measures = [] }: NoticeChoices, nowMs: number): boolean {
  return measures.some(({ on }) => on !== undefined && isInFuture(on, nowMs));
}
