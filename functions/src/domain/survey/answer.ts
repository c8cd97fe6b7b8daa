/** What a service answers: by question, choices and figures only. */
import { z } from 'zod';
import { serviceSchema } from '../service/service.ts';
import { versionSchema } from '../upgrade/version.ts';

const optionId = z.string().max(40);

/** Null in a number, date or version is the answer "not known", which is never the same as 0. */
export const answerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), choice: optionId }),
  z.strictObject({
    kind: z.literal('multiple'),
    chosen: z.array(optionId).max(40),
    /** Those of the chosen that the other services may see, without the service's name. */
    shared: z.array(optionId).max(40),
  }),
  z.strictObject({ kind: z.literal('number'), number: z.number().int().min(0).max(100_000).nullable() }),
  z.strictObject({ kind: z.literal('date'), date: z.iso.date().nullable() }),
  z.strictObject({ kind: z.literal('version'), version: versionSchema.nullable() }),
  z.strictObject({ kind: z.literal('contact'), contact: serviceSchema.shape.contact.strict() }),
]);
export type SurveyAnswer = z.infer<typeof answerSchema>;

/** By question id; a question without an answer is left out. */
export const answersSchema = z
  .record(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/), answerSchema)
  .refine((answers) => Object.keys(answers).length <= 100, 'more than 100 answers');
export type SurveyAnswers = z.infer<typeof answersSchema>;

/** The same however its parts are ordered: answers by question id, choices by option id. */
export function canonicalAnswers(answers: SurveyAnswers): SurveyAnswers {
  const sorted = Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([id, answer]) => [id, canonicalAnswer(answer)]));
}

function canonicalAnswer(answer: SurveyAnswer): SurveyAnswer {
  switch (answer.kind) {
    case 'choice':
      return { kind: 'choice', choice: answer.choice };
    case 'multiple':
      return { kind: 'multiple', chosen: eachOnce(answer.chosen), shared: eachOnce(answer.shared) };
    case 'number':
      return { kind: 'number', number: answer.number };
    case 'date':
      return { kind: 'date', date: answer.date };
    case 'version':
      return { kind: 'version', version: answer.version };
    case 'contact': {
      const { name, telephone } = answer.contact;
      return { kind: 'contact', contact: { name: name.trim(), telephone: telephone.trim() } };
    }
  }
}

function eachOnce(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

export function isSameAnswer(one: SurveyAnswer | undefined, other: SurveyAnswer | undefined): boolean {
  if (!one || !other) return one === other;
  return JSON.stringify(canonicalAnswer(one)) === JSON.stringify(canonicalAnswer(other));
}

export function areSameAnswers(one: SurveyAnswers, other: SurveyAnswers): boolean {
  return JSON.stringify(canonicalAnswers(one)) === JSON.stringify(canonicalAnswers(other));
}
