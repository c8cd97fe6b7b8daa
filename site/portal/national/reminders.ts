/** `#/paminnelser`: who has not answered, a text to send by one's own e-mail, and when each was reminded. */
import { z } from 'zod';
import { reminderViewSchema } from '#domain/overview/reminder.ts';
import type { ReminderView } from '#domain/overview/reminder.ts';
import { dateInWords, dayOf } from '../dates.ts';
import { h } from '../dom.ts';
import { alertBox, button } from '../page.ts';
import { problemText } from '../problem-text.ts';
import type { NationalContext, NationalView } from './view.ts';

const remindersSchema = z.object({ reminders: z.array(reminderViewSchema) });
const notedSchema = z.object({ reminded: z.array(z.string()), left: z.array(z.string()) });

export const remindersView: NationalView = {
  hash: '#/paminnelser',
  roles: ['bufdir'],
  title: (texts) => texts.overview.reminders.title,
  render: fill,
};

async function fill(context: NationalContext, container: HTMLElement): Promise<void> {
  const { texts } = context;
  const words = texts.overview.reminders;
  const answer = await context.api.get('/overview/reminders', remindersSchema);
  if (!answer.ok)
    return container.replaceChildren(alertBox('danger', h('p', {}, problemText(answer.problem, texts))));
  const { reminders } = answer.value;
  if (reminders.length === 0) return container.replaceChildren(h('p', {}, words.none));
  const note = async (reminder: ReminderView, said: HTMLElement): Promise<void> => {
    const body = { scopes: [reminder.scope] };
    const noted = await context.api.send('POST', '/overview/reminders', body, notedSchema);
    if (!noted.ok) said.textContent = problemText(noted.problem, texts);
    else said.textContent = noted.value.reminded.length > 0 ? words.noted : words.answeredMeanwhile;
  };
  container.replaceChildren(
    h('p', { class: 'lead' }, words.intro({ count: String(reminders.length) })),
    h('p', {}, words.notSent),
    h('ul', { class: 'overview-reminders' }, ...reminders.map((one) => item(one, context, note))),
  );
}

function item(
  reminder: ReminderView,
  { texts, language }: NationalContext,
  note: (reminder: ReminderView, said: HTMLElement) => Promise<void>,
): HTMLElement {
  const words = texts.overview.reminders;
  const { name, remindedAt, contact, texts: ready, language: form } = reminder;
  const days = remindedAt.map((instant) => dateInWords(dayOf(Date.parse(instant)), language));
  const text = ready[form];
  const said = h('p', { role: 'status' });
  const copy = button(
    words.copy({ service: name }),
    async () => {
      await navigator.clipboard.writeText(text.body);
      said.textContent = words.copied;
    },
    'secondary',
  );
  const mail = h('a', { class: 'ds-link', href: text.mailto }, words.mail({ service: name }));
  const noted = button(words.note({ service: name }), () => note(reminder, said), 'tertiary');
  const told = days.length === 0 ? words.never : words.before({ days: days.join(', ') });
  return h(
    'li',
    {},
    h('h2', { class: 'ds-heading', 'data-size': 'xs' }, name),
    h('p', { class: 'muted' }, `${told} ${[contact.name, contact.telephone].filter(Boolean).join(', ')}`),
    h('details', {}, h('summary', {}, words.read({ service: name })), readyText(text, form)),
    h('div', { class: 'portal-controls' }, mail, copy, noted),
    said,
  );
}

function readyText({ subject, body }: ReminderView['texts']['nb'], form: string): HTMLElement {
  const paragraphs = body.split('\n\n').map((paragraph) => h('p', {}, paragraph));
  return h(
    'div',
    { lang: form, class: 'overview-text' },
    h('p', {}, h('strong', {}, subject)),
    ...paragraphs,
  );
}
