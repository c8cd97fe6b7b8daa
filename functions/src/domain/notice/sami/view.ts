/** What staff are told of their translations: never who a person is. */
import { z } from 'zod';
import { samiLanguages } from '../../municipality/sami-area.ts';
import { publicNoticeSchema } from '../public-snapshot.ts';
import { samiPartNames, samiValueNames } from './parts.ts';
import { samiStates, samiTranslationSchema, stateOfTranslation } from './translation.ts';
import type { SamiTranslation } from './translation.ts';

const viewedSchema = samiTranslationSchema
  .omit({ draftedBy: true, approvedBy: true, sentBack: true, takenDown: true })
  .extend({
    state: z.enum(samiStates),
    /** The version of the notice that it translates. */
    forVersion: z.number().int().min(1),
    isDraftedByYou: z.boolean(),
    sentBack: samiTranslationSchema.shape.sentBack.unwrap().omit({ by: true }).optional(),
    takenDownAtMs: z.number().int().optional(),
  });
export type ViewedTranslation = z.infer<typeof viewedSchema>;

const placeSchema = z.object({
  municipality: z.string(),
  languages: z.array(z.enum(samiLanguages)),
  /** The version that is to be translated, as the public sees it; null while nothing is published. */
  shown: publicNoticeSchema.nullable(),
  /** What a translation of it must have. */
  asked: z.array(z.object({ part: z.enum(samiPartNames), values: z.array(z.enum(samiValueNames)) })),
});

export const samiViewSchema = z.object({
  /** Id of the notice's version that holds; null while nothing is published. */
  notice: z.string().nullable(),
  /** The municipalities of the service that are in the area for the Sámi languages; often none. */
  places: z.array(placeSchema),
  /** The one drafted last first. */
  translations: z.array(viewedSchema),
});
export type SamiView = z.infer<typeof samiViewSchema>;

export const samiDraftSchema = samiTranslationSchema.pick({
  municipality: true,
  language: true,
  notice: true,
  parts: true,
});
export type SamiDraft = z.infer<typeof samiDraftSchema>;

/**
 * @param versions ids of the approved versions of the notice, newest first
 * @param person keyed hash of who reads
 */
export function viewedTranslation(
  one: SamiTranslation,
  all: readonly SamiTranslation[],
  versions: readonly string[],
  person: string | undefined,
): ViewedTranslation {
  return viewedSchema.parse({
    ...one,
    state: stateOfTranslation(one, all, versions[0] ?? null),
    forVersion: versions.length - versions.indexOf(one.notice),
    isDraftedByYou: one.draftedBy === person,
    ...(one.takenDown && { takenDownAtMs: one.takenDown.atMs }),
  });
}
