/**
 * What a report that came again sets going, counted from its own receipt: the review within a week
 * (barnevernsloven § 2-1) and the feedback to who reported within three weeks (§ 13-4). Days run as the calendar
 * runs: the day of receipt is not counted.
 */
import { z } from 'zod';
import { addDays } from '../time/norwegian-date.ts';

const reviewDays = 7;
const feedbackDays = 21;

/** The last day of each. */
export const dutiesSchema = z.object({ reviewBy: z.iso.date(), feedbackBy: z.iso.date() });
export type Duties = z.infer<typeof dutiesSchema>;

/** @param receivedOn when the new report came, as a Norwegian day */
export function dutiesOf(receivedOn: string): Duties {
  return { reviewBy: addDays(receivedOn, reviewDays), feedbackBy: addDays(receivedOn, feedbackDays) };
}
