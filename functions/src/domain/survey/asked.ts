/** Which questions are asked, given the answers so far. */
import type { SurveyAnswers } from './answer.ts';
import { questionsOf } from './question.ts';
import type { QuestionList, SurveyQuestion } from './question.ts';

/** In their order. A question that hangs on one that is not asked is not asked either. */
export function askedQuestions(list: QuestionList, answers: SurveyAnswers): SurveyQuestion[] {
  const asked: SurveyQuestion[] = [];
  for (const question of questionsOf(list)) {
    const { askedWhen } = question;
    const isAsked =
      !askedWhen ||
      (asked.some(({ id }) => id === askedWhen.question) &&
        isAnsweredWith(answers, askedWhen.question, askedWhen.isOneOf));
    if (isAsked) asked.push(question);
  }
  return asked;
}

/** What is answered of what is asked: an answer to a question that is not asked any more says nothing. */
export function askedAnswers(list: QuestionList, answers: SurveyAnswers): SurveyAnswers {
  const ids = new Set(askedQuestions(list, answers).map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => ids.has(id)));
}

function isAnsweredWith(answers: SurveyAnswers, question: string, options: readonly string[]): boolean {
  const answer = answers[question];
  if (answer?.kind === 'choice') return options.includes(answer.choice);
  return answer?.kind === 'multiple' && answer.chosen.some((option) => options.includes(option));
}
