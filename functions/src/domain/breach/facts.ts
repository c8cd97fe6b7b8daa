/** What the notification to Datatilsynet rests on: figures with unit, coverage and time; nothing about a person. */
import { z } from 'zod';

const count = z.number().int();
const spanSchema = z.object({ from: count, to: count });

/** Letters get long by windows: the first ones are written out, the others counted. */
export const maxListedWindows = 20;

export const breachFactsSchema = z.object({
  service: z.string(),
  municipalities: z.array(z.string()),
  caseSystem: z.string(),
  /** Norwegian days, both included. */
  incident: z.object({ from: z.iso.date(), to: z.iso.date() }),
  /** When the service came to know; null while nobody has said. */
  knownAtMs: count.nullable(),
  /** Null while the logs are not compared. */
  result: z
    .object({
      asOfMs: count,
      sent: count,
      missingAtLeast: count,
      unchecked: count,
      /** What the case system's log covers. */
      coverage: spanSchema.nullable(),
      windows: z.array(spanSchema).max(maxListedWindows),
      windowCount: count,
    })
    .nullable(),
  findings: z.object({
    recovered: count,
    reportedAgain: count,
    stillLost: count,
    unsettled: count,
  }),
  upgrade: z.object({ version: z.string(), installedOn: z.iso.date() }).nullable(),
  noticePublishedAtMs: count.nullable(),
});
export type BreachFacts = z.infer<typeof breachFactsSchema>;

/** @returns null while nobody can say: the logs are not compared */
export function isAnythingMissing({ result, findings }: BreachFacts): boolean | null {
  const { recovered, reportedAgain, stillLost } = findings;
  if (recovered + reportedAgain + stillLost > 0) return true;
  return result && result.missingAtLeast > 0;
}
