/** Groups of choices, each with its error beside it. */
import { h } from '../dom.ts';

export interface Choice {
  readonly element: HTMLElement;
  /** Where the error summary leads. */
  readonly id: string;
  value(): string;
  /** @param error null takes it away */
  show(error: string | null): void;
}

interface ChoiceSettings {
  /** Of the group, and the beginning of its ids. */
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly chosen?: string | undefined;
}

export function choice({ name, legend, hint, options, chosen }: ChoiceSettings): Choice {
  const errorId = `${name}-error`;
  const inputs = options.map(([value]) =>
    h('input', {
      class: 'ds-input',
      type: 'radio',
      name,
      id: `${name}-${value}`,
      value,
      checked: value === chosen,
    }),
  );
  const fields = options.map(([value, text], place) =>
    h(
      'div',
      { class: 'ds-field' },
      inputs[place]!,
      h('label', { class: 'ds-label', for: `${name}-${value}`, 'data-weight': 'regular' }, text),
    ),
  );
  const error = h('p', { class: 'ds-validation-message', id: errorId, hidden: true });
  const element = h(
    'fieldset',
    { class: 'ds-fieldset', 'aria-describedby': errorId },
    h('legend', { class: 'ds-label' }, legend),
    hint === undefined ? null : h('p', { 'data-field': 'description' }, hint),
    ...fields,
    error,
  );
  return {
    element,
    id: inputs[0]!.id,
    value: () => inputs.find(({ checked }) => checked)?.value ?? '',
    show(text) {
      error.hidden = text === null;
      error.textContent = text ?? '';
      for (const input of inputs) {
        if (text === null) input.removeAttribute('aria-invalid');
        else input.setAttribute('aria-invalid', 'true');
      }
    },
  };
}
