/** The form of a translation, checked by the server’s own rules before it is sent: every fault leads to its field. */
import { z } from 'zod';
import { samiValues, longestHeading, longestText } from '#domain/notice/sami/parts.ts';
import type { SamiPart } from '#domain/notice/sami/parts.ts';
import { cleanedPart, faultsOf } from '#domain/notice/sami/text-faults.ts';
import type { SamiTextFault } from '#domain/notice/sami/text-faults.ts';
import type { SamiTexts } from '../../texts/portal/schema-sami.ts';
import { scopePath } from '../api.ts';
import { h } from '../dom.ts';
import { guardThisView } from '../leave-guard.ts';
import { alertBox } from '../page.ts';
import { errorSummary } from '../tasks/form.ts';
import type { PortalContext } from '../view.ts';
import { partFields } from './part-fields.ts';
import type { PartFields, TextField } from './part-fields.ts';
import type { Writing } from './place.ts';
import { samiProblemText } from './problem.ts';

/** @param before what was written last, of whatever version: most of it can stay */
export function translationForm(
  context: PortalContext,
  { municipality, language, notice, shown, asked, prefix }: Writing,
  before: readonly SamiPart[],
  onSent: (told: string) => void,
): HTMLElement {
  const words = context.texts.sami;
  const fields = asked.map((one) =>
    partFields(
      {
        asked: one,
        notice: shown,
        language,
        before: before.find(({ part }) => part === one.part),
        prefix,
      },
      words,
    ),
  );
  const errors = h('div', { class: 'portal-errors' });
  const submit = h('button', { class: 'ds-button', type: 'submit' }, words.form.submit);
  const form = h(
    'form',
    { class: 'portal-form sami-form', novalidate: true },
    ...words.form.intro.map((text) => h('p', {}, text)),
    errors,
    ...fields.map(({ element }) => element),
    submit,
  );
  let release: (() => void) | null = null;
  form.addEventListener('input', () => {
    release ??= guardThisView(words.form.leave);
  });
  // Who was asked and left all the same is not asked again.
  addEventListener('hashchange', () => {
    if (!form.isConnected) release?.();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const parts = fields.map(({ part, heading, text }) =>
      cleanedPart({ part, heading: heading.value(), text: text.value() }),
    );
    const told = showFaults(faultsOf(parts, asked), fields, words);
    errors.replaceChildren(...(told.length > 0 ? [errorSummary(words.errors.heading, told)] : []));
    if (told.length === 0) return void send(parts);
    errors.querySelector<HTMLElement>('.ds-error-summary')?.focus();
  });
  const send = async (parts: readonly SamiPart[]): Promise<void> => {
    submit.disabled = true;
    context.announce(words.form.saving);
    const path = `${scopePath(context.service.scope)}/translations`;
    const body = { municipality, language, notice, parts };
    const answer = await context.api.send('POST', path, body, z.unknown());
    submit.disabled = false;
    if (!answer.ok) {
      const text = samiProblemText(answer.problem, context.texts);
      return errors.replaceChildren(alertBox('danger', h('p', { role: 'alert' }, text)));
    }
    release?.();
    onSent(words.form.saved);
  };
  return form;
}

/** The first fault of each field beside it. @returns all for the summary, in the order of the fields */
function showFaults(
  faults: readonly SamiTextFault[],
  fields: readonly PartFields[],
  words: SamiTexts,
): { text: string; id: string }[] {
  const each: (readonly [TextField, readonly SamiTextFault[]])[] = fields.flatMap((own) =>
    (['heading', 'text'] as const).map(
      (field) =>
        [own[field], faults.filter((fault) => fault.part === own.part && fault.field === field)] as const,
    ),
  );
  return each.flatMap(([field, own]) => {
    const texts = own.map((fault) => faultText(fault, words));
    field.show(texts.length > 0 ? texts.join('. ') : null);
    return texts.map((text) => ({
      text: words.errors.one({ field: field.label, fault: text }),
      id: field.id,
    }));
  });
}

function faultText({ code, value }: SamiTextFault, { faults }: SamiTexts): string {
  const named = { value: value === undefined ? '' : `{${samiValues[value]}}` };
  switch (code) {
    case 'value-missing':
    case 'value-twice':
      return faults[code](named);
    case 'too-long':
      return faults[code]({ heading: String(longestHeading), text: String(longestText) });
    default:
      return faults[code];
  }
}
