/** What somebody is told of an alarm: never what the outside has been told, and no more than the role may know. */
import { z } from 'zod';
import type { Role } from '../access/role.ts';
import { alarmSchema } from './alarm.ts';
import type { Alarm } from './alarm.ts';

export const alarmViewSchema = alarmSchema
  .omit({ occurrence: true, opening: true, told: true, closings: true })
  .required({ firstSeenAtMs: true, lastSeenAtMs: true });
export type AlarmView = z.infer<typeof alarmViewSchema>;

/**
 * Bufdir has figures of every service and no rows: on which day a message was not found, and how many, is the
 * service's and, for what can be sent again, the portal operator's.
 */
export function alarmView(alarm: Alarm, role: Role): AlarmView {
  const { occurrence: _occurrence, opening: _opening, told: _told, closings: _closings, ...told } = alarm;
  const view = {
    ...told,
    firstSeenAtMs: alarm.firstSeenAtMs ?? alarm.raisedAtMs,
    lastSeenAtMs: alarm.lastSeenAtMs ?? alarm.raisedAtMs,
  };
  if (alarm.kind !== 'missing-message' || role !== 'bufdir') return view;
  const { date: _date, count: _count, ...rest } = view;
  return { ...rest, subject: alarm.scope ?? '' };
}
