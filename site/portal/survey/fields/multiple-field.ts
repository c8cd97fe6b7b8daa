/** Any of several; under each that is chosen, whether the other services may see it. */
import type { SurveyOption, SurveyQuestion } from '#domain/survey/question.ts';
import { h } from '../../dom.ts';
import { inWords } from '../page.ts';
import type { SurveyPage } from '../page.ts';
import { frameOf, hintOf, optionField, showFaultOn } from './field.ts';
import type { QuestionField } from './field.ts';

interface Choice {
  readonly option: SurveyOption;
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  /** Null where it cannot be shared: `none of these` is no measure. */
  readonly share: HTMLInputElement | null;
  showShare(): void;
}

export function multipleField(page: SurveyPage, question: SurveyQuestion): QuestionField {
  const frame = frameOf(page, question);
  const choices = (question.options ?? []).map((option) => choiceOf(page, question, option, frame.id));
  const group = h(
    'fieldset',
    { class: 'ds-fieldset' },
    h('legend', { class: 'ds-label', 'data-weight': 'semibold' }, frame.label),
    hintOf(frame),
    ...choices.map(({ element }) => element),
    frame.fault,
  );
  // Before the form hears of it.
  for (const choice of choices) choice.input.addEventListener('change', () => afterChange(choice, choices));
  const inputs = choices.map(({ input }) => input);
  showFaultOn(frame, group, inputs, null);
  return {
    question,
    element: h('div', { class: 'survey-question' }, group, frame.notes),
    focusId: inputs[0]?.id ?? frame.id,
    notes: frame.notes,
    answer() {
      const chosen = choices.filter(({ input }) => input.checked);
      if (chosen.length === 0) return undefined;
      const shared = chosen.filter(({ share }) => share?.checked);
      return { kind: 'multiple', chosen: idsOf(chosen), shared: idsOf(shared) };
    },
    isUnreadable: () => false,
    fill(answer) {
      const chosen = answer?.kind === 'multiple' ? answer.chosen : [];
      const shared = answer?.kind === 'multiple' ? answer.shared : [];
      for (const { option, input, share, showShare } of choices) {
        input.checked = chosen.includes(option.id);
        if (share) share.checked = shared.includes(option.id);
        showShare();
      }
    },
    showFault: (fault) => showFaultOn(frame, group, inputs, fault),
  };
}

function choiceOf(page: SurveyPage, question: SurveyQuestion, option: SurveyOption, id: string): Choice {
  const label = inWords(page, option.label);
  const box = optionField('checkbox', `${id}-${option.id}`, label);
  const mayShare = question.mayBeShared === true && !option.exclusive;
  if (!mayShare) return { option, ...box, share: null, showShare: () => undefined };
  const share = optionField('checkbox', `${id}-${option.id}-del`, page.texts.form.share);
  share.element.classList.add('survey-share');
  share.input.setAttribute('aria-label', page.texts.form.shareOf({ option: label }));
  return {
    option,
    input: box.input,
    share: share.input,
    element: h('div', { class: 'survey-choice' }, box.element, share.element),
    showShare: () => share.element.toggleAttribute('hidden', !box.input.checked),
  };
}

/** What stands alone takes the others away, and the others take it away. */
function afterChange(changed: Choice, choices: readonly Choice[]): void {
  if (changed.input.checked) {
    const isAlone = changed.option.exclusive === true;
    for (const other of choices) {
      if (other !== changed && (isAlone || other.option.exclusive)) other.input.checked = false;
    }
  }
  for (const { input, share, showShare } of choices) {
    if (share && !input.checked) share.checked = false;
    showShare();
  }
}

function idsOf(choices: readonly Choice[]): string[] {
  return choices.map(({ option }) => option.id);
}
