/** Who the API takes its caller for, and why somebody has no access. */
import { z } from 'zod';
import { roles } from './role.ts';

export const serviceOfMeSchema = z.object({
  /** As addresses write it: `1804+1811`. */
  scope: z.string(),
  name: z.string(),
  municipalities: z.array(z.object({ number: z.string(), name: z.string() })),
  districts: z.array(z.string()).optional(),
  caseSystem: z.string(),
});
export type ServiceOfMe = z.infer<typeof serviceOfMeSchema>;

export const meSchema = z.object({
  role: z.enum(roles),
  /** Nine digits; absent without a token. */
  organisation: z.string().optional(),
  /** A service of one's own is what staff have access to; empty for an organisation that runs none. */
  services: z.array(serviceOfMeSchema),
  incident: z
    .object({
      id: z.string(),
      caseSystem: z.string(),
      from: z.iso.date(),
      to: z.iso.date(),
      sample: z.boolean(),
      followUpTo: z.iso.date().optional(),
      fixedVersion: z.string().optional(),
      surveyDeadline: z.iso.datetime().optional(),
    })
    .nullable(),
});
export type Me = z.infer<typeof meSchema>;
