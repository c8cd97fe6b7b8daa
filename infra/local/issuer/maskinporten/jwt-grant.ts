import { randomUUID } from 'node:crypto';
import { SignJWT, decodeJwt, errors, importJWK, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import { refuse } from '../answer.ts';
import type { OAuthError } from '../answer.ts';
import { algorithm } from '../keys.ts';
import { readyClients } from '../people.ts';
import type { ReadyClient } from '../people.ts';
import { maskinportenOf, organisationIdOf } from '../settings.ts';
import type { IssuerKeys, IssuerSettings } from '../settings.ts';

export const grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
export const lifetimeSeconds = 120;
const maxAssertionSeconds = 120;

export type Grant = { readonly ok: true; readonly accessToken: string; readonly scope: string } | OAuthError;

interface Checked {
  readonly ok: true;
  readonly client: ReadyClient;
  readonly claims: JWTPayload;
}

/**
 * A token for a program, as Maskinporten grants it for an assertion (RFC 7523): no person, no `sub`; `aud` is what the
 * program asked for as `resource`, else the word "unspecified"; `consumer` is the organisation that it acts for, and
 * `supplier` the program's own, where another organisation has delegated to it (`consumer_org` in the assertion).
 */
export async function grantToken(
  settings: IssuerSettings,
  keys: IssuerKeys,
  assertion: string,
): Promise<Grant> {
  const checked = await checkAssertion(settings, keys, assertion);
  if (!checked.ok) return checked;
  const { client, claims } = checked;
  const scope = typeof claims['scope'] === 'string' ? claims['scope'] : '';
  const isOurs = scope !== '' && scope.split(' ').every((word) => client.scopes.includes(word));
  if (!isOurs) return refuse('invalid_scope', 'the client has not been given this scope');
  const parties = partiesOf(settings, client, claims['consumer_org']);
  if (parties === null) return refuse('invalid_grant', 'the consumer has not delegated this scope');
  const { resource } = claims;
  const audience = typeof resource === 'string' ? resource : 'unspecified';
  const accessToken = await new SignJWT({
    scope,
    client_id: client.id,
    client_amr: 'private_key_jwt',
    ...parties,
  })
    .setProtectedHeader({ alg: algorithm, kid: keys.maskinporten.id })
    .setIssuer(maskinportenOf(settings.base))
    .setAudience(audience)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${lifetimeSeconds}s`)
    .sign(keys.maskinporten.privateKey);
  return { ok: true, accessToken, scope };
}

async function checkAssertion(
  settings: IssuerSettings,
  keys: IssuerKeys,
  assertion: string,
): Promise<Checked | OAuthError> {
  try {
    const { iss } = decodeJwt(assertion);
    const client = readyClients.find(({ id }) => id === iss);
    const key = keys.clients.get(iss ?? '');
    if (client === undefined || key === undefined) return refuse('invalid_client', 'the client is not known');
    const { payload } = await jwtVerify(assertion, await importJWK(key.publicJwk, algorithm), {
      algorithms: [algorithm],
      audience: maskinportenOf(settings.base),
      maxTokenAge: maxAssertionSeconds,
      requiredClaims: ['exp', 'iat', 'iss', 'jti'],
    });
    return { ok: true, client, claims: payload };
  } catch (error) {
    if (error instanceof errors.JOSEError) return refuse('invalid_grant', 'the assertion is not valid');
    throw error;
  }
}

function partiesOf(settings: IssuerSettings, client: ReadyClient, consumerNumber: unknown) {
  const { organisation } = client;
  const own =
    'number' in organisation ? organisation.number : settings.organisationOf(organisation.servesUnit);
  if (own === null) return null;
  if (consumerNumber === undefined) return { consumer: organisationIdOf(own) };
  const delegating = client.delegatedBy.map((unit) => settings.organisationOf(unit));
  if (typeof consumerNumber !== 'string' || !delegating.includes(consumerNumber)) return null;
  return { consumer: organisationIdOf(consumerNumber), supplier: organisationIdOf(own) };
}
