/**
 * An alarm as a CloudEvent 1.0, structured JSON. It goes to a machine outside, so it says that there is an alarm, of
 * which kind and whose, and nothing of a message: no id, no time of sending, no day, no count. The portal tells the
 * rest to who may see it.
 */
import { z } from 'zod';
import type { Alarm } from './alarm.ts';
import { alarmKinds } from './kinds.ts';

export const alarmEventSchema = z.object({
  specversion: z.literal('1.0'),
  /** The same at every attempt, so that a receiver can drop what it has already. */
  id: z.string(),
  source: z.string(),
  type: z.literal('avstem.alarm.raised'),
  /** The scope, `4601`; left out where it is nobody's alone. */
  subject: z.string().optional(),
  time: z.iso.datetime(),
  datacontenttype: z.literal('application/json'),
  data: z.object({
    kind: z.enum(alarmKinds),
    scope: z.string().nullable(),
    /** When it began to hold, and when it was over, where it is by now. */
    raisedAt: z.iso.datetime(),
    lapsedAt: z.iso.datetime().nullable(),
  }),
});
export type AlarmEvent = z.infer<typeof alarmEventSchema>;

/** @param alarmId a hash: tells alarms apart and says nothing of what they are about */
export function alarmEvent(alarm: Alarm, alarmId: string, incidentId: string): AlarmEvent {
  const { kind, scope, raisedAtMs, lapsedAtMs, opening } = alarm;
  const raisedAt = new Date(raisedAtMs).toISOString();
  return {
    specversion: '1.0',
    id: `${alarmId}-${String(opening)}`,
    source: `urn:avstem:incident:${incidentId}`,
    type: 'avstem.alarm.raised',
    ...(scope !== undefined && { subject: scope }),
    time: raisedAt,
    datacontenttype: 'application/json',
    data: {
      kind,
      scope: scope ?? null,
      raisedAt,
      lapsedAt: lapsedAtMs === undefined ? null : new Date(lapsedAtMs).toISOString(),
    },
  };
}
