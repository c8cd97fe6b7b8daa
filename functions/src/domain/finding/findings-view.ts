/** What GET /api/scopes/{scope}/findings tells the scope's staff: never who recorded what. */
import { z } from 'zod';
import { verdicts } from '../reconcile/result.ts';
import type { Verdict } from '../reconcile/result.ts';
import { norwegianDate } from '../time/norwegian-date.ts';
import { countFindings, findingCountsSchema } from './counts.ts';
import { dutiesOf, dutiesSchema } from './duties.ts';
import { findingContentSchema } from './finding.ts';
import type { Finding, FindingContent } from './finding.ts';
import { isNotFound, messageKey, messageReferenceSchema } from './message-reference.ts';
import type { ReferencedMessage } from './message-reference.ts';

const shownContentSchema = findingContentSchema.extend({ recordedAtMs: z.number().int() });

export const findingViewSchema = shownContentSchema.extend({
  message: messageReferenceSchema,
  /** What the current result says; null where the portal's log no longer has the message, or without a result. */
  verdictNow: z.enum(verdicts).nullable(),
  /** False where the current result no longer misses the message: the finding stays, and is shown as such. */
  isNotFoundNow: z.boolean(),
  /** Only of a report that came again. */
  duties: dutiesSchema.nullable(),
  /** What was held before, oldest first. */
  earlier: z.array(shownContentSchema),
});
export type FindingView = z.infer<typeof findingViewSchema>;

export const findingsViewSchema = z.object({
  /** By the sending of their messages. */
  findings: z.array(findingViewSchema),
  counts: findingCountsSchema,
});
export type FindingsView = z.infer<typeof findingsViewSchema>;

/** @param current the current result's messages and the instant to which it knows; null without a result */
export function findingsView(
  findings: readonly Finding[],
  current: { readonly messages: readonly ReferencedMessage[]; readonly asOfMs: number } | null,
): FindingsView {
  const verdictOf = new Map<string, Verdict>(
    current?.messages.map(({ reference, verdict }) => [messageKey(reference), verdict]),
  );
  const notFound = [...verdictOf].filter(([, verdict]) => isNotFound(verdict)).map(([key]) => key);
  return {
    findings: findings
      .map((finding) => findingView(finding, verdictOf.get(messageKey(finding.message)) ?? null))
      .sort(bySending),
    counts: countFindings(findings, notFound, current && norwegianDate(current.asOfMs)),
  };
}

export function findingView(finding: Finding, verdictNow: Verdict | null): FindingView {
  return {
    message: finding.message,
    ...shownContent(finding),
    verdictNow,
    isNotFoundNow: verdictNow !== null && isNotFound(verdictNow),
    duties: finding.receivedOn === undefined ? null : dutiesOf(finding.receivedOn),
    earlier: finding.earlier.map(shownContent),
  };
}

function shownContent({
  finding,
  knownOn,
  receivedOn,
  reviewedOn,
  feedbackOn,
  recordedAtMs,
}: FindingContent & { recordedAtMs: number }): z.infer<typeof shownContentSchema> {
  return {
    finding,
    knownOn,
    ...(receivedOn !== undefined && { receivedOn }),
    ...(reviewedOn !== undefined && { reviewedOn }),
    ...(feedbackOn !== undefined && { feedbackOn }),
    recordedAtMs,
  };
}

function bySending({ message: a }: FindingView, { message: b }: FindingView): number {
  return a.sentFrom - b.sentFrom || a.sentTo - b.sentTo || (messageKey(a) < messageKey(b) ? -1 : 1);
}
