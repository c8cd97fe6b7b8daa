/** One service that has not answered: its text, ways to send it, and the note that it was reminded. */
import type { ReminderView } from '#domain/overview/reminder.ts';
import type { OverviewTexts } from '../../../texts/portal/schema-overview.ts';
import { dateInWords, dayOf } from '../../dates.ts';
import { h } from '../../dom.ts';
import { button } from '../../page.ts';
import type { NationalContext } from '../view.ts';
import type { Noted } from './index.ts';

export function reminderItem(
  reminder: ReminderView,
  { texts, language }: NationalContext,
  note: (scopes: readonly string[]) => Promise<Noted | string>,
): HTMLElement {
  const { reminders: words } = texts.overview;
  const { scope, name, texts: ready, language: form } = reminder;
  const contact = contactOf(reminder);
  const service = { service: name };
  const text = ready[form];
  const told = h(
    'p',
    { class: 'muted' },
    `${whenReminded(reminder, words, language)} ${contact === '' ? '' : words.contact({ contact })}`.trim(),
  );
  const said = h('p', { role: 'status' });
  const copy = button(
    words.short.copy,
    async () => {
      await navigator.clipboard.writeText(text.body);
      said.textContent = words.copied;
    },
    'secondary',
  );
  copy.setAttribute('aria-label', words.copy(service));
  const mail = h(
    'a',
    { class: 'ds-link', href: text.mailto, 'aria-label': words.mail(service) },
    words.short.mail,
  );
  const noted = button(
    words.short.note,
    async () => {
      const outcome = await note([scope]);
      if (typeof outcome === 'string') said.textContent = outcome;
      else said.textContent = outcome.reminded.length > 0 ? words.noted : words.answeredMeanwhile;
    },
    'tertiary',
  );
  noted.setAttribute('aria-label', words.note(service));
  return h(
    'li',
    { 'data-scope': scope },
    h('h2', { class: 'ds-heading', 'data-size': 'xs' }, name),
    told,
    h('details', {}, h('summary', {}, words.read), readyText(text, form)),
    h('div', { class: 'portal-controls' }, mail, copy, noted),
    said,
  );
}

/** @returns each day with who noted it, oldest first */
export function whenReminded(
  { noted }: Pick<ReminderView, 'noted'>,
  words: OverviewTexts['reminders'],
  language: string,
): string {
  if (noted.length === 0) return words.never;
  const days = noted.map(({ at, by }) =>
    words.day({ day: dateInWords(dayOf(Date.parse(at)), language), by: words.by[by] }),
  );
  return words.before({ days: days.join(', ') });
}

/** The service itself is no contact to be named beside its own name. */
export function contactOf({ name, contact }: Pick<ReminderView, 'name' | 'contact'>): string {
  const told = [contact.name === name ? '' : contact.name, contact.telephone];
  return told.filter((text) => text !== '').join(', ');
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
