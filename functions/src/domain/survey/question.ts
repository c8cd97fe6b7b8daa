/**
 * Bufdir's questions as data: one version is a list of groups and questions, with their words in both written forms.
 * A version that has been kept is never changed, and an answer names the version that it answers.
 */
import { z } from 'zod';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const words = z.strictObject({ nb: z.string().min(1).max(400), nn: z.string().min(1).max(400) });
export type SurveyWords = z.infer<typeof words>;

export const questionKinds = ['choice', 'multiple', 'number', 'date', 'version', 'contact'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** What the system knows something about: such a question is prefilled from it, and its answer compared with it. */
export const knownFacts = [
  'case-system',
  'fault-found',
  'not-arrived',
  'recovered',
  'still-lost',
  'reported-again',
  'upgrade-installed',
  'upgrade-version',
  'upgrade-date',
  'told-datatilsynet',
  'told-datatilsynet-date',
  'notice-published',
  'notice-date',
  'contact',
] as const;
export type KnownFact = (typeof knownFacts)[number];

/** Of which kind a question about a fact must be. */
export const kindOfFact: Readonly<Record<KnownFact, QuestionKind>> = {
  'case-system': 'choice',
  'fault-found': 'choice',
  'not-arrived': 'number',
  recovered: 'number',
  'still-lost': 'number',
  'reported-again': 'number',
  'upgrade-installed': 'choice',
  'told-datatilsynet': 'choice',
  'told-datatilsynet-date': 'date',
  'upgrade-version': 'version',
  'upgrade-date': 'date',
  'notice-published': 'choice',
  'notice-date': 'date',
  contact: 'contact',
};

export const optionSchema = z.strictObject({
  id,
  label: words,
  /** What the register of services calls the same case system. */
  caseSystem: z.string().max(64).optional(),
  /** Of several: chosen, no other may be (`none of these`). */
  exclusive: z.boolean().optional(),
});
export type SurveyOption = z.infer<typeof optionSchema>;

export const questionSchema = z.strictObject({
  id,
  kind: z.enum(questionKinds),
  label: words,
  hint: words.optional(),
  /** Of `choice` and `multiple` only. */
  options: z.array(optionSchema).min(1).max(40).optional(),
  /** Of `number`, `date` and `version`: "not known" is an answer too, and never the same as 0. */
  mayBeUnknown: z.boolean().optional(),
  /** Of `multiple`: each choice can be shared with the other services, without the service's name. */
  mayBeShared: z.boolean().optional(),
  /** May be left unanswered. */
  optional: z.boolean().optional(),
  about: z.enum(knownFacts).optional(),
  /** Asked only where an earlier question, itself asked, was answered so. */
  askedWhen: z.strictObject({ question: id, isOneOf: z.array(id).min(1).max(40) }).optional(),
});
export type SurveyQuestion = z.infer<typeof questionSchema>;

const groupSchema = z.strictObject({ id, heading: words, questions: z.array(questionSchema).min(1).max(40) });

export const questionListSchema = z.strictObject({ groups: z.array(groupSchema).min(1).max(20) });
export type QuestionList = z.infer<typeof questionListSchema>;

export const questionVersionSchema = questionListSchema.extend({ version: z.number().int().min(1) });
export type QuestionVersion = z.infer<typeof questionVersionSchema>;

export function questionsOf({ groups }: QuestionList): SurveyQuestion[] {
  return groups.flatMap(({ questions }) => questions);
}
