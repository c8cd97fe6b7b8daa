/** The fields of a finding, with an error summary that leads to them. */
import { findingKinds } from '#domain/finding/kinds.ts';
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
  const chosen = () => kinds.querySelector<HTMLInputElement>('input:checked')?.value ?? '';
  const showReceived = (): void => {
    received.field.toggleAttribute('hidden', chosen() !== 'reported-again');
  };
  kinds.addEventListener('change', showReceived);
  showReceived();
  const inputs: Record<keyof FormValues, HTMLInputElement> = {
    kind: kinds.querySelector('input')!,
    knownOn: knownOn.input,
    receivedOn: received.input,
  };
  return {
    elements: [errors, kinds, received.field, knownOn.field],
    values: () => ({ kind: chosen(), knownOn: knownOn.input.value, receivedOn: received.input.value }),
    showFaults(faults) {
      for (const input of Object.values(inputs)) input.removeAttribute('aria-invalid');
      for (const fault of faults) inputs[fieldOf[fault]].setAttribute('aria-invalid', 'true');
      errors.replaceChildren(...(faults.length > 0 ? [summary(page, faults, inputs)] : []));
      errors.querySelector<HTMLElement>('.ds-error-summary')?.focus();
    },
  };
}

function kindField({ texts: { form } }: FindingsPage, { finding }: FindingItem, name: string): HTMLElement {
  const options = findingKinds.map((kind) => {
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

function dateField(id: string, text: string, hint: string, value: string | undefined) {
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
