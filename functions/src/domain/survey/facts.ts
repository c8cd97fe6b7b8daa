/** What the system knows of a service at one time, as far as the survey asks about it. */
import { z } from 'zod';
import { serviceSchema } from '../service/service.ts';

const count = z.number().int();

export const surveyFactsSchema = z.object({
  /** As the register of services has it. */
  caseSystem: z.string(),
  contact: serviceSchema.shape.contact,
  upgrade: z.object({ version: z.string(), installedOn: z.iso.date(), attestedAtMs: count }).nullable(),
  /** Of the current reconciliation; null without one. */
  result: z
    .object({
      asOfMs: count,
      missingAtLeast: count,
      /** Messages that are missing or contested: no more of those that were checked can be missing. */
      missingAtMost: count,
      unchecked: count,
    })
    .nullable(),
  /** Messages, by what people found out. */
  findings: z.object({
    recovered: count,
    reportedAgain: count,
    stillLost: count,
    unsettled: count,
    /** The latest Norwegian day on which something of them was known. */
    knownOn: z.iso.date().nullable(),
  }),
  /** When Datatilsynet was first told, as the service has noted it; null while it has not. */
  toldDatatilsynetAtMs: count.nullable(),
  /** When the first notice was published; null while none is. */
  noticePublishedAtMs: count.nullable(),
});
export type SurveyFacts = z.infer<typeof surveyFactsSchema>;
