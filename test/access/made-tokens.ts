/** Tokens as both issuers make them, and as nobody should. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import type { CryptoKey, JWTHeaderParameters, JWTPayload } from 'jose';
import { rights } from '#adapters/tokens/rights.ts';

export const audience = 'https://api.avstem.test';
const rsaOf = (modulusLength: number) => generateKeyPair('RS256', { modulusLength });
const keys = await Promise.all([rsaOf(3072), rsaOf(3072), rsaOf(3072), rsaOf(2048)]);
const [personKeys, machineKeys, strangerKeys, shortKeys] = keys;
export const machineKey = machineKeys!.privateKey;
export const strangerKey = strangerKeys!.privateKey;
export const shortKey = shortKeys!.privateKey;

export const strangerPublicJwk = { ...(await exportJWK(strangerKeys!.publicKey)), kid: 'k', alg: 'RS256' };
const pairs: Record<string, typeof personKeys> = {
  '/person': personKeys,
  '/machine': machineKeys,
  '/stranger': strangerKeys,
  '/short': shortKeys,
};
/** Which key sets were fetched, in order. */
export const fetched: string[] = [];

/** Serves the public keys of both issuers, as real ones do, and those of a stranger, which nobody should ask for. */
export const keyServer = createServer((request, response) => {
  fetched.push(request.url ?? '');
  const pair = pairs[request.url ?? ''] ?? machineKeys!;
  void exportJWK(pair.publicKey).then((key) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: [{ ...key, kid: 'k', alg: 'RS256', use: 'sig' }] }));
  });
});

/** @returns its address, at which each issuer has its keys by its name */
export async function startKeyServer(): Promise<string> {
  await new Promise<void>((resolve) => keyServer.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${String((keyServer.address() as AddressInfo).port)}`;
}

export const personIssuer = 'https://ansattporten.test';
export const machineIssuer = 'https://maskinporten.test';
export const organisation = (number: string) => ({ authority: 'iso6523-actorid-upis', ID: `0192:${number}` });

export const personClaims = (
  number: string,
  right: string = rights.leader,
  pid = 'person:1',
): JWTPayload => ({
  pid,
  acr: 'high',
  authorization_details: [
    {
      type: 'ansattporten:altinn:service',
      resource: right,
      authorized_parties: [{ orgno: organisation(number) }],
    },
  ],
});

export interface Made {
  readonly claims?: JWTPayload;
  readonly issuer?: string;
  readonly audience?: string | string[];
  readonly key?: CryptoKey;
  readonly expires?: string | number;
  readonly notBefore?: number;
  readonly issuedAt?: number;
  readonly header?: Partial<JWTHeaderParameters>;
}

export function token(made: Made = {}): Promise<string> {
  const jwt = new SignJWT(made.claims ?? personClaims('310000003'))
    .setProtectedHeader({ alg: 'RS256', kid: 'k', ...made.header })
    .setIssuer(made.issuer ?? personIssuer)
    .setAudience(made.audience ?? audience)
    .setIssuedAt(made.issuedAt)
    .setExpirationTime(made.expires ?? '10m');
  if (made.notBefore !== undefined) jwt.setNotBefore(made.notBefore);
  return jwt.sign(made.key ?? personKeys!.privateKey, { crit: { understood: true } });
}

export const soon = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;
export const machine = (claims: JWTPayload): Made => ({
  claims,
  issuer: machineIssuer,
  key: machineKey,
});

export function unsecured(): string {
  return new UnsecuredJWT(personClaims('310000003'))
    .setIssuer(personIssuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime('10m')
    .encode();
}

/** Signed as by a secret with what everybody can have: the public key, written in one way or the other. */
export async function symmetric(form: 'jwk' | 'spki', alg = 'HS256'): Promise<string> {
  const { publicKey } = personKeys!;
  const text = form === 'jwk' ? JSON.stringify(await exportJWK(publicKey)) : await exportSPKI(publicKey);
  return new SignJWT(personClaims('310000003'))
    .setProtectedHeader({ alg, kid: 'k' })
    .setIssuer(personIssuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime('10m')
    .sign(new TextEncoder().encode(text));
}

export function twoOrganisations(): JWTPayload {
  const claims = personClaims('310000003');
  const detail = { ...(claims['authorization_details'] as object[])[0] };
  const parties = [{ orgno: organisation('310000003') }, { orgno: organisation('310000011') }];
  return { ...claims, authorization_details: [{ ...detail, authorized_parties: parties }] };
}

export function changed(jwt: string): string {
  const [header, , signature] = jwt.split('.');
  const claims = {
    ...personClaims('310000011'),
    iss: personIssuer,
    aud: audience,
    iat: soon(0),
    exp: soon(600),
  };
  return `${header!}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature!}`;
}
