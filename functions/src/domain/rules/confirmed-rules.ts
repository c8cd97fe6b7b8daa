/** The delay and the clock skew that a person of the service confirmed: they hold before what a delivery declares. */
import { z } from 'zod';
import { maxEarlier } from '../history/max-earlier.ts';
import { readDelay, readDurationMs } from '../time/delay.ts';

/** A person confirms a delay, so `auto` is none (contract 3). */
export const rulesSchema = z.object({
  maxDelay: z
    .string()
    .max(32)
    .refine((text) => readDelay(text) !== null, 'a duration such as PT1H, or 2WD'),
  clockSkew: z
    .string()
    .max(32)
    .refine((text) => readDurationMs(text) !== null, 'a duration such as PT5M'),
});
export type Rules = z.infer<typeof rulesSchema>;

const confirmationSchema = rulesSchema.extend({
  /** A keyed hash of the person. */
  confirmedBy: z.string(),
  confirmedAtMs: z.number().int(),
});

export const confirmedRulesSchema = confirmationSchema.extend({
  /** Oldest first. */
  earlier: z.array(confirmationSchema).max(maxEarlier),
});
export type ConfirmedRules = z.infer<typeof confirmedRulesSchema>;

export const rulesViewSchema = rulesSchema.extend({ confirmedAtMs: z.number().int() });
export type RulesView = z.infer<typeof rulesViewSchema>;

/** @returns null where the same rules are confirmed already: that is no change */
export function changedRules(
  stored: ConfirmedRules,
  confirmation: z.infer<typeof confirmationSchema>,
): ConfirmedRules | null {
  if (stored.maxDelay === confirmation.maxDelay && stored.clockSkew === confirmation.clockSkew) return null;
  const { earlier, ...before } = stored;
  return { ...confirmation, earlier: [...earlier, before] };
}

export function rulesView({ maxDelay, clockSkew, confirmedAtMs }: ConfirmedRules): RulesView {
  return { maxDelay, clockSkew, confirmedAtMs };
}
