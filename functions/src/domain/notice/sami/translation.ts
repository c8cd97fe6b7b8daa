/**
 * A municipality's own translation of one version of its notice into a Sámi language: written by one person of the
 * service, approved by another. It belongs to that version alone, and lapses by itself when a later one is approved.
 */
import { z } from 'zod';
import { isSameMunicipality } from '../../municipality/same.ts';
import { samiLanguages } from '../../municipality/sami-area.ts';
import { samiPartSchema } from './parts.ts';

/** Why who was asked did not approve. */
export const samiSendBackReasons = ['language', 'meaning', 'number-in-words', 'wait'] as const;
export type SamiSendBackReason = (typeof samiSendBackReasons)[number];

export const samiTranslationSchema = z.object({
  id: z.string(),
  /** From 1, in the order in which those of one municipality and language were drafted. */
  order: z.number().int().min(1),
  municipality: z.string().regex(/^\d{4}$/),
  language: z.enum(samiLanguages),
  /** The approved version of the notice that it translates. */
  notice: z.string(),
  parts: z.array(samiPartSchema),
  /** Keyed hashes of the persons. */
  draftedBy: z.string(),
  draftedAtMs: z.number().int(),
  sentBack: z
    .object({ by: z.string(), atMs: z.number().int(), reason: z.enum(samiSendBackReasons) })
    .optional(),
  approvedBy: z.string().optional(),
  approvedAtMs: z.number().int().optional(),
  /** One person is enough to take a text away: the Norwegian notice stands. */
  takenDown: z.object({ by: z.string(), atMs: z.number().int() }).optional(),
});
export type SamiTranslation = z.infer<typeof samiTranslationSchema>;

export type ApprovedTranslation = SamiTranslation & { readonly approvedAtMs: number };

export function isApprovedTranslation(one: SamiTranslation): one is ApprovedTranslation {
  return one.approvedAtMs !== undefined;
}

export const samiStates = ['waiting', 'replaced', 'sent-back', 'approved', 'taken-down', 'lapsed'] as const;
export type SamiState = (typeof samiStates)[number];

/**
 * @param all of the scope
 * @param current the id of the approved version that holds; null while none does
 */
export function stateOfTranslation(
  one: SamiTranslation,
  all: readonly SamiTranslation[],
  current: string | null,
): SamiState {
  if (one.takenDown) return 'taken-down';
  const holds = one.notice === current;
  const others = all.filter((other) => isOfSamePlace(other, one) && other.notice === one.notice);
  if (isApprovedTranslation(one)) {
    if (!holds) return 'lapsed';
    return newestApproved(others)?.id === one.id ? 'approved' : 'replaced';
  }
  if (one.sentBack) return 'sent-back';
  if (!holds) return 'lapsed';
  return others.some(({ order }) => order > one.order) ? 'replaced' : 'waiting';
}

type Place = Pick<SamiTranslation, 'municipality' | 'language'>;

export function isOfSamePlace(one: Place, other: Place): boolean {
  return one.language === other.language && isSameMunicipality(one.municipality, other.municipality);
}

/** By approval, not by draft: what was approved last is what the municipality says. */
export function newestApproved(translations: readonly SamiTranslation[]): ApprovedTranslation | undefined {
  const approved = translations.filter(isApprovedTranslation);
  return approved.sort(
    (a, b) => b.approvedAtMs - a.approvedAtMs || b.order - a.order || (a.id < b.id ? -1 : 1),
  )[0];
}
