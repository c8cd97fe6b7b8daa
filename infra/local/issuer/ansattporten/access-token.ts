import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { algorithm } from '../keys.ts';
import { ansattportenOf, organisationIdOf, portalClientId } from '../settings.ts';
import type { IssuerKeys, IssuerSettings } from '../settings.ts';
import type { Person } from '../users.ts';

/** There is no refresh token: ten minutes, and then one logs in again. */
export const lifetimeSeconds = 10 * 60;

/**
 * What Ansattporten tells of a login: the person, and the organisation that was chosen with the right in it. Which
 * municipalities that organisation serves it doesn't know.
 */
export function signAccessToken(settings: IssuerSettings, keys: IssuerKeys, person: Person): Promise<string> {
  return sign(settings, keys, person, settings.audience, {
    client_id: portalClientId,
    scope: 'openid profile',
    pid: person.person,
    authorization_details: [authorizationOf(person)],
  });
}

export function signIdToken(
  settings: IssuerSettings,
  keys: IssuerKeys,
  person: Person,
  nonce: string | null,
) {
  const details = { authorization_details: [authorizationOf(person)] };
  return sign(settings, keys, person, portalClientId, nonce === null ? details : { ...details, nonce });
}

function authorizationOf(person: Person) {
  const party = {
    orgno: organisationIdOf(person.organisationNumber),
    name: `Organisasjon ${person.organisationNumber}`,
    resource: person.right,
    unit_type: 'ORGL',
  };
  return { type: 'ansattporten:altinn:service', resource: person.right, authorized_parties: [party] };
}

function sign(
  settings: IssuerSettings,
  keys: IssuerKeys,
  person: Person,
  audience: string,
  claims: Record<string, unknown>,
): Promise<string> {
  const { ansattporten } = keys;
  return new SignJWT({ ...claims, acr: 'high', amr: ['local'] })
    .setProtectedHeader({ alg: algorithm, kid: ansattporten.id, typ: 'JWT' })
    .setIssuer(ansattportenOf(settings.base))
    .setSubject(person.person)
    .setAudience(audience)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${lifetimeSeconds}s`)
    .sign(ansattporten.privateKey);
}
