/** One of several. */
import type { SurveyQuestion } from '#domain/survey/question.ts';
import { h } from '../../dom.ts';
import { inWords } from '../page.ts';
import type { SurveyPage } from '../page.ts';
import { frameOf, hintOf, optionField, showFaultOn } from './field.ts';
import type { QuestionField } from './field.ts';

export function choiceField(page: SurveyPage, question: SurveyQuestion): QuestionField {
  const frame = frameOf(page, question);
  const options = (question.options ?? []).map(({ id, label }) => ({
    id,
    ...optionField('radio', `${frame.id}-${id}`, inWords(page, label), frame.id),
  }));
  const group = h(
    'fieldset',
    { class: 'ds-fieldset' },
    h('legend', { class: 'ds-label', 'data-weight': 'semibold' }, frame.label),
    hintOf(frame),
    ...options.map(({ element }) => element),
    frame.fault,
  );
  const inputs = options.map(({ input }) => input);
  showFaultOn(frame, group, inputs, null);
  return {
    question,
    element: h('div', { class: 'survey-question' }, group, frame.notes),
    focusId: inputs[0]?.id ?? frame.id,
    notes: frame.notes,
    answer() {
      const chosen = options.find(({ input }) => input.checked);
      return chosen && { kind: 'choice', choice: chosen.id };
    },
    isUnreadable: () => false,
    fill(answer) {
      const chosen = answer?.kind === 'choice' ? answer.choice : null;
      for (const { id, input } of options) input.checked = id === chosen;
    },
    showFault: (fault) => showFaultOn(frame, group, inputs, fault),
  };
}
