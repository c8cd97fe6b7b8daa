/**
 * How long the portal keeps a message by its ordinary practice: a number of days from its sending, which has changed
 * and can change again. KS wrote of 14 days, and of 30 for what is sent after 2 June 2023 at 14:30.
 */
import { z } from 'zod';
import { addDays, norwegianDate } from '../time/norwegian-date.ts';

export const retentionRowSchema = z.object({
  /** For messages sent from this instant on, in milliseconds since 1970 UTC. */
  fromMs: z.number().int(),
  days: z.number().int().min(1).max(3660),
});
export type RetentionRow = z.infer<typeof retentionRowSchema>;

/** In order; the first holds from 1970 on, so that there is one for every message. */
export const retentionSchema = z
  .array(retentionRowSchema)
  .min(1)
  .max(100)
  .refine(([first]) => first?.fromMs === 0, 'the first row holds from the beginning')
  .refine((rows) => rows.every(({ fromMs }, i) => i === 0 || fromMs > rows[i - 1]!.fromMs), 'out of order');
export type Retention = z.infer<typeof retentionSchema>;

export const ordinaryRetention: Retention = [
  { fromMs: 0, days: 14 },
  { fromMs: Date.parse('2023-06-02T14:30:00+02:00'), days: 30 },
];

export function retentionDays(rows: Retention, sentMs: number): number {
  return rows.findLast(({ fromMs }) => sentMs >= fromMs)?.days ?? rows[0]!.days;
}

/** The last Norwegian day on which the portal has a message, where nothing holds it. */
export function lastDayOf(rows: Retention, sentMs: number): string {
  return addDays(norwegianDate(sentMs), retentionDays(rows, sentMs));
}
