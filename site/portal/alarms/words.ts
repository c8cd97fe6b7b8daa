/** What an alarm's day is called, and what the alarm means to a reader who is not told of which day it is. */
import type { AlarmView } from '#domain/alarm/alarm-view.ts';
import type { PortalTexts } from '../../texts/portal/schema.ts';

type AlarmTexts = PortalTexts['alarms'];

/**
 * A gap goes on from its day. Silence has the first day that the logs do not cover whole. What is not found stands
 * under the day that its window begins with: a window of several days has one alarm.
 */
export function dayWords(kind: AlarmView['kind'], texts: AlarmTexts): AlarmTexts['date'] {
  if (kind === 'gap') return texts.fromDate;
  return kind === 'silence' ? texts.firstDay : texts.date;
}

export function meaningOf({ kind, date }: Pick<AlarmView, 'kind' | 'date'>, texts: AlarmTexts): string {
  const isDayHidden = kind === 'missing-message' && date === undefined;
  return isDayHidden ? texts.withoutDay[kind] : texts.kinds[kind].meaning;
}
