/**
 * The measures that services chose to share, for the other services (the letter's sharing of experience): each with
 * how many share it, small numbers as ranges by the rules of disclosure, and nothing that tells which services.
 */
import { z } from 'zod';
import { disclosureRules } from '../disclosure/index.ts';
import { questionsOf } from './question.ts';
import type { QuestionList, SurveyOption } from './question.ts';
import type { SurveyRecord } from './record.ts';

const words = z.object({ nb: z.string(), nn: z.string() });

export const sharedMeasuresSchema = z.object({
  /** The most shared first; those that share a range are in the order of the questions. */
  measures: z.array(
    z.object({
      question: z.string(),
      option: z.string(),
      label: words,
      /** Services: 1-3 is told as a range. */
      services: z.union([
        z.literal(disclosureRules.hiddenRange),
        z.number().int().min(disclosureRules.shownFrom),
      ]),
    }),
  ),
});
export type SharedMeasures = z.infer<typeof sharedMeasuresSchema>;

/** @param versions every version of the questions, oldest first: the newest words hold */
export function sharedMeasures(
  versions: readonly QuestionList[],
  records: readonly SurveyRecord[],
): SharedMeasures {
  const counted = shareableOptions(versions).map(({ question, option }) => ({
    question,
    option: option.id,
    label: option.label,
    count: records.filter((record) => isSharing(record, question, option.id)).length,
  }));
  const shown = counted.filter(({ count }) => count > 0);
  const measures = shown.map(({ count, ...measure }) => ({ ...measure, services: shownCount(count) }));
  // Sorted by what is shown, so that the order tells nothing of what is hidden.
  measures.sort((a, b) => rankOf(b.services) - rankOf(a.services));
  return { measures };
}

function shareableOptions(versions: readonly QuestionList[]): { question: string; option: SurveyOption }[] {
  const found = new Map<string, { question: string; option: SurveyOption }>();
  for (const question of versions.flatMap(questionsOf)) {
    if (!question.mayBeShared) continue;
    for (const option of question.options ?? [])
      found.set(`${question.id} ${option.id}`, { question: question.id, option });
  }
  return [...found.values()];
}

/** By the answer that holds now. */
function isSharing({ sent }: SurveyRecord, question: string, option: string): boolean {
  const answer = sent.at(-1)?.answers[question];
  return answer?.kind === 'multiple' && answer.shared.includes(option);
}

function rankOf(count: SharedMeasures['measures'][number]['services']): number {
  return typeof count === 'number' ? count : 1;
}

function shownCount(count: number): SharedMeasures['measures'][number]['services'] {
  return count < disclosureRules.shownFrom ? disclosureRules.hiddenRange : count;
}
