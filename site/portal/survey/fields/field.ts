/** A question's field: what it looks like, what is in it, and what is wrong with it. */
import type { SurveyAnswer } from '#domain/survey/answer.ts';
import type { SurveyQuestion } from '#domain/survey/question.ts';
import { h } from '../../dom.ts';
import { inWords } from '../page.ts';
import type { SurveyPage } from '../page.ts';

export interface QuestionField {
  readonly question: SurveyQuestion;
  readonly element: HTMLElement;
  /** Where an error's link leads. */
  readonly focusId: string;
  /** Under the field: a proposal and a difference. */
  readonly notes: HTMLElement;
  /** Undefined while nothing is answered. */
  answer(): SurveyAnswer | undefined;
  /** Something stands there that is no answer. */
  isUnreadable(): boolean;
  fill(answer: SurveyAnswer | undefined): void;
  /** @param fault null takes it away */
  showFault(fault: string | null): void;
}

export interface FieldFrame {
  /** Begins the ids of all that belongs to the question. */
  readonly id: string;
  readonly label: string;
  readonly hint: string | null;
  readonly hintId: string;
  readonly fault: HTMLElement;
  readonly notes: HTMLElement;
}

export function frameOf(page: SurveyPage, question: SurveyQuestion): FieldFrame {
  const id = `sporsmal-${question.id}`;
  const optional = question.optional ? ` ${page.texts.form.optional}` : '';
  return {
    id,
    label: inWords(page, question.label) + optional,
    hint: question.hint ? inWords(page, question.hint) : null,
    hintId: `${id}-hint`,
    fault: h('p', { class: 'ds-validation-message', id: `${id}-feil`, hidden: true }),
    notes: h('div', { class: 'survey-notes' }),
  };
}

export function hintOf({ hint, hintId }: FieldFrame): HTMLElement | null {
  return hint === null ? null : h('p', { id: hintId, 'data-field': 'description' }, hint);
}

/** Shows or takes away a fault beside inputs that it describes. */
export function showFaultOn(
  frame: FieldFrame,
  described: HTMLElement,
  inputs: readonly HTMLElement[],
  text: string | null,
): void {
  frame.fault.hidden = text === null;
  frame.fault.textContent = text ?? '';
  const ids = [frame.hint === null ? '' : frame.hintId, text === null ? '' : frame.fault.id].filter(Boolean);
  if (ids.length > 0) described.setAttribute('aria-describedby', ids.join(' '));
  else described.removeAttribute('aria-describedby');
  for (const input of inputs) {
    if (text === null) input.removeAttribute('aria-invalid');
    else input.setAttribute('aria-invalid', 'true');
  }
}

/** A checkbox or a radio button with its label. */
export function optionField(
  type: 'checkbox' | 'radio',
  id: string,
  text: string,
  name?: string,
): { readonly element: HTMLElement; readonly input: HTMLInputElement } {
  const input = h('input', { class: 'ds-input', type, id, name });
  const label = h('label', { class: 'ds-label', for: id, 'data-weight': 'regular' }, text);
  return { input, element: h('div', { class: 'ds-field' }, input, label) };
}
