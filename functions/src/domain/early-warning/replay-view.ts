/** What GET /api/scopes/{scope}/replay tells the scope's own staff. */
import { z } from 'zod';
import { schedules } from './schedule.ts';
import type { ScheduleName } from './schedule.ts';

const names = Object.keys(schedules) as [ScheduleName, ...ScheduleName[]];
export const scheduleSchema = z.enum(names);

const count = z.number().int();

export const replayViewSchema = z.object({
  asOf: z.iso.datetime(),
  schedule: scheduleSchema,
  /** The result that is replayed, and the delay that it rests on. */
  reconciliation: z.string(),
  maxDelay: z.string(),
  /** How long the portal keeps a message, by when it was sent: the last day of each message is found by this. */
  retention: z.array(z.object({ from: z.iso.datetime(), days: count })),
  counts: z.object({
    /** Messages: not found today; and of these, by whether an alarm would have come while the portal had them. */
    notFound: count,
    held: count,
    tooLate: count,
    notShown: count,
    untried: count,
  }),
  messages: z.array(
    z.object({
      id: z.string().optional(),
      municipality: z.string(),
      sent: z.object({ from: z.iso.datetime(), to: z.iso.datetime() }),
      alarmAt: z.iso.datetime().nullable(),
      lastDay: z.iso.date(),
      wasHeld: z.boolean(),
    }),
  ),
});
export type ReplayView = z.infer<typeof replayViewSchema>;
