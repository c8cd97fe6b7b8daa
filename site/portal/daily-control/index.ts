/** `#/daglig-kontroll`, or with a last day behind it, `#/daglig-kontroll/2023-06-12`: fourteen days, newest first. */
import { controlViewSchema } from '#domain/daily-control/control-view.ts';
import type { ControlView } from '#domain/daily-control/control-view.ts';
import { scopePath } from '../api.ts';
import { h } from '../dom.ts';
import { alertBox, button } from '../page.ts';
import { problemText } from '../problem-text.ts';
import { section } from '../reconciliation/page.ts';
import type { PortalContext, View } from '../view.ts';
import { daysSection } from './days.ts';
import { settingsForm } from './settings-form.ts';
import { silenceBox } from './silence.ts';
import { dayInWords } from './words.ts';

export const dailyControlView: View = {
  hash: '#/daglig-kontroll',
  title: (texts) => texts.dailyControl.title,
  render: (context, container, rest) => fill(context, container, rest[0]),
};

async function fill(context: PortalContext, container: HTMLElement, to?: string): Promise<void> {
  const { texts, api, service } = context;
  const query = to !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(to) ? `?to=${to}` : '';
  const path = `${scopePath(service.scope)}/daily-control`;
  const answer = await api.get(path + query, controlViewSchema);
  if (!answer.ok) {
    const again = button(texts.shell.problems.retry, () => fill(context, container, to), 'secondary');
    const box = alertBox('danger', h('p', { role: 'alert' }, problemText(answer.problem, texts)), again);
    return container.replaceChildren(box);
  }
  /** @param place the heading that gets the focus when all has been read anew */
  const saved = async (told: string, place: string): Promise<void> => {
    await fill(context, container, to);
    context.announce(told);
    container.querySelector<HTMLElement>(`#${place}`)?.focus();
  };
  draw(context, container, answer.value, saved);
}

function draw(
  context: PortalContext,
  container: HTMLElement,
  view: ControlView,
  saved: (told: string, place: string) => Promise<void>,
): void {
  const { dailyControl: texts } = context.texts;
  const back = h('a', { class: 'ds-link', href: '#/oppgaver' }, texts.back);
  const form = settingsForm(context, view, () => saved(texts.settings.saved, 'innstillinger'));
  const { settings } = view;
  const chosen = settings && [
    h('p', {}, texts.settings.rhythms[settings.rhythm].told({ date: dayInWords(settings.from, context) })),
    h('details', {}, h('summary', {}, texts.settings.change), form),
  ];
  container.replaceChildren(
    h('p', {}, texts.intro),
    ...silenceBox(view, context),
    section('innstillinger', texts.settings.heading, ...(chosen ?? [h('p', {}, texts.settings.none), form])),
    daysSection(context, view, saved),
    h('p', {}, back),
  );
}
