/** Whom to ask: a name and a telephone number, the only places where something is written freely. */
import type { SurveyQuestion } from '#domain/survey/question.ts';
import { h } from '../../dom.ts';
import type { SurveyPage } from '../page.ts';
import { frameOf, hintOf, showFaultOn } from './field.ts';
import type { QuestionField } from './field.ts';

export function contactField(page: SurveyPage, question: SurveyQuestion): QuestionField {
  const { form: texts } = page.texts;
  const frame = frameOf(page, question);
  const name = textField(`${frame.id}-navn`, texts.contactName, 'text');
  const telephone = textField(`${frame.id}-telefon`, texts.contactTelephone, 'tel');
  name.input.maxLength = 200;
  telephone.input.maxLength = 40;
  const group = h(
    'fieldset',
    { class: 'ds-fieldset' },
    h('legend', { class: 'ds-label', 'data-weight': 'semibold' }, frame.label),
    hintOf(frame),
    name.element,
    telephone.element,
    frame.fault,
  );
  const inputs = [name.input, telephone.input];
  showFaultOn(frame, group, inputs, null);
  return {
    question,
    element: h('div', { class: 'survey-question' }, group, frame.notes),
    focusId: name.input.id,
    notes: frame.notes,
    answer() {
      const contact = { name: name.input.value.trim(), telephone: telephone.input.value.trim() };
      return contact.name === '' && contact.telephone === '' ? undefined : { kind: 'contact', contact };
    },
    isUnreadable: () => false,
    fill(answer) {
      name.input.value = answer?.kind === 'contact' ? answer.contact.name : '';
      telephone.input.value = answer?.kind === 'contact' ? answer.contact.telephone : '';
    },
    showFault: (fault) => showFaultOn(frame, group, inputs, fault),
  };
}

function textField(id: string, text: string, type: string) {
  const input = h('input', { class: 'ds-input', id, type, autocomplete: 'off' });
  const label = h('label', { class: 'ds-label', 'data-weight': 'regular', for: id }, text);
  return { input, element: h('div', { class: 'ds-field survey-value' }, label, input) };
}
