/**
 * Gross, recovered, reported again, still lost and found after all are counted apart, each with its date of knowledge,
 * and are never netted against each other: `gross` is the sum of the other five.
 */
import { z } from 'zod';
import type { Finding } from './finding.ts';
import { findingKinds, outcomeOf } from './kinds.ts';
import type { FindingKind, OutcomeClass } from './kinds.ts';
import { messageKey } from './message-reference.ts';

/** Messages, and the latest Norwegian day on which something of them was known; null where there are none. */
const countSchema = z.object({ messages: z.number().int(), knownOn: z.iso.date().nullable() });
type Count = z.infer<typeof countSchema>;

export const findingCountsSchema = z.object({
  /** Every message that the current result does not find or that there is a finding for. */
  gross: countSchema,
  recovered: countSchema,
  reportedAgain: countSchema,
  stillLost: countSchema,
  /** Of a contested group, and found in the case system: it was never missing. */
  foundAfterAll: countSchema,
  /** Not found by the current result, and nobody has found out more. */
  unsettled: countSchema,
  byFinding: z.record(z.enum(findingKinds), countSchema),
});
export type FindingCounts = z.infer<typeof findingCountsSchema>;

/**
 * @param notFound keys of the messages that the current result does not find
 * @param resultKnownOn the Norwegian day to which the current result's knowledge reaches; null without a result
 */
export function countFindings(
  findings: readonly Finding[],
  notFound: readonly string[],
  resultKnownOn: string | null,
): FindingCounts {
  const settled = new Set(findings.map(({ message }) => messageKey(message)));
  const unsettled = notFound.filter((key) => !settled.has(key)).length;
  const inClass = (outcome: OutcomeClass) =>
    countOf(findings.filter(({ finding }) => outcomeOf(finding) === outcome));
  const ofKind = (kind: FindingKind) => countOf(findings.filter(({ finding }) => finding === kind));
  const known = countOf(findings);
  return {
    gross: {
      messages: findings.length + unsettled,
      knownOn: unsettled > 0 ? latest([known.knownOn, resultKnownOn]) : known.knownOn,
    },
    recovered: inClass('recovered'),
    reportedAgain: inClass('reportedAgain'),
    stillLost: inClass('stillLost'),
    foundAfterAll: inClass('foundAfterAll'),
    unsettled: { messages: unsettled, knownOn: unsettled > 0 ? resultKnownOn : null },
    byFinding: Object.fromEntries(findingKinds.map((kind) => [kind, ofKind(kind)])) as Record<
      FindingKind,
      Count
    >,
  };
}

function countOf(findings: readonly Finding[]): Count {
  return { messages: findings.length, knownOn: latest(findings.map(({ knownOn }) => knownOn)) };
}

function latest(dates: readonly (string | null)[]): string | null {
  return dates.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
}
