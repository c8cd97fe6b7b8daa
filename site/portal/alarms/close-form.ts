/** Closes an alarm whose end nothing else can find, with a reason, where the role may. */
import type { AlarmView } from '#domain/alarm/alarm-view.ts';
import { closingReasonsOf, closingViewSchema, mayClose } from '#domain/alarm/closing.ts';
import { h } from '../dom.ts';
import type { NationalContext } from '../national/view.ts';
import { button } from '../page.ts';
import { problemText } from '../problem-text.ts';

/**
 * @param id for the choice; no other of the page's
 * @param again shows the list anew, with what was done
 * @returns null for alarms that lapse by themselves, or that others close
 */
export function closeForm(
  context: NationalContext,
  { kind, subject }: AlarmView,
  id: string,
  again: (done: string) => Promise<void>,
): HTMLElement | null {
  if (!mayClose(context.me.role, kind)) return null;
  const words = context.texts.alarms.close;
  const choice = h(
    'select',
    { class: 'ds-input', id },
    ...closingReasonsOf[kind].map((reason) => h('option', { value: reason }, words.reasons[reason])),
  );
  const status = h('p', {});
  const close = async (): Promise<void> => {
    const body = { kind, subject, reason: choice.value };
    const answer = await context.api.send('POST', '/alarms/closings', body, closingViewSchema);
    if (answer.ok) return again(words.done);
    const isOver = answer.problem.type === 'urn:avstem:problem:alarm-over';
    const told = isOver ? words.already : problemText(answer.problem, context.texts);
    status.textContent = told;
    context.announce(told);
  };
  return h(
    'details',
    {},
    h('summary', {}, words.heading),
    h('p', {}, words.texts[kind]),
    h('div', { class: 'ds-field' }, h('label', { class: 'ds-label', for: id }, words.reason), choice),
    h('p', {}, button(words.button, close, 'secondary')),
    status,
  );
}
