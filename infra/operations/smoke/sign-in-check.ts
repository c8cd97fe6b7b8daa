/** Of the login: that the portal leads to it, that it says what it is, and that its keys can be had. */
import { z } from 'zod';
import { ask, insist } from './check.ts';
import type { Check } from './check.ts';

const settingsSchema = z.object({ issuer: z.url(), apiAddress: z.url(), clientId: z.string().min(1) });
const metadataSchema = z.object({
  issuer: z.url(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  code_challenge_methods_supported: z.array(z.string()),
});
const keysSchema = z.object({
  keys: z.array(z.looseObject({ kid: z.string(), n: z.base64url().optional() })).min(1),
});

/** Of RSA keys: those that are shorter than the app takes let nobody in (`leastRsaBits`, docs/operations.md). */
const bitsOf = (modulus: string): number => Buffer.from(modulus, 'base64url').length * 8;

export const signIn: Check = {
  name: 'staff can be sent to log in',
  async look({ site, api }) {
    const answer = await ask(`${site}/innstillinger.json`);
    insist(answer.status === 200, `innstillinger.json: ${String(answer.status)}`);
    const settings = settingsSchema.parse(await answer.json());
    insist(settings.apiAddress === api, 'the portal asks another API');
    const found = await ask(`${settings.issuer}/.well-known/openid-configuration`);
    insist(found.status === 200, `openid-configuration: ${String(found.status)}`);
    const metadata = metadataSchema.parse(await found.json());
    insist(metadata.issuer === settings.issuer, 'the login calls itself by another name');
    insist(metadata.code_challenge_methods_supported.includes('S256'), 'the login has no PKCE with S256');
    const { keys } = keysSchema.parse(await (await ask(metadata.jwks_uri)).json());
    const bits = keys.flatMap(({ n }) => (n === undefined ? [] : [String(bitsOf(n))]));
    return `${settings.issuer}, ${String(keys.length)} keys, of RSA with bits: ${bits.join(', ') || 'none'}`;
  },
};
