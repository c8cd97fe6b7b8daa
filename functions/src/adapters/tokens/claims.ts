/** The claims that are read, and nothing else of a token. */
import { z } from 'zod';

/** `0192:` stands for Norway's register of organisations (ISO 6523). */
const organisationId = z
  .object({ ID: z.string().regex(/^0192:\d{9}$/) })
  .transform(({ ID }) => ID.slice('0192:'.length));

/** Ansattporten: the person, and the organisation and right that were chosen at login; never municipalities. */
export const ansattportenClaims = z.object({
  pid: z.string().min(1),
  authorization_details: z
    .array(
      z.object({
        type: z.literal('ansattporten:altinn:service'),
        resource: z.string(),
        authorized_parties: z.array(z.object({ orgno: organisationId })).length(1),
      }),
    )
    .length(1),
});

/** Maskinporten: no person; the consumer, and a supplier where another organisation acts for it. */
export const maskinportenClaims = z.object({
  scope: z.string(),
  consumer: organisationId,
  supplier: organisationId.optional(),
});
