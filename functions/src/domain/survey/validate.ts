/** Whether an answer can be sent: every question that is asked is answered, and each answer can be right. */
import { norwegianDate } from '../time/norwegian-date.ts';
import type { SurveyAnswer, SurveyAnswers } from './answer.ts';
import { askedQuestions } from './asked.ts';
import type { QuestionList, SurveyQuestion } from './question.ts';

export const surveyFaultCodes = [
  'missing',
  'other-kind',
  'option-unknown',
  'not-with-others',
  'shared-not-chosen',
  'unknown-not-allowed',
  'in-the-future',
  'before-portals',
  'name-missing',
  'name-not-allowed',
  'telephone-wrong',
] as const;
export type SurveyFaultCode = (typeof surveyFaultCodes)[number];

export interface SurveyFault {
  readonly question: string;
  readonly code: SurveyFaultCode;
}

/** Long before there was a portal: an earlier day is a slip of the keyboard. */
const firstDay = '2000-01-01';

/** @returns in the order of the questions; empty where the answer can be sent */
export function surveyFaults(list: QuestionList, answers: SurveyAnswers, nowMs: number): SurveyFault[] {
  return askedQuestions(list, answers).flatMap((question) => {
    const code = faultOf(question, answers[question.id], nowMs);
    return code === null ? [] : [{ question: question.id, code }];
  });
}

function faultOf(
  question: SurveyQuestion,
  answer: SurveyAnswer | undefined,
  nowMs: number,
): SurveyFaultCode | null {
  if (answer === undefined) return question.optional ? null : 'missing';
  if (answer.kind !== question.kind) return 'other-kind';
  switch (answer.kind) {
    case 'choice':
      return hasOption(question, answer.choice) ? null : 'option-unknown';
    case 'multiple':
      return choicesFault(question, answer.chosen, answer.shared);
    case 'number':
      return answer.number === null ? unknownFault(question) : null;
    case 'version':
      return answer.version === null ? unknownFault(question) : null;
    case 'date':
      return answer.date === null ? unknownFault(question) : dateFault(answer.date, nowMs);
    case 'contact':
      return contactFault(answer.contact);
  }
}

function hasOption({ options }: SurveyQuestion, id: string): boolean {
  return options?.some((option) => option.id === id) === true;
}

function choicesFault(
  question: SurveyQuestion,
  chosen: readonly string[],
  shared: readonly string[],
): SurveyFaultCode | null {
  if (chosen.length === 0) return question.optional ? null : 'missing';
  if (!chosen.every((id) => hasOption(question, id))) return 'option-unknown';
  const isAlone = question.options?.some(({ id, exclusive }) => exclusive && chosen.includes(id)) === true;
  if (isAlone && new Set(chosen).size > 1) return 'not-with-others';
  const mayShare = question.mayBeShared === true && shared.every((id) => chosen.includes(id));
  return shared.length === 0 || mayShare ? null : 'shared-not-chosen';
}

function unknownFault({ mayBeUnknown }: SurveyQuestion): SurveyFaultCode | null {
  return mayBeUnknown ? null : 'unknown-not-allowed';
}

function dateFault(date: string, nowMs: number): SurveyFaultCode | null {
  if (date > norwegianDate(nowMs)) return 'in-the-future';
  return date < firstDay ? 'before-portals' : null;
}

/** A name holds no long number, and a telephone number has at most twelve digits: neither can be a person's number. */
function contactFault({ name, telephone }: { name: string; telephone: string }): SurveyFaultCode | null {
  if (name.trim() === '') return 'name-missing';
  if (/\d\D{0,2}\d\D{0,2}\d\D{0,2}\d\D{0,2}\d/.test(name)) return 'name-not-allowed';
  const digits = telephone.replaceAll(/[ ()-]/g, '');
  return /^(\+\d{6,15}|00\d{6,13}|\d{3,8})$/.test(digits) ? null : 'telephone-wrong';
}
