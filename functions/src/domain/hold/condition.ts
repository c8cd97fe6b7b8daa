/** What keeps deletion from beginning. Whatever is unknown, late, unreadable or contradictory is one of these. */
import { z } from 'zod';
import { differenceCodes } from '../survey/differences.ts';
import { conditionSchema as verificationConditionSchema } from '../upgrade/verification-view.ts';

/**
 * `open`: known to be so. `unknown`: nothing is known that would close it.
 * Under way is what the system mends by itself, as a delivery that is being taken in: a release that waits goes on
 * waiting for it, and is stopped by all others.
 */
const meanings = {
  'no-hold': { state: 'unknown', isUnderWay: false },
  'no-incident': { state: 'unknown', isUnderWay: false },
  'clock-behind': { state: 'unknown', isUnderWay: false },
  alarm: { state: 'open', isUnderWay: false },
  'not-in-register': { state: 'unknown', isUnderWay: false },
  'served-twice': { state: 'open', isUnderWay: false },
  'districts-missing': { state: 'unknown', isUnderWay: false },
  unreadable: { state: 'unknown', isUnderWay: false },
  'no-answer': { state: 'unknown', isUnderWay: false },
  'answer-contradicts': { state: 'open', isUnderWay: false },
  'not-verified': { state: 'open', isUnderWay: false },
  'verification-old': { state: 'unknown', isUnderWay: true },
  'vendor-contradicts': { state: 'open', isUnderWay: false },
  'delivery-pending': { state: 'unknown', isUnderWay: true },
  'result-older-than-logs': { state: 'unknown', isUnderWay: true },
  'evidence-late': { state: 'unknown', isUnderWay: false },
  unsettled: { state: 'open', isUnderWay: false },
  'unsettled-unknown': { state: 'unknown', isUnderWay: true },
  'unchecked-due': { state: 'unknown', isUnderWay: false },
} as const satisfies Record<string, { state: 'open' | 'unknown'; isUnderWay: boolean }>;

export type HoldConditionCode = keyof typeof meanings;
export const holdConditionCodes = Object.keys(meanings) as [HoldConditionCode, ...HoldConditionCode[]];

/** Only those that the code is told with; figures are messages. */
export const conditionFactsSchema = z.object({
  messages: z.number().int().optional(),
  deliveries: z.number().int().optional(),
  /** The conditions of the verification that are not met. */
  verification: z.array(verificationConditionSchema).optional(),
  differences: z.array(z.enum(differenceCodes)).optional(),
  saysAffected: z.boolean().optional(),
  attested: z.string().optional(),
  reported: z.string().optional(),
  /** A Norwegian day: the last one that both logs cover, and the one that they must cover. */
  comparedTo: z.iso.date().optional(),
  needed: z.iso.date().optional(),
  alarm: z.string().optional(),
});
export type ConditionFacts = z.infer<typeof conditionFactsSchema>;

export const holdConditionSchema = z.object({
  code: z.enum(holdConditionCodes),
  state: z.enum(['open', 'unknown']),
  isUnderWay: z.boolean(),
  /** The service that it is about; null where it is about a municipality without one, or about the whole country. */
  scope: z.string().nullable(),
  /** By number; empty where it is about the whole country. */
  municipalities: z.array(z.string()),
  facts: conditionFactsSchema,
});
export type HoldCondition = z.infer<typeof holdConditionSchema>;

export function holdCondition(
  code: HoldConditionCode,
  about: { readonly scope?: string; readonly municipalities?: readonly string[] } = {},
  facts: ConditionFacts = {},
): HoldCondition {
  const { state, isUnderWay } = meanings[code];
  const municipalities = [...(about.municipalities ?? [])];
  return { code, state, isUnderWay, scope: about.scope ?? null, municipalities, facts };
}

export function isUnderWayCode(code: HoldConditionCode): boolean {
  return meanings[code].isUnderWay;
}
