/** What the survey's last answer declares, in messages. The questions are data, so they are found by what they ask. */
import type { SurveyAnswers } from '../survey/answer.ts';
import { askedQuestions } from '../survey/asked.ts';
import type { KnownFact, QuestionVersion } from '../survey/question.ts';

export const declaredFacts = {
  notArrived: 'not-arrived',
  recovered: 'recovered',
  reportedAgain: 'reported-again',
  stillLost: 'still-lost',
} as const satisfies Record<string, KnownFact>;
export type DeclaredFigure = keyof typeof declaredFacts;

/**
 * @param version the version of the questions that was answered
 * @returns null where the answer is "not known" or the question was not put. One who says that no message is lost is
 *   not asked how many: that is 0.
 */
export function declaredMessages(
  version: QuestionVersion | undefined,
  answers: SurveyAnswers,
  figure: DeclaredFigure,
): number | null {
  if (!version) return null;
  const asked = askedQuestions(version, answers);
  const found = asked.find(({ about }) => about === 'fault-found');
  const fault = found && answers[found.id];
  if (fault?.kind === 'choice' && fault.choice === 'no') return 0;
  const question = asked.find(({ about }) => about === declaredFacts[figure]);
  const answer = question && answers[question.id];
  return answer?.kind === 'number' ? answer.number : null;
}
