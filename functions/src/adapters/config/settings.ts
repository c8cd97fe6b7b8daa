/** Environment to settings in one schema. A wrong setting stops the app with its name, never with its value. */
import { z } from 'zod';
import { defaultLimits } from '#domain/access/limits.ts';
import type { Limits } from '#domain/access/limits.ts';
import { governorCodes } from '#domain/municipality/governors.ts';

/** In the clear only to this machine. */
function isSafe(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || hostname === '127.0.0.1' || hostname === 'localhost';
}
const safeAddress = z.url({ protocol: /^https?$/ }).refine(isSafe, 'https, or this machine');

const issuerSchema = z.object({
  issuer: z.url(),
  jwksUri: safeAddress,
  /** What Maskinporten writes where no resource was asked for is everybody's. */
  audience: z
    .string()
    .min(1)
    .refine((name) => name !== 'unspecified', 'a name of our own'),
  kind: z.enum(['ansattporten', 'maskinporten']),
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
const issuerList = jsonText.pipe(
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

const organisation = z.string().regex(/^\d{9}$/, 'nine digits');

const governorList = jsonText.pipe(z.record(organisation, z.enum(governorCodes)));

const count = z.coerce.number().int().min(1).max(10_000_000);

const settingsSchema = z
  .object({
    INCIDENT_ID: z.string().regex(/^[a-z0-9-]{1,40}$/),
    /** A connection string locally, the account's address in Azure; queues the same. */
    BLOB_CONNECTION: z.string().min(1),
    QUEUE_CONNECTION: z.string().min(1),
    /** Cosmos DB in Azure; or a module that opens another store, on one machine. */
    COSMOS_ENDPOINT: safeAddress.optional(),
    /** Node's switch to take any certificate: with it nothing starts. */
    NODE_TLS_REJECT_UNAUTHORIZED: z
      .string()
      .refine((text) => text !== '0', 'certificates are checked')
      .optional(),
    STORE_MODULE: z.string().optional(),
    STORE_FILE: z.string().optional(),
    TOKEN_ISSUERS: issuerList,
    OPERATOR_ORGANISATION: organisation,
    BUFDIR_ORGANISATION: organisation,
    /** Which organisation is which county governor's: JSON, from organisation number to code. */
    GOVERNOR_ORGANISATIONS: governorList.default({}),
    /** Makes keyed hashes of persons: 32 random bytes or more, base64. */
    PERSON_KEY: z
      .string()
      .refine((text) => Buffer.from(text, 'base64').length >= 32, 'at least 32 bytes in base64'),
    /** An instant: tokens that were issued before it hold no more. Set to now, it ends everybody's login. */
    TOKENS_NOT_BEFORE: z.iso.datetime({ offset: true }).optional(),
    /** How often each organisation may ask, and how much it may deliver, of one host: adapters/http/limiter.ts. */
    REQUESTS_PER_MINUTE: count.default(defaultLimits.requestsPerMinute),
    ANONYMOUS_PER_MINUTE: count.default(defaultLimits.anonymousPerMinute),
    UPLOAD_MIB_PER_HOUR: count.min(64).default(defaultLimits.uploadMiBPerHour),
    UPLOADS_AT_ONCE: count.default(defaultLimits.uploadsAtOnce),
    /** Days that a log is kept as it was delivered, once its rows are taken in; left out: until somebody deletes it. */
    LOG_RETENTION_DAYS: z.coerce.number().int().min(1).max(3650).optional(),
    /** Where alarms are sent besides the portal, and the secret that signs them: 24 bytes or more, base64. */
    ALARM_WEBHOOK_URL: safeAddress.optional(),
    ALARM_WEBHOOK_SECRET: z
      .string()
      .refine((text) => Buffer.from(text, 'base64').length >= 24, 'at least 24 bytes in base64')
      .optional(),
  })
  .refine(
    ({ ALARM_WEBHOOK_URL, ALARM_WEBHOOK_SECRET }) =>
      (ALARM_WEBHOOK_URL === undefined) === (ALARM_WEBHOOK_SECRET === undefined),
    { message: 'an address and its secret, or neither', path: ['ALARM_WEBHOOK_SECRET'] },
  )
  .refine(
    ({ COSMOS_ENDPOINT, STORE_MODULE }) => (COSMOS_ENDPOINT === undefined) !== (STORE_MODULE === undefined),
    {
      message: 'one of COSMOS_ENDPOINT and STORE_MODULE, not both',
      path: ['COSMOS_ENDPOINT'],
    },
  );

export type Settings = z.infer<typeof settingsSchema>;

export function limitsOf(settings: Settings): Limits {
  return {
    requestsPerMinute: settings.REQUESTS_PER_MINUTE,
    anonymousPerMinute: settings.ANONYMOUS_PER_MINUTE,
    uploadMiBPerHour: settings.UPLOAD_MIB_PER_HOUR,
    uploadsAtOnce: settings.UPLOADS_AT_ONCE,
  };
}

/** @throws with the names of the settings that are missing or wrong */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const checked = z.safeParse(settingsSchema, environment);
  if (checked.success) return checked.data;
  const wrong = checked.error.issues.map(({ path, message }) => `${path.join('.')} (${message})`);
  throw new Error(`Wrong settings: ${wrong.join(', ')}`);
}
