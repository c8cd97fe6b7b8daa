/** Approve, or send back with a reason; both ask for nothing more. */
import { z } from 'zod';
import { sendBackReasons } from '#domain/notice/choices.ts';
import type { Approval } from '#domain/notice/notice-view.ts';
import { h } from '../dom.ts';
import { alertBox, button } from '../page.ts';
import { errorSummary } from '../tasks/form.ts';
import type { ApprovalsContext } from './approvals.ts';
import { choice } from './fields.ts';
import { decisionRefusalText } from './refusal-text.ts';

/** @param name beginning of its ids: a page may have several drafts */
export function decisionForm(
  { api, texts }: ApprovalsContext,
  { scope, notice }: Approval,
  name: string,
  onDone: (text: string) => Promise<void>,
): HTMLElement {
  const { approvals: words, errors: errorWords } = texts.notice;
  const errors = h('div', {});
  const decide = async (body: object, done: string): Promise<void> => {
    const path = `/approvals/${encodeURIComponent(scope).replaceAll('%2B', '+')}/${notice}`;
    const answer = await api.send('POST', path, body, z.unknown());
    if (answer.ok) return onDone(done);
    const text = decisionRefusalText(answer.problem, texts);
    errors.replaceChildren(alertBox('danger', h('p', { role: 'alert' }, text)));
  };
  const reason = choice({
    name,
    legend: words.reason,
    options: sendBackReasons.map((one) => [one, words.reasons[one]]),
  });
  const approve = button(words.approve, () => decide({ decision: 'approve' }, words.approved));
  const sendBack = button(
    words.sendBack,
    () => {
      const chosen = sendBackReasons.find((one) => one === reason.value());
      reason.show(chosen ? null : errorWords.reason);
      if (chosen) return decide({ decision: 'send-back', reason: chosen }, words.sentBack);
      errors.replaceChildren(errorSummary(errorWords.heading, [{ text: errorWords.reason, id: reason.id }]));
      errors.querySelector<HTMLElement>('.ds-error-summary')?.focus();
    },
    'secondary',
  );
  return h('div', { class: 'portal-form' }, errors, approve, reason.element, sendBack);
}
