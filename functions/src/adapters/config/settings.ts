/**
 * Environment to settings in one schema, which is also what bicep/ and docs/settings.md are held to. A wrong setting
 * stops the app with its name, never with its value.
 */
import { z } from 'zod';
import { defaultLimits } from '#domain/access/limits.ts';
import type { Limits } from '#domain/access/limits.ts';
import { about } from './about.ts';
import {
  accountConnection,
  count,
  governorList,
  httpsAddress,
  issuerList,
  organisation,
  safeAddress,
  secretBytes,
} from './forms.ts';

export type { TokenIssuer } from './forms.ts';

export const settingsShape = {
  INCIDENT_ID: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .register(about, { needed: 'everywhere', meaning: 'The incident that is followed up, by its id' }),
  BLOB_CONNECTION: accountConnection.register(about, {
    needed: 'everywhere',
    meaning:
      'The account of the logs and of what is made of them: its address in Azure, else a connection string',
  }),
  PUBLIC_BLOB_CONNECTION: accountConnection.optional().register(about, {
    needed: 'azure',
    meaning: 'The account of what is published, in the same form; left out, all is in the one of the logs',
  }),
  QUEUE_CONNECTION: accountConnection.optional().register(about, {
    needed: 'one-machine',
    meaning: 'The account of the queues: a connection string',
  }),
  QUEUE_CONNECTION__queueServiceUri: httpsAddress.optional().register(about, {
    needed: 'azure',
    meaning:
      'The account of the queues: its address. The platform would take QUEUE_CONNECTION for a connection string',
  }),
  AZURE_CLIENT_ID: z.string().min(1).optional().register(about, {
    needed: 'azure',
    meaning: 'The managed identity by which the app opens blobs, queues and documents',
  }),
  COSMOS_ENDPOINT: safeAddress.optional().register(about, {
    needed: 'azure',
    meaning: 'Cosmos DB, where the documents are',
  }),
  STORE_MODULE: z.string().optional().register(about, {
    needed: 'one-machine',
    meaning: 'A module that opens another store of documents than Cosmos DB',
  }),
  STORE_FILE: z.string().optional().register(about, {
    needed: 'one-machine',
    meaning: 'The file that this module keeps them in',
  }),
  TOKEN_ISSUERS: issuerList.register(about, {
    needed: 'everywhere',
    meaning:
      'JSON: for each issuer of tokens `issuer`, `jwksUri`, `audience` and `kind` (ansattporten, maskinporten)',
  }),
  OPERATOR_ORGANISATION: organisation.clone().register(about, {
    needed: 'everywhere',
    meaning: 'The organisation number of KS, which runs the portal',
  }),
  BUFDIR_ORGANISATION: organisation.clone().register(about, {
    needed: 'everywhere',
    meaning: 'The organisation number of Bufdir',
  }),
  GOVERNOR_ORGANISATIONS: governorList.default({}).register(about, {
    needed: 'optional',
    meaning: 'JSON: which organisation is which county governor, from organisation number to code',
  }),
  PERSON_KEY: secretBytes(32).register(about, {
    needed: 'everywhere',
    isSecret: true,
    meaning:
      'Makes keyed hashes of persons: 32 random bytes or more in base64. With another key all are other persons',
  }),
  TOKENS_NOT_BEFORE: z.iso.datetime({ offset: true }).optional().register(about, {
    needed: 'optional',
    meaning: 'An instant: tokens issued before it hold no more. Set to now, it ends every login',
  }),
  ENCRYPTED_ONLY: z.enum(['true', 'false']).default('false').register(about, {
    needed: 'azure',
    meaning: 'true: what the platform does not say to have come by HTTPS is refused; else false',
  }),
  REQUESTS_PER_MINUTE: count.default(defaultLimits.requestsPerMinute).register(about, {
    needed: 'optional',
    meaning: 'Requests of one organisation, by host',
  }),
  ANONYMOUS_PER_MINUTE: count.default(defaultLimits.anonymousPerMinute).register(about, {
    needed: 'optional',
    meaning: 'Requests of all that have not logged in, by host',
  }),
  UPLOAD_MIB_PER_HOUR: count.min(64).default(defaultLimits.uploadMiBPerHour).register(about, {
    needed: 'optional',
    meaning: 'MiB that one organisation may deliver in an hour, by host',
  }),
  UPLOADS_AT_ONCE: count.default(defaultLimits.uploadsAtOnce).register(about, {
    needed: 'optional',
    meaning: 'Uploads of one organisation at a time, by host',
  }),
  LOG_RETENTION_DAYS: z.coerce.number().int().min(1).max(3650).optional().register(about, {
    needed: 'optional',
    meaning:
      'Days that a log is kept as delivered once its rows are taken in; left out: until somebody deletes it',
  }),
  ALARM_WEBHOOK_URL: safeAddress.optional().register(about, {
    needed: 'optional',
    meaning: 'Where alarms are sent besides the portal; only together with its secret',
  }),
  ALARM_WEBHOOK_SECRET: secretBytes(24).optional().register(about, {
    needed: 'optional',
    isSecret: true,
    meaning: 'Signs them: 24 random bytes or more in base64',
  }),
  NODE_TLS_REJECT_UNAUTHORIZED: z
    .string()
    .refine((text) => text !== '0', 'certificates are checked')
    .optional()
    .register(about, {
      needed: 'optional',
      meaning: 'Node’s own switch to take any certificate: with 0 nothing starts',
    }),
};

const settingsSchema = z
  .object(settingsShape)
  .refine((all) => (all.ALARM_WEBHOOK_URL === undefined) === (all.ALARM_WEBHOOK_SECRET === undefined), {
    message: 'an address and its secret, or neither',
    path: ['ALARM_WEBHOOK_SECRET'],
  })
  .refine((all) => (all.COSMOS_ENDPOINT === undefined) !== (all.STORE_MODULE === undefined), {
    message: 'one of COSMOS_ENDPOINT and STORE_MODULE, not both',
    path: ['COSMOS_ENDPOINT'],
  })
  .refine(
    (all) => (all.QUEUE_CONNECTION === undefined) !== (all.QUEUE_CONNECTION__queueServiceUri === undefined),
    {
      message: 'one of QUEUE_CONNECTION and QUEUE_CONNECTION__queueServiceUri, not both',
      path: ['QUEUE_CONNECTION'],
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
