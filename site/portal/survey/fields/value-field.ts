/** A number, a day or a version, and "not known" where that is an answer. */
import { versionSchema } from '#domain/upgrade/version.ts';
import type { SurveyAnswer } from '#domain/survey/answer.ts';
import { answerSchema } from '#domain/survey/answer.ts';
import type { SurveyQuestion } from '#domain/survey/question.ts';
import { h } from '../../dom.ts';
import type { SurveyPage } from '../page.ts';
import { frameOf, hintOf, optionField, showFaultOn } from './field.ts';
import type { QuestionField } from './field.ts';

export function valueField(page: SurveyPage, question: SurveyQuestion): QuestionField {
  const frame = frameOf(page, question);
  const input = h('input', {
    class: 'ds-input',
    id: frame.id,
    type: question.kind === 'date' ? 'date' : 'text',
    inputmode: question.kind === 'number' ? 'numeric' : undefined,
    autocomplete: 'off',
  });
  const unknown = question.mayBeUnknown
    ? optionField('checkbox', `${frame.id}-ukjent`, page.texts.form.notKnown)
    : null;
  unknown?.input.setAttribute('aria-label', page.texts.form.notKnownOf({ question: frame.label }));
  // "Not known" and a value cannot both be the answer: the last one given is.
  unknown?.input.addEventListener('change', () => {
    if (unknown.input.checked) input.value = '';
  });
  input.addEventListener('input', () => {
    if (unknown && input.value !== '') unknown.input.checked = false;
  });
  const label = h('label', { class: 'ds-label', 'data-weight': 'semibold', for: frame.id }, frame.label);
  const field = h('div', { class: 'ds-field survey-value' }, label, hintOf(frame), input, frame.fault);
  showFaultOn(frame, input, [input], null);
  const answer = (): SurveyAnswer | undefined =>
    answerOf(question, input.value.trim(), unknown?.input.checked);
  return {
    question,
    element: h('div', { class: 'survey-question' }, field, unknown?.element ?? null, frame.notes),
    focusId: frame.id,
    notes: frame.notes,
    answer,
    isUnreadable: () => answer() === undefined && (input.value.trim() !== '' || input.validity.badInput),
    fill(given) {
      input.value = valueOf(given);
      if (unknown) unknown.input.checked = given !== undefined && valueOf(given) === '';
    },
    showFault: (fault) => showFaultOn(frame, input, [input], fault),
  };
}

function answerOf({ kind }: SurveyQuestion, text: string, isUnknown = false): SurveyAnswer | undefined {
  if (text === '' && !isUnknown) return undefined;
  const value = text === '' ? null : text;
  switch (kind) {
    case 'number':
      return checked({ kind, number: value === null ? null : numberOf(value) });
    case 'date':
      return checked({ kind, date: value });
    case 'version':
      return value === null || versionSchema.safeParse(value).success ? { kind, version: value } : undefined;
    default:
      return undefined;
  }
}

function checked(answer: unknown): SurveyAnswer | undefined {
  const read = answerSchema.safeParse(answer);
  return read.success ? read.data : undefined;
}

/** Not a number where there is anything but digits: then it is no answer. */
function numberOf(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : NaN;
}

function valueOf(answer: SurveyAnswer | undefined): string {
  switch (answer?.kind) {
    case 'number':
      return answer.number === null ? '' : String(answer.number);
    case 'date':
      return answer.date ?? '';
    case 'version':
      return answer.version ?? '';
    default:
      return '';
  }
}
