/** Which services nobody has noted as reminded today: a note for all of them never says it anew of the others. */
import type { ReminderView } from '#domain/overview/reminder.ts';
import { norwegianDate } from '#domain/time/norwegian-date.ts';

/** @returns scopes, in the order of the reminders */
export function notNotedToday(
  reminders: readonly Pick<ReminderView, 'scope' | 'remindedAt'>[],
  nowMs: number,
): string[] {
  const today = norwegianDate(nowMs);
  const isToday = (instant: string): boolean => norwegianDate(Date.parse(instant)) === today;
  return reminders.filter(({ remindedAt }) => !remindedAt.some(isToday)).map(({ scope }) => scope);
}
