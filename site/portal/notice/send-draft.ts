/** A draft's form: shows what must be mended, sends what was chosen, and leads to the draft. */
import { z } from 'zod';
import type { NoticeChoices } from '#domain/notice/content.ts';
import { scopePath } from '../api.ts';
import { h } from '../dom.ts';
import { alertBox } from '../page.ts';
import { errorSummary } from '../tasks/form.ts';
import type { PortalContext } from '../view.ts';
import { draftRefusalText } from './refusal-text.ts';

export interface Fault {
  readonly text: string;
  readonly id: string;
}

interface DraftForm {
  readonly fields: readonly HTMLElement[];
  readonly submit: string;
  read(): { choices: NoticeChoices } | { faults: readonly Fault[] };
  onDrafted(): void;
}

const draftSchema = z.object({ id: z.string(), approvedAtMs: z.number().optional() });

export function draftForm(
  context: PortalContext,
  { fields, submit, read, onDrafted }: DraftForm,
): HTMLElement {
  const words = context.texts.notice;
  const errors = h('div', {});
  const button = h('button', { class: 'ds-button', type: 'submit' }, submit);
  const form = h('form', { class: 'portal-form', novalidate: true }, errors, ...fields, button);
  const tell = (text: string): void => {
    errors.replaceChildren(alertBox('danger', h('p', { role: 'alert' }, text)));
  };
  const send = async (choices: NoticeChoices): Promise<void> => {
    button.disabled = true;
    context.announce(words.form.saving);
    const path = `${scopePath(context.service.scope)}/notices`;
    const answer = await context.api.send('POST', path, choices, draftSchema);
    button.disabled = false;
    if (!answer.ok) return tell(draftRefusalText(answer.problem, context.texts));
    if (answer.value.approvedAtMs !== undefined) return tell(words.errors.unchanged);
    context.announce(words.form.saved);
    onDrafted();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const given = read();
    const faults = 'faults' in given ? given.faults : [];
    errors.replaceChildren(...(faults.length > 0 ? [errorSummary(words.errors.heading, faults)] : []));
    if ('choices' in given) return void send(given.choices);
    errors.querySelector<HTMLElement>('.ds-error-summary')?.focus();
  });
  return form;
}
