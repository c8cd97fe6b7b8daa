/** The form of one message: what became of it, and when that was known. Choices and dates only. */
import { dateFaultCodes } from '#domain/finding/dates.ts';
import { findingViewSchema } from '#domain/finding/findings-view.ts';
import type { FindingView } from '#domain/finding/findings-view.ts';
import { scopePath } from '../api.ts';
import type { Problem } from '../api.ts';
import { h } from '../dom.ts';
import { answerOf } from './answer.ts';
import type { AnswerFault } from './answer.ts';
import { formFields } from './fields.ts';
import type { FindingItem } from './items.ts';
import type { FindingsPage } from './page.ts';

interface Outcome {
  onSaved(finding: FindingView): void;
  onCancel(): void;
}

export function findingForm(page: FindingsPage, item: FindingItem, outcome: Outcome): HTMLFormElement {
  const { form: texts } = page.texts;
  const fields = formFields(page, item);
  const status = h('p', { class: 'portal-status' });
  const save = h('button', { type: 'submit', class: 'ds-button' }, texts.save);
  const cancel = h(
    'button',
    { type: 'button', class: 'ds-button', 'data-variant': 'tertiary' },
    texts.cancel,
  );
  const buttons = h('div', { class: 'portal-controls' }, save, cancel);
  const form = h('form', { class: 'portal-part finding-form' }, ...fields.elements, buttons, status);
  form.noValidate = true;
  cancel.addEventListener('click', outcome.onCancel);
  const say = (message: string, isError: boolean): void => {
    status.className = isError ? 'portal-status portal-status-error' : 'portal-status';
    status.textContent = message;
    page.context.announce(message);
  };
  let isSaving = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isSaving) return;
    const answer = answerOf(fields.values(), item.reference.sentFrom, Date.now());
    fields.showFaults(answer.ok ? [] : answer.faults);
    if (!answer.ok) return;
    isSaving = true;
    say(texts.saving, false);
    const body = { message: item.reference, ...answer.content };
    const path = `${scopePath(page.context.service.scope)}/findings`;
    void page.context.api.send('POST', path, body, findingViewSchema).then((sent) => {
      isSaving = false;
      if (sent.ok) return outcome.onSaved(sent.value);
      const faults = faultsOf(sent.problem);
      fields.showFaults(faults);
      say(faults.length > 0 ? '' : refusal(page, sent.problem), true);
    });
  });
  return form;
}

/** The server judges by its own clock, and may find what the browser did not. */
function faultsOf({ faults }: Problem): AnswerFault[] {
  if (!Array.isArray(faults)) return [];
  return dateFaultCodes.filter((code) => faults.includes(code));
}

function refusal({ texts: { form } }: FindingsPage, { status, type }: Problem): string {
  if (type === 'urn:avstem:problem:no-entry-left') return form.noEntryLeft;
  return status === 409 ? form.nothingToSettle : form.failed({ status: `${status}` });
}
