/** The fields of a finding, with an error summary that leads to them. */
import { findingKinds } from '#domain/finding/kinds.ts';
import type { FindingKind } from '#domain/finding/kinds.ts';
import { h } from '../dom.ts';
import { fieldOf } from './answer.ts';
import type { AnswerFault, FormValues } from './answer.ts';
import type { FindingItem } from './items.ts';
import type { FindingsPage } from './page.ts';

export interface FormFields {
  readonly elements: readonly HTMLElement[];
  values(): FormValues;
  /** None of them takes the summary away. */
  showFaults(faults: readonly AnswerFault[]): void;
}

let formCount = 0;

export function formFields(page: FindingsPage, item: FindingItem): FormFields {
  const { form } = page.texts;
  const name = `funn-${formCount++}`;
  const errors = h('div', { class: 'portal-errors' });
  const kinds = kindField(page, item, name);
  const knownOn = dateField(`${name}-kjent`, form.knownOn, form.knownOnHint, item.finding?.knownOn);
  const received = dateField(`${name}-ny`, form.receivedOn, form.receivedOnHint, item.finding?.receivedOn);
  const reviewed = dateField(`${name}-sett`, form.reviewedOn, form.doneHint, item.finding?.reviewedOn);
  const feedback = dateField(`${name}-svar`, form.feedbackOn, form.doneHint, item.finding?.feedbackOn);
  const ofReport = [received, reviewed, feedback];
  const chosen = () => kinds.querySelector<HTMLInputElement>('input:checked')?.value ?? '';
  const showReceived = (): void => {
    for (const { field } of ofReport) field.toggleAttribute('hidden', chosen() !== 'reported-again');
  };
  kinds.addEventListener('change', showReceived);
  showReceived();
  const inputs: Record<keyof FormValues, HTMLInputElement> = {
    kind: kinds.querySelector('input')!,
    knownOn: knownOn.input,
    receivedOn: received.input,
    reviewedOn: reviewed.input,
    feedbackOn: feedback.input,
  };
  return {
    elements: [errors, kinds, received.field, knownOn.field, reviewed.field, feedback.field],
    values: () => ({
      kind: chosen(),
      knownOn: knownOn.input.value,
      receivedOn: received.input.value,
      reviewedOn: reviewed.input.value,
      feedbackOn: feedback.input.value,
    }),
    showFaults(faults) {
      for (const input of Object.values(inputs)) input.removeAttribute('aria-invalid');
      for (const fault of faults) inputs[fieldOf[fault]].setAttribute('aria-invalid', 'true');
      errors.replaceChildren(...(faults.length > 0 ? [summary(page, faults, inputs)] : []));
      errors.querySelector<HTMLElement>('.ds-error-summary')?.focus();
    },
  };
}

/** Only of a contested message the logs leave open whether it is registered. */
function mayBe(kind: FindingKind, { finding, message }: FindingItem): boolean {
  return kind !== 'found-after-all' || message?.verdict === 'contested' || finding?.finding === kind;
}

function kindField({ texts: { form } }: FindingsPage, item: FindingItem, name: string): HTMLElement {
  const { finding } = item;
  const kinds = findingKinds.filter((kind) => mayBe(kind, item));
  const options = kinds.map((kind) => {
    const id = `${name}-${kind}`;
    const input = h('input', {
      class: 'ds-input',
      type: 'radio',
      name,
      id,
      value: kind,
      checked: finding?.finding === kind,
      'aria-describedby': `${id}-om`,
    });
    const label = h('label', { class: 'ds-label', for: id, 'data-weight': 'regular' }, form.kinds[kind].name);
    const meaning = h('p', { 'data-field': 'description', id: `${id}-om` }, form.kinds[kind].meaning);
    return h('div', { class: 'ds-field' }, input, label, meaning);
  });
  return h('fieldset', { class: 'ds-fieldset' }, h('legend', { class: 'ds-label' }, form.choose), ...options);
}

export function dateField(id: string, text: string, hint: string, value: string | undefined) {
  const input = h('input', { class: 'ds-input', type: 'date', id, 'aria-describedby': `${id}-om`, value });
  const label = h('label', { class: 'ds-label', for: id }, text);
  const description = h('p', { 'data-field': 'description', id: `${id}-om` }, hint);
  return { input, field: h('div', { class: 'ds-field portal-filter' }, label, description, input) };
}

function summary(
  { texts: { form } }: FindingsPage,
  faults: readonly AnswerFault[],
  inputs: Record<keyof FormValues, HTMLInputElement>,
): HTMLElement {
  const texts = { ...form.faults, 'kind-missing': form.kindMissing, 'known-missing': form.knownOnMissing };
  const items = faults.map((fault) => {
    const input = inputs[fieldOf[fault]];
    const link = h('a', { class: 'ds-link', href: `#${input.id}` }, texts[fault]);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      input.focus();
    });
    return h('li', {}, link);
  });
  const heading = h('h4', { class: 'ds-heading', 'data-size': '2xs' }, form.errorHeading);
  return h('div', { class: 'ds-error-summary', tabindex: '-1' }, heading, h('ul', {}, ...items));
}
