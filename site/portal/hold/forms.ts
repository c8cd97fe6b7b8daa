/** The steps with something to fill in: to start the hold, to set its review day, the retention and its limit. */
import { z } from 'zod';
import { holdReasons } from '#domain/hold/steps.ts';
import { h } from '../dom.ts';
import { alertBox } from '../page.ts';
import { section } from '../reconciliation/page.ts';
import { errorSummary, field, type FormField } from '../tasks/form.ts';
import { takeStep, type HoldPage } from './page.ts';
import { retentionSection } from './retention.ts';

export function formSections(page: HoldPage): HTMLElement[] {
  const { hold } = page.view;
  if (!page.mayStep) return [];
  if (hold === null || hold.state === 'released') return [startSection(page)];
  const { reviewOn, retention } = hold;
  return [reviewSection(page, reviewOn), retentionSection(page, retention), limitSection(page)];
}

function startSection(page: HoldPage): HTMLElement {
  const { start: words, reasons } = page.context.texts.hold;
  const options = holdReasons.map((reason) => h('option', { value: reason }, reasons[reason]));
  const reason = h('select', { class: 'ds-input', id: 'grunn' }, ...options);
  const label = h('label', { class: 'ds-label', 'data-weight': 'semibold', for: 'grunn' }, words.reason);
  const date = field({
    id: 'vurderes',
    type: 'date',
    label: words.reviewOn,
    hint: words.reviewHint,
    value: '',
  });
  return formSection(page, 'sett', words, {
    fields: [h('div', { class: 'ds-field' }, label, reason), date.element],
    checked: date,
    error: dateError(page, date),
    step: () => ({ step: 'start', reason: reason.value, reviewOn: date.input.value }),
  });
}

function reviewSection(page: HoldPage, reviewOn: string): HTMLElement {
  const { review: words } = page.context.texts.hold;
  const date = field({
    id: 'ny-vurdering',
    type: 'date',
    label: words.date,
    hint: words.dateHint,
    value: reviewOn,
  });
  return formSection(page, 'vurdering', words, {
    fields: [date.element],
    checked: date,
    error: dateError(page, date),
    step: () => ({ step: 'review', reviewOn: date.input.value }),
  });
}

function limitSection(page: HoldPage): HTMLElement {
  const { limit: words, errors } = page.context.texts.hold;
  const value = String(page.view.kept.limit);
  const messages = field({ id: 'grense', label: words.messages, hint: words.messagesHint, value });
  messages.input.setAttribute('inputmode', 'numeric');
  return formSection(page, 'grensen', words, {
    fields: [messages.element],
    checked: messages,
    error: () => (/^\d{1,6}$/.test(messages.input.value.trim()) ? null : errors.number),
    step: () => ({ step: 'limit', messages: Number(messages.input.value) }),
  });
}

function dateError({ context }: HoldPage, { input }: FormField): () => string | null {
  return () => (z.iso.date().safeParse(input.value).success ? null : context.texts.hold.errors.date);
}

interface Filled {
  readonly fields: readonly HTMLElement[];
  /** The one that can be filled in wrongly. */
  readonly checked: FormField;
  readonly error: () => string | null;
  readonly step: () => object;
}

type FormWords = Readonly<Record<'heading' | 'intro' | 'button' | 'done', string>>;

function formSection(page: HoldPage, id: string, words: FormWords, filled: Filled): HTMLElement {
  const { errors: errorWords } = page.context.texts.hold;
  const errors = h('div', {});
  const submit = h(
    'button',
    { class: 'ds-button', type: 'submit', 'data-variant': 'secondary' },
    words.button,
  );
  const form = h('form', { class: 'portal-form', novalidate: true }, errors, ...filled.fields, submit);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = filled.error();
    filled.checked.show(text);
    const told =
      text === null ? [] : [errorSummary(errorWords.heading, [{ text, id: filled.checked.input.id }])];
    errors.replaceChildren(...told);
    if (text !== null) return errors.querySelector<HTMLElement>('.ds-error-summary')?.focus();
    void send();
  });
  const send = async (): Promise<void> => {
    submit.disabled = true;
    const fault = await takeStep(page, filled.step(), words.done);
    submit.disabled = false;
    if (fault !== null) errors.replaceChildren(alertBox('danger', h('p', { role: 'alert' }, fault)));
  };
  return section(id, words.heading, h('p', {}, words.intro), form);
}
