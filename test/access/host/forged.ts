/** Tokens that are not, and headers that say what only a token may. Made by the test, as an attacker would. */
import { rights } from '#adapters/tokens/rights.ts';
import {
  changed,
  machine,
  machineIssuer,
  machineKey,
  organisation,
  personClaims,
  soon,
  strangerKey,
  strangerPublicJwk,
  symmetric,
  token,
  twoOrganisations,
  unsecured,
} from '../made-tokens.ts';
import type { Made } from '../made-tokens.ts';

const by = async (made: Made): Promise<string> => `Bearer ${await token(made)}`;
const stranger = (header: NonNullable<Made['header']>): Promise<string> => by({ key: strangerKey, header });
const { acr: _acr, ...withoutAssurance } = personClaims('310000003');
const oldMachine = machine({ scope: 'avstem:fagsystemlogg', consumer: organisation('310000003') });

/** Each would be a leader of the service 4601, or its program, if it were believed. */
export const notBelieved: readonly [name: string, authorization: () => Promise<string | null>][] = [
  ['no token', async () => null],
  ['an empty one', async () => 'Bearer '],
  ['another scheme', async () => `Basic ${await token()}`],
  ['two tokens', async () => `Bearer ${await token()}, Bearer ${await token()}`],
  ['no JWT', async () => 'Bearer abc.def.ghi'],
  ['too long', async () => `Bearer ${await token()}${'a'.repeat(12_000)}`],
  ['another audience', () => by({ audience: 'https://other.test' })],
  ['the portal’s own audience, as an ID token has', () => by({ audience: 'avstem-portal' })],
  ['no resource was asked for: audience unspecified', () => by({ audience: 'unspecified' })],
  ['an audience in capitals', () => by({ audience: 'HTTPS://API.AVSTEM.TEST' })],
  ['an issuer that is not trusted', () => by({ issuer: 'https://other.test' })],
  ['an issuer with a slash more', () => by({ issuer: 'https://ansattporten.test/' })],
  ['the other issuer’s key', () => by({ key: machineKey })],
  ['a person’s claims by the issuer of machines', () => by({ issuer: machineIssuer, key: machineKey })],
  ['a stranger’s key', () => by({ key: strangerKey })],
  ['a stranger’s key, by a name that nobody has', () => stranger({ kid: 'other' })],
  ['a stranger’s key, by a name that is a path', () => stranger({ kid: '../../stranger' })],
  ['a stranger’s key, by a name that asks a store', () => stranger({ kid: "k' OR '1'='1" })],
  ['a stranger’s key that stands in the token', () => stranger({ jwk: strangerPublicJwk })],
  ['a stranger’s key by an address in the token', () => stranger({ jku: 'http://127.0.0.1/stranger' })],
  ['a stranger’s certificate by an address', () => stranger({ x5u: 'http://127.0.0.1/stranger' })],
  [
    'a header that must be understood and is not',
    () => by({ header: { crit: ['understood'], understood: true } }),
  ],
  ['expired', () => by({ expires: soon(-90) })],
  ['not yet valid', () => by({ notBefore: soon(300) })],
  ['issued in the future', () => by({ issuedAt: soon(300), expires: soon(900) })],
  ['good for a year, and issued two hours ago', () => by({ issuedAt: soon(-7200), expires: soon(1e7) })],
  [
    'a program’s, issued eleven minutes ago',
    () => by({ ...oldMachine, issuedAt: soon(-700), expires: soon(700) }),
  ],
  ['no algorithm', async () => `Bearer ${unsecured()}`],
  ['the public key as a secret', async () => `Bearer ${await symmetric('jwk')}`],
  ['the public key as a secret, in PEM', async () => `Bearer ${await symmetric('spki')}`],
  ['the public key as a longer secret', async () => `Bearer ${await symmetric('spki', 'HS512')}`],
  ['no organisation', () => by({ claims: { pid: 'person:1', acr: 'high' } })],
  ['two organisations', () => by({ claims: twoOrganisations() })],
  ['no person', () => by({ claims: personClaims('310000003', rights.leader, '') })],
  ['a person that cannot be seen', () => by({ claims: personClaims('310000003', rights.leader, '\u200b') })],
  [
    'a login by an address of e-mail',
    () => by({ claims: { ...withoutAssurance, acr: 'selfregistered-email' } }),
  ],
  ['a login that does not say how', () => by({ claims: withoutAssurance })],
  ['changed after it was signed', async () => `Bearer ${changed(await token())}`],
];

const principal = Buffer.from(
  JSON.stringify({ userId: '310000003', userRoles: ['authenticated', 'admin'], claims: [] }),
).toString('base64');

/** What platforms, proxies and frameworks put in front of an app, and what a client may send as well. */
export const forgedHeaders: readonly Readonly<Record<string, string>>[] = [
  { 'x-ms-client-principal': principal },
  {
    'x-ms-client-principal-id': '310000003',
    'x-ms-client-principal-name': 'leder',
    'x-ms-client-principal-idp': 'aad',
  },
  { 'x-ms-token-aad-access-token': 'e30.e30.e30', 'x-ms-token-aad-id-token': 'e30.e30.e30' },
  { 'x-zumo-auth': 'e30.e30.e30', 'x-functions-key': 'master', 'x-arr-ssl': 'true' },
  { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'localhost', 'x-forwarded-proto': 'https' },
  { 'x-forwarded-user': 'leder', 'x-forwarded-access-token': 'e30.e30.e30', 'x-remote-user': 'leder' },
  {
    forwarded: 'for=127.0.0.1;host=localhost;proto=https',
    'x-real-ip': '127.0.0.1',
    'client-ip': '127.0.0.1',
  },
  { 'x-original-url': '/api/me', 'x-rewrite-url': '/api/me', 'x-http-method-override': 'OPTIONS' },
  { cookie: 'StaticWebAppsAuthCookie=abc; AppServiceAuthSession=abc; access_token=abc' },
  {
    'x-ms-invocation-id': '00000000-0000-0000-0000-000000000000',
    'x-ms-original-url': 'http://localhost/api/me',
  },
];
