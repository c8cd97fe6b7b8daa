/** What the overview is made of: documents of which there is one a scope, read at one time. */
import { z } from 'zod';
import type { Incident } from '../incident/incident.ts';
import type { Service } from '../service/service.ts';
import type { QuestionVersion } from '../survey/question.ts';
import type { SurveyRecord } from '../survey/record.ts';
import type { UpgradeSummary } from '../upgrade/upgrade-summary.ts';
import type { ScopePart } from './scope-part.ts';

/**
 * What the logs certified from each Norwegian day on; null from when on nothing was certified any more. Of results that
 * came and went between two looks nothing is known, so that this is the one thing here that cannot be made anew.
 */
export const certifiedStepsSchema = z.object({
  scope: z.string(),
  /** By day, one a day. */
  steps: z.array(z.object({ on: z.iso.date(), missingAtLeast: z.number().int().min(0).nullable() })),
});
export type CertifiedSteps = z.infer<typeof certifiedStepsSchema>;

export interface ServiceInput {
  readonly scope: string;
  readonly service: Service;
  readonly part: ScopePart;
  /** Null until the first sweep. */
  readonly upgrade: UpgradeSummary | null;
  /** Null while it has neither draft nor answer. */
  readonly survey: SurveyRecord | null;
  readonly remindedAtMs: readonly number[];
  readonly certified: CertifiedSteps['steps'];
}

export interface OverviewInputs {
  readonly incident: Incident;
  /** By scope. */
  readonly services: readonly ServiceInput[];
  /** Every version of the survey's questions. */
  readonly questions: readonly QuestionVersion[];
  readonly nowMs: number;
}

/** The figure that the curve shows of a part now; null where nothing is certified. */
export function certifiedNow({ result }: ScopePart): number | null {
  return result !== null && result.doubts.length === 0 ? result.missingAtLeast : null;
}

/**
 * @param on the Norwegian day on which the result's newest delivery came
 * @returns null where it says the same: that is no change
 */
export function withStep(
  { scope, steps }: CertifiedSteps,
  on: string,
  missingAtLeast: number | null,
): CertifiedSteps | null {
  const last = steps.at(-1);
  if ((last?.missingAtLeast ?? null) === missingAtLeast) return null;
  // A result of older deliveries than the last one known is known only from then on.
  const day = last !== undefined && last.on > on ? last.on : on;
  const before = steps.filter((step) => step.on < day);
  return { scope, steps: [...before, { on: day, missingAtLeast }] };
}
