/** A field with its label, hint and error, and the summary that names what is wrong and leads there. */
import { h } from '../dom.ts';

export interface FormField {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  /** @param error null takes it away */
  show(error: string | null): void;
}

interface FieldSettings {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly type?: string;
}

export function field({ id, label, hint, value, type = 'text' }: FieldSettings): FormField {
  const [hintId, errorId] = [`${id}-hint`, `${id}-error`];
  const input = h('input', {
    class: 'ds-input',
    id,
    type,
    value,
    autocomplete: 'off',
    'aria-describedby': hintId,
  });
  const error = h('p', { class: 'ds-validation-message', id: errorId, hidden: true });
  const element = h(
    'div',
    { class: 'ds-field' },
    h('label', { class: 'ds-label', 'data-weight': 'semibold', for: id }, label),
    h('p', { id: hintId, 'data-field': 'description' }, hint),
    input,
    error,
  );
  const show = (text: string | null) => {
    error.hidden = text === null;
    error.textContent = text ?? '';
    if (text === null) input.removeAttribute('aria-invalid');
    else input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', text === null ? hintId : `${hintId} ${errorId}`);
  };
  return { element, input, show };
}

export function errorSummary(heading: string, errors: readonly { text: string; id: string }[]): HTMLElement {
  const items = errors.map(({ text, id }) => {
    const link = h('a', { class: 'ds-link', href: `#${id}` }, text);
    link.addEventListener('click', (event) => {
      // The fragment would take the view's place in the address.
      event.preventDefault();
      document.getElementById(id)?.focus();
    });
    return h('li', {}, link);
  });
  return h(
    'div',
    { class: 'ds-error-summary', tabindex: '-1', role: 'alert' },
    h('h2', { class: 'ds-heading', 'data-size': '2xs' }, heading),
    h('ul', {}, ...items),
  );
}
