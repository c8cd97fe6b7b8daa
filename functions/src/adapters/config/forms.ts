/** The forms that settings have. */
import { z } from 'zod';
import { governorCodes } from '#domain/municipality/governors.ts';

/** In the clear only to this machine. */
function isSafe(address: string): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  const { protocol, hostname } = url;
  return protocol === 'https:' || hostname === '127.0.0.1' || hostname === 'localhost';
}
export const safeAddress = z.url({ protocol: /^https?$/ }).refine(isSafe, 'https, or this machine');

export const httpsAddress = z.url({ protocol: /^https$/ });

/** Of a storage account: its address, opened with a managed identity, or a connection string. */
export const accountConnection = z
  .string()
  .refine((text) => httpsAddress.safeParse(text).success || /(^|;)AccountName=/.test(text), {
    message: 'an https address or a connection string',
  });

const issuerSchema = z.object({
  issuer: z.url(),
  jwksUri: safeAddress,
  /** What Maskinporten writes where no resource was asked for is everybody's. */
  audience: z
    .string()
    .min(1)
    .refine((name) => name !== 'unspecified', 'a name of our own'),
  kind: z.enum(['ansattporten', 'maskinporten']),
  /** Left out: 3072. An issuer that has no longer key than 2048 bits is an exception that stands here to be seen. */
  leastRsaBits: z.literal([2048, 3072]).optional(),
});
export type TokenIssuer = z.infer<typeof issuerSchema>;

const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.issues.push({ code: 'custom', message: 'no JSON', input: text });
    return z.NEVER;
  }
});

/** Of one issuer of persons only: by another the same person would be a second one, who could approve the first's. */
export const issuerList = jsonText.pipe(
  z
    .array(issuerSchema)
    .min(1)
    .refine((issuers) => issuers.filter(({ kind }) => kind === 'ansattporten').length <= 1, {
      message: 'one issuer of persons at most',
    })
    .refine((issuers) => new Set(issuers.map(({ issuer }) => issuer)).size === issuers.length, {
      message: 'each issuer once',
    }),
);

export const organisation = z.string().regex(/^\d{9}$/, 'nine digits');

export const governorList = jsonText.pipe(z.record(organisation, z.enum(governorCodes)));

export const count = z.coerce.number().int().min(1).max(10_000_000);

/** Strictly base64: a reference to the key vault that the platform could not follow is no key. */
export function secretBytes(leastBytes: number) {
  const isLongEnough = (text: string): boolean => Buffer.from(text, 'base64').length >= leastBytes;
  return z.base64('base64').refine(isLongEnough, `at least ${String(leastBytes)} bytes in base64`);
}
