/** One day: its state, its figures, who has signed it off, and the form that does. */
import { needsComment } from '#domain/daily-control/control-view.ts';
import type { ControlDay } from '#domain/daily-control/control-view.ts';
import { dayComments } from '#domain/daily-control/sign-off.ts';
import { h } from '../dom.ts';
import type { PortalContext } from '../view.ts';
import { signer } from './sign.ts';
import { coverageText, dayInWords, figuresText, signOffText, stateText } from './words.ts';

const colors: Record<ControlDay['state'], string> = {
  agrees: 'success',
  'not-found': 'danger',
  'partly-unchecked': 'warning',
  waiting: 'neutral',
  silent: 'danger',
  'not-controlled': 'neutral',
};

export function dayItem(
  context: PortalContext,
  day: ControlDay,
  saved: (told: string, place: string) => Promise<void>,
): HTMLElement {
  const id = `dag-${day.date}`;
  const name = dayInWords(day.date, context);
  const heading = h('h3', { class: 'ds-heading', 'data-size': '2xs', id, tabindex: '-1' }, name);
  const tag = h('span', { class: 'ds-tag', 'data-color': colors[day.state], 'data-size': 'sm' });
  tag.textContent = stateText(day, context);
  const { meaning } = context.texts.dailyControl.states[day.state];
  const coverage = coverageText(day, context);
  const isCounted = day.portalCovers || day.sent > 0;
  return h(
    'li',
    { class: 'control-day', 'data-day': day.date, 'data-state': day.state, 'data-sign': day.sign },
    h('div', { class: 'control-day-top' }, heading, tag),
    h('p', {}, isCounted ? `${figuresText(day, context)} ${meaning}` : meaning),
    coverage === '' ? null : h('p', { class: 'muted' }, coverage),
    ...signOffParts(context, day),
    day.sign === 'open' || day.sign === 'changed' ? signForm(context, day, (told) => saved(told, id)) : null,
  );
}

/** What is changed since is told beside what was signed: it must be seen again. */
function signOffParts(context: PortalContext, { sign, signOff, earlier }: ControlDay): HTMLElement[] {
  const { dailyControl: texts } = context.texts;
  if (signOff === null) return [];
  const told = signOffText(signOff, context);
  const changed = h('p', {}, h('strong', {}, texts.changed), ` ${told}`);
  const items = earlier.map((before) => h('li', {}, signOffText(before, context)));
  const history = h('details', {}, h('summary', {}, texts.earlier), h('ul', { class: 'ds-list' }, ...items));
  return [sign === 'changed' ? changed : h('p', {}, told), ...(items.length > 0 ? [history] : [])];
}

function signForm(
  context: PortalContext,
  day: ControlDay,
  saved: (told: string) => Promise<void>,
): HTMLElement | null {
  const { dailyControl: texts } = context.texts;
  const isCommented = needsComment(day.state);
  if (!isCommented && day.state !== 'agrees') return null;
  const name = dayInWords(day.date, context);
  const status = h('p', { class: 'ds-validation-message', id: `feil-${day.date}`, hidden: true });
  const comment = isCommented ? commentField(context, day.date, status.id) : null;
  const button = h(
    'button',
    {
      class: 'ds-button',
      type: 'submit',
      'data-variant': 'secondary',
      'data-size': 'sm',
      'aria-label': texts.signDay({ day: name }),
    },
    texts.sign,
  );
  const form = h('form', { novalidate: true }, comment?.element ?? null, status, button);
  const refuse = (text: string) => {
    status.hidden = false;
    status.textContent = text;
    context.announce(text);
    comment?.select.setAttribute('aria-invalid', 'true');
    (comment?.select ?? button).focus();
  };
  const sign = signer(context, saved, refuse);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    status.hidden = true;
    comment?.select.removeAttribute('aria-invalid');
    const chosen = dayComments.find((code) => code === comment?.select.value);
    if (isCommented && chosen === undefined) return refuse(texts.commentMissing);
    void sign([{ date: day.date, basis: day.basis, ...(chosen && { comment: chosen }) }]);
  });
  return form;
}

function commentField({ texts: { dailyControl } }: PortalContext, date: string, errorId: string) {
  const id = `merknad-${date}`;
  const options = dayComments.map((code) => h('option', { value: code }, dailyControl.comments[code]));
  const select = h(
    'select',
    { class: 'ds-input', id, 'aria-describedby': errorId },
    h('option', { value: '' }, dailyControl.chooseComment),
    ...options,
  );
  const label = h('label', { class: 'ds-label', for: id }, dailyControl.comment);
  return { select, element: h('div', { class: 'ds-field' }, label, select) };
}
