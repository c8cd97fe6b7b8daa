/** That a person has looked at a day: without more where it agrees, and else with a comment by choice. */
import { z } from 'zod';
import { maxEarlier } from '../history/max-earlier.ts';
import { controlDateSchema } from './days.ts';

/** What a day that does not agree is signed off with. */
export const dayComments = [
  'found-in-open-case',
  'found-by-another-channel',
  'reported-again',
  'vendor-told',
  'portal-operator-told',
  'being-looked-into',
  'checked-by-hand',
] as const;
export type DayComment = (typeof dayComments)[number];

/** The office in which a person logged in; a token may tell of none. */
export const offices = ['leader', 'case-worker'] as const;
export type Office = (typeof offices)[number];

/** Tells two contents of a day apart: a hash of its messages, their verdicts and what covers it. */
export const dayBasisSchema = z.string().regex(/^[0-9a-f]{64}$/);

export const daySignOffSchema = z.object({
  date: controlDateSchema,
  /** Of the day as the person saw it. */
  basis: dayBasisSchema,
  comment: z.enum(dayComments).optional(),
});
export type DaySignOff = z.infer<typeof daySignOffSchema>;

/** A year of days at once. */
export const newSignOffsSchema = z.object({ days: z.array(daySignOffSchema).min(1).max(366) });

const signedSchema = daySignOffSchema.extend({
  office: z.enum(offices).optional(),
  /** A keyed hash of the person. */
  signedBy: z.string(),
  signedAtMs: z.number().int(),
});
type Signed = z.infer<typeof signedSchema>;

export const keptSignOffSchema = signedSchema.extend({
  /** Oldest first. */
  earlier: z.array(signedSchema).max(maxEarlier),
});
export type KeptSignOff = z.infer<typeof keptSignOffSchema>;

/** @returns null where the same content has this comment already, whoever signed it: that is no change */
export function changedSignOff(stored: KeptSignOff, signed: Signed): KeptSignOff | null {
  if (stored.basis === signed.basis && stored.comment === signed.comment) return null;
  const { earlier, ...before } = stored;
  return { ...signed, earlier: [...earlier, before] };
}

export const signOffViewSchema = signedSchema.omit({ signedBy: true, date: true, basis: true });
export type SignOffView = z.infer<typeof signOffViewSchema>;

export function signOffView({ comment, office, signedAtMs }: Signed): SignOffView {
  return { signedAtMs, ...(comment && { comment }), ...(office && { office }) };
}
