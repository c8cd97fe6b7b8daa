/** The fields of the declaration, and what is wrong with one, told below it and in the summary alike. */
import type { UploadTexts } from '../../../texts/portal/schema-upload.ts';
import { h } from '../../dom.ts';
import { field } from '../parts.ts';

export function dates(
  texts: UploadTexts['declare'],
  ids: { readonly from: string; readonly to: string },
  from: HTMLInputElement,
  to: HTMLInputElement,
): HTMLElement {
  return h(
    'div',
    { class: 'upload-dates' },
    field(ids.from, texts.from, from, texts.dateHint),
    field(ids.to, texts.to, to, texts.dateHint),
  );
}

/** @param chosen the value that is chosen beforehand */
export function radios(
  name: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen?: string,
) {
  const inputs = options.map(([value]) =>
    h('input', {
      type: 'radio',
      class: 'ds-input',
      name,
      value,
      id: `${name}-${value}`,
      checked: value === chosen,
    }),
  );
  const element = h(
    'div',
    { class: 'upload-radios' },
    ...inputs.map((input, index) =>
      h('div', { class: 'ds-field' }, input, h('label', { for: input.id }, options[index]![1])),
    ),
  );
  return { element, value: () => inputs.find((input) => input.checked)?.value ?? null };
}

export function group(
  id: string,
  legend: string,
  hint: string,
  ...children: (HTMLElement | null)[]
): HTMLElement {
  return h(
    'fieldset',
    { class: 'ds-fieldset', id, 'aria-describedby': `${id}-hint` },
    h('legend', { class: 'ds-label', 'data-weight': 'semibold' }, legend),
    h('p', { id: `${id}-hint`, class: 'upload-hint' }, hint),
    ...children,
  );
}

/**
 * At the end of the field, or of the whole group where the control is one of several.
 *
 * @param control what the summary leads to
 * @param text null takes the error away
 */
export function showError(control: HTMLElement, text: string | null): void {
  const isOneOfSeveral = control.matches('[type="radio"], [type="checkbox"]');
  const place = control.closest<HTMLElement>(isOneOfSeveral ? 'fieldset' : '.ds-field');
  if (place === null) return;
  const described = isOneOfSeveral ? place : control;
  const id = `${control.id}-error`;
  place.querySelector(`[id="${id}"]`)?.remove();
  const others = (described.getAttribute('aria-describedby') ?? '').split(' ').filter((name) => name !== id);
  described.setAttribute('aria-describedby', (text === null ? others : [...others, id]).join(' ').trim());
  if (text === null) return control.removeAttribute('aria-invalid');
  control.setAttribute('aria-invalid', 'true');
  place.append(h('p', { id, class: 'ds-validation-message' }, text));
}
