/** Every ready text in one file of plain text, each in its service's written form and headed by whom it is for. */
import type { ReminderView } from '#domain/overview/reminder.ts';
import type { OverviewTexts } from '../../../texts/portal/schema-overview.ts';
import { contactOf, whenReminded } from './item.ts';

const line = '='.repeat(72);

/** @returns with a byte order mark and CRLF, so that any editor of Windows shows it as it is */
export function allTexts(
  reminders: readonly ReminderView[],
  words: OverviewTexts['reminders'],
  language: string,
): string {
  const parts = reminders.map((reminder) => {
    const { name, texts, language: form } = reminder;
    const { subject, body } = texts[form];
    const who = contactOf(reminder);
    const told = [name, ...(who === '' ? [] : [who]), whenReminded(reminder, words, language)];
    const head = [line, ...told, line];
    return [...head, '', subject, '', body].join('\n');
  });
  return `\uFEFF${parts.join('\n\n')}\n`.replaceAll('\n', '\r\n');
}
