/** Fourteen days, with one button for all of them that agree, and the way to older and newer ones. */
import type { ControlDay, ControlView } from '#domain/daily-control/control-view.ts';
import { addDays } from '#domain/time/norwegian-date.ts';
import { h } from '../dom.ts';
import { section } from '../reconciliation/page.ts';
import { digits } from '../reconciliation/words.ts';
import type { PortalContext } from '../view.ts';
import { dayItem } from './day.ts';
import { signer } from './sign.ts';
import { dayInWords } from './words.ts';

type Saved = (told: string, place: string) => Promise<void>;

export function daysSection(context: PortalContext, view: ControlView, saved: Saved): HTMLElement {
  const { days: texts } = context.texts.dailyControl;
  const { days } = view;
  const [newest, oldest] = [days[0]!, days.at(-1)!];
  const span = texts.span({ from: dayInWords(oldest.date, context), to: dayInWords(newest.date, context) });
  const status = h('p', { class: 'portal-status portal-status-error', role: 'alert' });
  const items = days.map((day) => dayItem(context, day, saved));
  return section(
    'dager',
    texts.heading,
    h('p', {}, span),
    allAgreeing(context, days, saved, status),
    status,
    h('ul', { class: 'control-days' }, ...items),
    pages(context, view),
  );
}

function allAgreeing(
  context: PortalContext,
  days: readonly ControlDay[],
  saved: Saved,
  status: HTMLElement,
): HTMLElement | null {
  const { days: texts } = context.texts.dailyControl;
  const agreeing = days.filter(({ state, sign }) => state === 'agrees' && sign === 'open');
  if (agreeing.length < 2) return null;
  const count = digits(agreeing.length);
  const button = h('button', { class: 'ds-button', type: 'button' }, texts.signAll({ count }));
  const sign = signer(
    context,
    (told) => saved(told, 'dager'),
    (text) => (status.textContent = text),
  );
  button.addEventListener('click', () => void sign(agreeing.map(({ date, basis }) => ({ date, basis }))));
  return h('p', {}, button);
}

/** Links, so that each page has its address and is gone back to. */
function pages(context: PortalContext, { days, today, lastDay }: ControlView): HTMLElement {
  const { days: texts } = context.texts.dailyControl;
  const [newest, oldest] = [days[0]!, days.at(-1)!];
  const link = (to: string, text: string) =>
    h('a', { class: 'ds-link', href: `#/daglig-kontroll/${to}` }, text);
  const newer = addDays(newest.date, days.length);
  const isLastElsewhere = lastDay !== null && (lastDay < oldest.date || lastDay > newest.date);
  return h(
    'nav',
    { class: 'control-pages', 'aria-label': texts.pages },
    link(addDays(oldest.date, -1), texts.older),
    newest.date < today ? link(newer < today ? newer : today, texts.newer) : null,
    isLastElsewhere ? link(lastDay, texts.last({ date: dayInWords(lastDay, context) })) : null,
  );
}
