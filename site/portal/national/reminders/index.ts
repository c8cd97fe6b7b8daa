/** `#/paminnelser`: who has not answered, texts to send by one's own e-mail, and when each was reminded and by whom. */
import { z } from 'zod';
import { reminderViewSchema } from '#domain/overview/reminder.ts';
import type { ReminderView } from '#domain/overview/reminder.ts';
import { h } from '../../dom.ts';
import { alertBox, button } from '../../page.ts';
import { problemText } from '../../problem-text.ts';
import { saveFile } from '../../upload/parts.ts';
import type { NationalContext, NationalView } from '../view.ts';
import { reminderItem } from './item.ts';
import { allTexts } from './all-texts.ts';
import { notNotedToday } from './not-noted.ts';

const remindersSchema = z.object({ reminders: z.array(reminderViewSchema) });
const notedSchema = z.object({ reminded: z.array(z.string()), left: z.array(z.string()) });
export type Noted = z.infer<typeof notedSchema>;

export const remindersView: NationalView = {
  hash: '#/paminnelser',
  roles: ['bufdir'],
  title: (texts) => texts.overview.reminders.title,
  render: (context, container) => show(context, container, null),
};

/** @param done what was just done, told above the rest */
async function show(context: NationalContext, container: HTMLElement, done: string | null): Promise<void> {
  const { texts } = context;
  const words = texts.overview.reminders;
  const answer = await context.api.get('/overview/reminders', remindersSchema);
  if (!answer.ok)
    return container.replaceChildren(alertBox('danger', h('p', {}, problemText(answer.problem, texts))));
  const { reminders } = answer.value;
  const told =
    done === null ? [] : [alertBox('success', h('p', { id: 'reminders-done', tabindex: '-1' }, done))];
  if (reminders.length === 0) return container.replaceChildren(...told, h('p', {}, words.none));
  const again = async (text: string): Promise<void> => {
    await show(context, container, text);
    context.announce(text);
    container.querySelector<HTMLElement>('#reminders-done')?.focus();
  };
  const never = reminders.filter(({ noted }) => noted.length === 0).length;
  const counts = { count: String(reminders.length), never: String(never) };
  const all = forAll(context, reminders, again);
  const noteOne = async (scopes: readonly string[]): Promise<Noted | string> => {
    const noted = await note(context)(scopes);
    if (typeof noted !== 'string') all.leaveOut([...noted.reminded, ...noted.left]);
    return noted;
  };
  container.replaceChildren(
    ...told,
    h('p', { class: 'lead' }, words.intro(counts)),
    h('p', {}, words.notSent),
    all.element,
    h('ul', { class: 'overview-reminders' }, ...reminders.map((one) => reminderItem(one, context, noteOne))),
  );
}

/** @returns how a reminder of services is noted, or the problem in words */
function note(context: NationalContext): (scopes: readonly string[]) => Promise<Noted | string> {
  return async (scopes) => {
    const answer = await context.api.send('POST', '/overview/reminders', { scopes }, notedSchema);
    return answer.ok ? answer.value : problemText(answer.problem, context.texts);
  };
}

interface ForAll {
  readonly element: HTMLElement;
  /** These are noted, or need no note any more. */
  leaveOut(scopes: readonly string[]): void;
}

/** All texts as one file, for whoever sends them by another program, and one note for those not noted today. */
function forAll(
  context: NationalContext,
  reminders: readonly ReminderView[],
  again: (done: string) => Promise<void>,
): ForAll {
  const words = context.texts.overview.reminders;
  const count = String(reminders.length);
  const status = h('p', { role: 'alert' });
  const left = new Set(notNotedToday(reminders, Date.now()));
  const save = (): void => {
    saveFile(`${words.fileName}.txt`, 'text/plain;charset=utf-8', [
      allTexts(reminders, words, context.language),
    ]);
    context.announce(words.fetched({ count }));
  };
  const texts = button(words.download({ count }), save);
  const all = button(
    words.noteAll({ count: String(left.size) }),
    async () => {
      all.disabled = true;
      const noted = await note(context)([...left]);
      if (typeof noted !== 'string') return again(words.allNoted({ count: String(noted.reminded.length) }));
      status.textContent = noted;
      all.disabled = false;
    },
    'secondary',
  );
  const leaveOut = (scopes: readonly string[]): void => {
    for (const scope of scopes) left.delete(scope);
    all.textContent = words.noteAll({ count: String(left.size) });
    if (left.size === 0) all.remove();
  };
  const element = h('div', {}, h('div', { class: 'portal-controls' }, texts, all), status);
  leaveOut([]);
  return { element, leaveOut };
}
