/** Beside a question: what the system would answer, to be accepted or not, and where the answer says something else. */
import { isSameAnswer } from '#domain/survey/answer.ts';
import type { Difference } from '#domain/survey/differences.ts';
import { inWords } from './page.ts';
import type { SurveyPage } from './page.ts';
import type { QuestionField } from './fields/field.ts';
import { h } from '../dom.ts';
import { answerLines, differenceText, sourceText } from './words.ts';

/** @param onAccepted the field has been filled with what was proposed */
export function drawNotes(
  page: SurveyPage,
  field: QuestionField,
  difference: Difference | undefined,
  onAccepted: () => void,
): void {
  const told = difference ? differenceText(page, field.question, difference) : null;
  const proposal = proposalOf(page, field, onAccepted);
  // Drawn anew only where it changes, so that a focus inside is not lost and nothing is heard twice.
  const state = `${told ?? ''} | ${proposal?.textContent ?? ''}`;
  if (field.notes.dataset['state'] === state) return;
  field.notes.dataset['state'] = state;
  field.notes.replaceChildren(
    ...(told === null ? [] : [h('p', { class: 'survey-difference' }, told)]),
    ...(proposal ? [proposal] : []),
  );
  // Heard where it arises, and not for every difference when the form is opened.
  if (told !== null && field.element.contains(document.activeElement)) page.context.announce(told);
}

function proposalOf(page: SurveyPage, field: QuestionField, onAccepted: () => void): HTMLElement | null {
  const { texts, view } = page;
  const { question } = field;
  const proposal = view.proposals.find((one) => one.question === question.id);
  if (!proposal) return null;
  const source = sourceText(page, proposal);
  const value = answerLines(page, question, proposal.answer).join(', ');
  if (isSameAnswer(field.answer(), proposal.answer))
    return h('p', { class: 'survey-proposal' }, texts.proposal.same({ source }));
  const accept = h(
    'button',
    { type: 'button', class: 'ds-button', 'data-variant': 'secondary', 'data-size': 'sm' },
    texts.proposal.accept,
  );
  accept.setAttribute('aria-label', texts.proposal.acceptOf({ question: inWords(page, question.label) }));
  accept.addEventListener('click', () => {
    field.fill(proposal.answer);
    onAccepted();
    document.getElementById(focusAfter(field))?.focus();
    page.context.announce(texts.proposal.accepted({ value }));
  });
  return h('div', { class: 'survey-proposal' }, h('p', {}, texts.proposal.text({ value, source })), accept);
}

/** The chosen option where there are several, else the field. */
function focusAfter(field: QuestionField): string {
  return field.element.querySelector<HTMLInputElement>('input:checked')?.id ?? field.focusId;
}
