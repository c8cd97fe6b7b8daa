/** A failure that is being followed up: its case system, its period and the services of its date. */
import { z } from 'zod';
import { serviceSchema, scopeKeyOf } from '../service/service.ts';
import { versionSchema } from '../upgrade/version.ts';
import { spanOfDay } from '../time/day-span.ts';
import type { Span } from '../reconcile/result.ts';

export const incidentSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/),
    caseSystem: z.string().max(64),
    /** Norwegian days, both included. */
    from: z.iso.date(),
    to: z.iso.date(),
    /**
     * Until which day the logs are compared after the period, so that upgrades can be verified and days controlled;
     * absent: not at all.
     */
    followUpTo: z.iso.date().optional(),
    /** The case system's first version without the fault, as the vendor numbers it; absent while there is none. */
    fixedVersion: versionSchema.optional(),
    /**
     * On which day KS confirmed that the number on a reporter's receipt is the message's id. Absent while it has not:
     * then there is no reference check, and the public site has nothing of it.
     */
    referenceNumberConfirmedOn: z.iso.date().optional(),
    /** Until when the survey's answers are in time; later ones are taken, and marked late. */
    surveyDeadline: z.iso.datetime().optional(),
    /** True while the data is made up: every public page says so. */
    sample: z.boolean(),
    services: z.array(serviceSchema).max(1000),
  })
  .refine(({ from, to }) => from <= to, 'the period ends before it begins')
  .refine(
    ({ services }) => new Set(services.map(scopeKeyOf)).size === services.length,
    'two services have the same scope',
  );

export type Incident = z.infer<typeof incidentSchema>;

/** First and last millisecond of the Norwegian days in which the incident is followed: its period and the follow-up. */
export function incidentSpan({
  from,
  to,
  followUpTo = to,
}: Pick<Incident, 'from' | 'to' | 'followUpTo'>): Span {
  return { from: spanOfDay(from).from, to: spanOfDay(followUpTo > to ? followUpTo : to).to };
}
