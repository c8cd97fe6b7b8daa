/**
 * What a report that came again sets going, counted from its own receipt: the review within a week
 * (barnevernsloven § 2-1) and the feedback to who reported within three weeks (§ 13-4). Days run as the calendar
 * runs: the day of receipt is not counted.
 */
import { z } from 'zod';
import { addDays, daysBetween } from '../time/norwegian-date.ts';
import type { FindingContent } from './finding.ts';

const reviewDays = 7;
const feedbackDays = 21;

/** The last day of each. */
export const dutiesSchema = z.object({ reviewBy: z.iso.date(), feedbackBy: z.iso.date() });
export type Duties = z.infer<typeof dutiesSchema>;

/** @param receivedOn when the new report came, as a Norwegian day */
export function dutiesOf(receivedOn: string): Duties {
  return { reviewBy: addDays(receivedOn, reviewDays), feedbackBy: addDays(receivedOn, feedbackDays) };
}

export const dutyKinds = ['review', 'feedback'] as const;
export type DutyKind = (typeof dutyKinds)[number];

export interface DutyState {
  readonly kind: DutyKind;
  /** Norwegian days. */
  readonly by: string;
  /** Null until somebody says that it is done. */
  readonly doneOn: string | null;
  /** From today to the last day, the last day itself being 0; negative where that has passed. */
  readonly daysLeft: number;
}

/**
 * @param today Norwegian day
 * @returns empty where nothing was reported again
 */
export function dutyStates(
  content: Pick<FindingContent, 'receivedOn' | 'reviewedOn' | 'feedbackOn'>,
  today: string,
): DutyState[] {
  if (content.receivedOn === undefined) return [];
  const { reviewBy, feedbackBy } = dutiesOf(content.receivedOn);
  const state = (kind: DutyKind, by: string, doneOn: string | undefined): DutyState => ({
    kind,
    by,
    doneOn: doneOn ?? null,
    daysLeft: daysBetween(today, by),
  });
  return [state('review', reviewBy, content.reviewedOn), state('feedback', feedbackBy, content.feedbackOn)];
}

export function isOverdue({ doneOn, daysLeft }: DutyState): boolean {
  return doneOn === null && daysLeft < 0;
}

/** How many duties of these findings have passed their last day and are not done. */
export function overdueDuties(findings: readonly Parameters<typeof dutyStates>[0][], today: string): number {
  return findings.flatMap((finding) => dutyStates(finding, today)).filter(isOverdue).length;
}
