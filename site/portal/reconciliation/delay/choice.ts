/** The choice of delay: nothing is chosen beforehand, since a person answers for it. */
import { h } from '../../dom.ts';
import type { ReconciliationPage } from '../page.ts';

export interface DelayChoice {
  readonly form: HTMLFormElement;
  /** Under the form: what is going on. */
  say(message: string, isError: boolean): void;
}

/** @param onConfirm gets the delay that was chosen */
export function delayChoice(page: ReconciliationPage, onConfirm: (maxDelay: string) => void): DelayChoice {
  const { delay } = page.texts;
  const errors = h('div', { class: 'portal-errors' });
  const status = h('p', { class: 'portal-status' });
  const options = choicesOf(page).map((point, place) => option(page, point, place));
  const fieldset = h(
    'fieldset',
    { class: 'ds-fieldset portal-delays', 'aria-describedby': 'tid-hint' },
    h('legend', { class: 'ds-label' }, delay.choose),
    h('p', { id: 'tid-hint' }, delay.hint),
    ...options,
  );
  const submit = h('button', { class: 'ds-button', type: 'submit' }, delay.confirm);
  const form = h('form', { class: 'portal-part' }, errors, fieldset, h('div', {}, submit), status);
  form.noValidate = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = form.querySelector<HTMLInputElement>('input:checked');
    if (chosen === null) return showError(page, errors, fieldset);
    errors.replaceChildren();
    fieldset.removeAttribute('aria-invalid');
    onConfirm(chosen.value);
  });
  const say = (message: string, isError: boolean): void => {
    status.className = isError ? 'portal-status portal-status-error' : 'portal-status';
    status.textContent = message;
    page.context.announce(message);
  };
  return { form, say };
}

type Choice = ReconciliationPage['scope']['curve'][number];

/** The curve's delays, and before them the one that was used where it is none of them: that too may be confirmed. */
export function choicesOf({ scope }: Pick<ReconciliationPage, 'scope'>): readonly Choice[] {
  const { curve, rules, counts } = scope;
  if (curve.some(({ maxDelay }) => maxDelay === rules.maxDelay)) return curve;
  const { missingAtLeast, unchecked } = counts;
  return [{ maxDelay: rules.maxDelay, missingAtLeast, unchecked }, ...curve];
}

function option(
  { texts, words, scope }: ReconciliationPage,
  { maxDelay, missingAtLeast, unchecked }: Choice,
  place: number,
): HTMLElement {
  const { delay } = texts;
  const id = `tid-${place}`;
  const counts = delay.optionCounts({
    missing: words.digits(missingAtLeast),
    unchecked: words.digits(unchecked),
  });
  const used = maxDelay === scope.rules.maxDelay ? ` ${delay.optionUsed}` : '';
  return h(
    'div',
    { class: 'ds-field' },
    h('input', {
      class: 'ds-input',
      type: 'radio',
      name: 'tid',
      id,
      value: maxDelay,
      'aria-describedby': `${id}-tall`,
    }),
    h(
      'label',
      { class: 'ds-label', for: id, 'data-weight': 'regular' },
      delay.option({ delay: words.delay(maxDelay) }),
    ),
    h('p', { 'data-field': 'description', id: `${id}-tall` }, counts + used),
  );
}

function showError({ texts }: ReconciliationPage, errors: HTMLElement, fieldset: HTMLElement): void {
  const { errorHeading, errorNone } = texts.delay;
  const link = h('a', { class: 'ds-link', href: '#tid-0' }, errorNone);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    fieldset.querySelector('input')?.focus();
  });
  const heading = h('h3', { class: 'ds-heading', 'data-size': 'xs' }, errorHeading);
  const summary = h(
    'div',
    { class: 'ds-error-summary', tabindex: '-1' },
    heading,
    h('ul', {}, h('li', {}, link)),
  );
  errors.replaceChildren(summary);
  fieldset.setAttribute('aria-invalid', 'true');
  summary.focus();
}
