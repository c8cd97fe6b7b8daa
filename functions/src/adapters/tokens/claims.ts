/** The claims that are read, and nothing else of a token. */
import { z } from 'zod';
import { unifiedPerson } from './person-hash.ts';

/** `0192:` stands for Norway's register of organisations (ISO 6523). */
const organisationId = z
  .object({ ID: z.string().regex(/^0192:\d{9}$/) })
  .transform(({ ID }) => ID.slice('0192:'.length));

/**
 * How surely a person was told at login: two factors, as ID-porten and Ansattporten name it. An address of e-mail that
 * somebody registered by themselves is not enough (`selfregistered-email`), nor is a token that does not say.
 */
const assuranceLevels = ['substantial', 'high', 'idporten-loa-substantial', 'idporten-loa-high'] as const;

/** Ansattporten: the person, and the organisation and right that were chosen at login; never municipalities. */
export const ansattportenClaims = z.object({
  pid: z
    .string()
    .transform(unifiedPerson)
    .pipe(z.string().regex(/^[a-z0-9:._-]+$/)),
  acr: z.enum(assuranceLevels),
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
