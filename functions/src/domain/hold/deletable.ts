/**
 * Deletion by proof: a message may be deleted where, and only where, the current result of everything that there is
 * says that it is `registered`. What the portal says of its own sending (`LEVERT`, `bekreftet`) is never asked: the
 * messages that were lost had it too.
 */
import { z } from 'zod';

import type { Verdict } from '../reconcile/result.ts';

export const maxIdsAsked = 1000;

export const deletableQuestionSchema = z.strictObject({
  /** Asks only the services of this municipality: quicker, and a message of another is then unknown. */
  municipality: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  ids: z
    .array(z.string().regex(/^[A-Za-z0-9._:{}-]{1,64}$/))
    .min(1)
    .max(maxIdsAsked),
});
export type DeletableQuestion = z.infer<typeof deletableQuestionSchema>;

/** `result-not-current`: what the result says may have been overtaken by a log that came since. */
export const deletableReasons = [
  'registered',
  'unknown-id',
  'not-proven',
  'not-found',
  'not-checked',
  'contradictory',
  'result-not-current',
] as const;
export type DeletableReason = (typeof deletableReasons)[number];

const answerSchema = z.object({ mayBeDeleted: z.boolean(), reason: z.enum(deletableReasons) });
export type DeletableAnswer = z.infer<typeof answerSchema>;

export const deletableAnswersSchema = z.object({
  /** When what it rests on was read. */
  asOf: z.iso.datetime(),
  /** In the order of the ids that were asked for, which are not repeated. */
  answers: z.array(answerSchema),
});
export type DeletableAnswers = z.infer<typeof deletableAnswersSchema>;

/** What one scope's result says of an id. */
export interface JudgedId {
  readonly verdict: Verdict;
  /** Whether the result rests on all logs and rules that there are, and nothing waits to be taken in. */
  readonly isCurrent: boolean;
}

/** @param found what each result that knows the id says of it */
export function deletableAnswer(found: readonly JudgedId[]): DeletableAnswer {
  const reason = reasonOf(found);
  return { mayBeDeleted: reason === 'registered', reason };
}

function reasonOf(found: readonly JudgedId[]): DeletableReason {
  const [first, ...others] = found;
  if (first === undefined) return 'unknown-id';
  if (others.some(({ verdict }) => verdict !== first.verdict)) return 'contradictory';
  if (found.some(({ isCurrent }) => !isCurrent)) return 'result-not-current';
  return reasonOfVerdict[first.verdict];
}

const reasonOfVerdict: Record<Verdict, DeletableReason> = {
  registered: 'registered',
  explained: 'not-proven',
  contested: 'not-proven',
  missing: 'not-found',
  unchecked: 'not-checked',
};

const uuid = /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i;

/** As a result shows it (contract 3): a UUID in lower case and without braces, any other id as it stands. */
export function shownId(id: string): string {
  const found = uuid.exec(id);
  return found ? found[1]!.toLowerCase() : id;
}
