/** What another person than the writer can do with a text that waits, and anybody with one that is public. */
import { z } from 'zod';
import { samiSendBackReasons } from '#domain/notice/sami/translation.ts';
import type { ViewedTranslation } from '#domain/notice/sami/view.ts';
import { scopePath } from '../api.ts';
import { h } from '../dom.ts';
import { choice } from '../notice/fields.ts';
import { alertBox, button } from '../page.ts';
import { errorSummary } from '../tasks/form.ts';
import type { PortalContext } from '../view.ts';
import { samiProblemText } from './problem.ts';

type OnDone = (told: string) => void;

export function decisionForm(
  context: PortalContext,
  { id }: ViewedTranslation,
  prefix: string,
  onDone: OnDone,
): HTMLElement {
  const { decision: words, errors: errorWords } = context.texts.sami;
  const errors = h('div', { class: 'portal-errors' });
  const reason = choice({
    name: `${prefix}tilbake`,
    legend: words.reason,
    options: samiSendBackReasons.map((one) => [one, words.reasons[one]]),
  });
  const approve = button(words.approve, () =>
    decide(context, id, { decision: 'approve' }, errors, () => onDone(words.approved)),
  );
  const sendBack = button(
    words.sendBack,
    () => {
      const chosen = samiSendBackReasons.find((one) => one === reason.value());
      reason.show(chosen ? null : words.chooseReason);
      if (chosen) {
        const body = { decision: 'send-back', reason: chosen };
        return decide(context, id, body, errors, () => onDone(words.sentBack));
      }
      errors.replaceChildren(errorSummary(errorWords.heading, [{ text: words.chooseReason, id: reason.id }]));
      errors.querySelector<HTMLElement>('.ds-error-summary')?.focus();
    },
    'secondary',
  );
  return h('div', { class: 'portal-form' }, errors, approve, reason.element, sendBack);
}

export function takeDownForm(context: PortalContext, { id }: ViewedTranslation, onDone: OnDone): HTMLElement {
  const { published: words } = context.texts.sami;
  const errors = h('div', { class: 'portal-errors' });
  const takeDown = button(
    words.takeDown,
    () => decide(context, id, { decision: 'take-down' }, errors, () => onDone(words.takenDown)),
    'secondary',
  );
  return h('div', { class: 'portal-form' }, errors, h('p', {}, words.takeDownIntro), takeDown);
}

async function decide(
  { api, service, texts }: PortalContext,
  id: string,
  body: object,
  errors: HTMLElement,
  onDone: () => void,
): Promise<void> {
  const path = `${scopePath(service.scope)}/translations/${id}/decision`;
  const answer = await api.send('POST', path, body, z.unknown());
  if (answer.ok) return onDone();
  const text = samiProblemText(answer.problem, texts);
  errors.replaceChildren(alertBox('danger', h('p', { role: 'alert' }, text)));
}
