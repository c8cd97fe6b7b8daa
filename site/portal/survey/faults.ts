/** What stands in the way of sending, in words, beside the fields and in a summary that leads to them. */
import { askedQuestions } from '#domain/survey/asked.ts';
import { surveyFaults } from '#domain/survey/validate.ts';
import type { SurveyFaultCode } from '#domain/survey/validate.ts';
import { errorSummary } from '../tasks/form.ts';
import type { QuestionField } from './fields/field.ts';
import { inWords } from './page.ts';
import type { SurveyPage } from './page.ts';

export interface ShownFault {
  readonly question: string;
  readonly code: SurveyFaultCode | 'unreadable';
}

/** In the order of the questions. */
export function faultsNow(page: SurveyPage, fields: readonly QuestionField[]): ShownFault[] {
  const { questions } = page.view;
  const unreadable = new Set(
    fields.filter((field) => field.isUnreadable()).map(({ question }) => question.id),
  );
  const faults = surveyFaults(questions, page.answers, Date.now());
  return askedQuestions(questions, page.answers).flatMap(({ id }): ShownFault[] => {
    if (unreadable.has(id)) return [{ question: id, code: 'unreadable' }];
    return faults.filter(({ question }) => question === id);
  });
}

/** @returns the summary; null where there are no faults */
export function showFaults(
  page: SurveyPage,
  fields: readonly QuestionField[],
  faults: readonly ShownFault[],
): HTMLElement | null {
  const { form: texts } = page.texts;
  for (const field of fields) {
    const fault = faults.find(({ question }) => question === field.question.id);
    field.showFault(fault ? faultText(page, field, fault) : null);
  }
  const told = faults.flatMap((fault) => {
    const field = fields.find(({ question }) => question.id === fault.question);
    if (!field) return [];
    const text = texts.faultOf({
      question: inWords(page, field.question.label),
      fault: faultText(page, field, fault),
    });
    return [{ text, id: field.focusId }];
  });
  return told.length > 0 ? errorSummary(texts.errorHeading, told) : null;
}

function faultText({ texts }: SurveyPage, { question }: QuestionField, { code }: ShownFault): string {
  const { faults, missing, unreadable } = texts.form;
  if (code === 'missing') return missing[question.kind];
  return code === 'unreadable' ? unreadable[question.kind] : faults[code];
}
