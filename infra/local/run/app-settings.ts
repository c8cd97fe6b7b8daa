import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { governorByOrganisation, organisations } from '../issuer/people.ts';
import { ansattportenOf, maskinportenOf } from '../issuer/settings.ts';
import { root } from './paths.ts';
import type { DataPaths } from './paths.ts';

export interface Addresses {
  readonly site: string;
  readonly api: string;
  readonly issuer: string;
}

/** The API's name in tokens. A name and no address, so that tokens hold when a port changes. */
export const audience = 'urn:avstem:api';
export const incidentId = 'familia-2023';

/**
 * The function app's settings on one machine; functions/src/adapters/config reads them. Where COSMOS_ENDPOINT is set,
 * the documents are kept there instead of in a file.
 */
export function appSettings(
  paths: DataPaths,
  connection: string,
  addresses: Addresses,
): Record<string, string> {
  return {
    INCIDENT_ID: incidentId,
    AzureWebJobsStorage: connection,
    BLOB_CONNECTION: connection,
    QUEUE_CONNECTION: connection,
    TOKEN_ISSUERS: JSON.stringify(tokenIssuers(addresses.issuer)),
    OPERATOR_ORGANISATION: organisations.KS,
    BUFDIR_ORGANISATION: organisations.Bufdir,
    GOVERNOR_ORGANISATIONS: JSON.stringify(governorByOrganisation()),
    PERSON_KEY: keptSecret(paths.personKey),
    API_BASE: addresses.api,
    SITE_BASE: addresses.site,
    ...storeSettings(paths),
    ...webhookSettings(),
    ...limitSettings(),
  };
}

/** As many uploads of one organisation at once as nobody else is kept waiting by here; the shell may say otherwise. */
function limitSettings(): Record<string, string> {
  const defaults: Record<string, string> = { UPLOADS_AT_ONCE: '64' };
  const names = ['REQUESTS_PER_MINUTE', 'ANONYMOUS_PER_MINUTE', 'UPLOAD_MIB_PER_HOUR', 'UPLOADS_AT_ONCE'];
  const told = names.flatMap((name) => {
    const value = process.env[name] ?? defaults[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(told);
}

/** Where the shell that starts the system names a receiver of alarms. */
function webhookSettings(): Record<string, string> {
  const { ALARM_WEBHOOK_URL, ALARM_WEBHOOK_SECRET } = process.env;
  if (ALARM_WEBHOOK_URL === undefined || ALARM_WEBHOOK_SECRET === undefined) return {};
  return { ALARM_WEBHOOK_URL, ALARM_WEBHOOK_SECRET };
}

function storeSettings(paths: DataPaths): Record<string, string> {
  const { COSMOS_ENDPOINT } = process.env;
  if (COSMOS_ENDPOINT !== undefined) return { COSMOS_ENDPOINT };
  const module = join(root, 'infra/local/store/sqlite-store.ts');
  return { STORE_MODULE: pathToFileURL(module).href, STORE_FILE: paths.store };
}

function tokenIssuers(base: string) {
  const issuers = [
    { issuer: ansattportenOf(base), kind: 'ansattporten' },
    { issuer: maskinportenOf(base), kind: 'maskinporten' },
  ];
  return issuers.map(({ issuer, kind }) => ({ issuer, kind, audience, jwksUri: `${issuer}/jwks` }));
}

/** Made at the first start: with another key the same person would be another one. */
function keptSecret(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}
