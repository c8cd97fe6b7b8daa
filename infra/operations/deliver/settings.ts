/** What the client is set up with, in a JSON file; docs/machine-deliveries.md explains each. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { machineScopes } from '#adapters/tokens/rights.ts';

const minutes = z.number().min(0).max(1440);

export const clientSettingsSchema = z.strictObject({
  /** Ends with `/api`. */
  api: z.url({ protocol: /^https?$/ }),
  /** Maskinporten: its name, which the assertion is for, and where tokens are granted. */
  issuer: z.url(),
  tokenEndpoint: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  /** A private key as JWK with `kid` and `alg`; never in this file itself. */
  keyFile: z.string().min(1),
  scope: z.enum([machineScopes.portalLog, machineScopes.registerLog]),
  /** The API's name in tokens (RFC 8707): a token for another is refused. */
  resource: z.string().min(1),
  /** Nine digits: the customer for whom a vendor delivers; left out where the organisation delivers for itself. */
  consumer: z
    .string()
    .regex(/^\d{9}$/)
    .optional(),
  spool: z.string().min(1),
  /** The start is spread over so many minutes, by a hash of the scope. */
  spreadMinutes: minutes.default(30),
  /** The newest log of each scope reaches to within so many hours of now; else `status` says that it is behind. */
  mostHours: z.number().min(1).max(240).default(6),
  /** So long is it tried in one run; what is left is sent by the next. */
  tryForMinutes: minutes.default(240),
  firstRetryMs: z.number().int().min(1).default(2000),
  longestRetryMs: z.number().int().min(1).default(300_000),
});
export type ClientSettings = z.infer<typeof clientSettingsSchema>;

/** @throws with the names of what is missing or wrong */
export function readClientSettings(file: string): ClientSettings {
  const read = clientSettingsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`);
  return read.data;
}
