/** Login by OpenID Connect: authorization code with PKCE, for a client without a secret. */
import { z } from 'zod';
import { challengeOf, keepAttempt, newAttempt, nonceOf, takeAttempt, viewOf } from './attempt.ts';
import type { Place } from './attempt.ts';
import { discover } from './discovery.ts';
import { isExpectedIdToken } from './id-token.ts';
import type { PortalSettings } from './settings.ts';

export const loginFailures = [
  'no-settings',
  'issuer-silent',
  'refused',
  'not-this-attempt',
  'code-refused',
  'token-unexpected',
  'expired',
] as const;
export type LoginFailure = (typeof loginFailures)[number];

/** What a login gave; held in memory only, and gone when the page is left. */
export interface Login {
  readonly accessToken: string;
  readonly idToken: string;
  readonly expiresAtMs: number;
  /** Where one was when the login was asked for. */
  readonly place: Place;
}

export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: LoginFailure };

const tokensSchema = z.object({
  access_token: z.string().min(1),
  id_token: z.string().min(1),
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.number().positive(),
});

const redirectUri = (): string => location.origin + location.pathname;

/** Leads the browser to the login; returns only where that can't be done. */
export async function beginLogin(settings: PortalSettings, place: Place): Promise<LoginFailure | null> {
  const metadata = await discover(settings.issuer);
  if (metadata === null) return 'issuer-silent';
  const attempt = newAttempt(place);
  keepAttempt(attempt);
  const address = new URL(metadata.authorization_endpoint);
  const details = settings.rights.map((resource) => ({ type: 'ansattporten:altinn:service', resource }));
  const query = {
    response_type: 'code',
    client_id: settings.clientId,
    redirect_uri: redirectUri(),
    scope: 'openid profile',
    state: attempt.state,
    nonce: await nonceOf(attempt),
    code_challenge: await challengeOf(attempt),
    code_challenge_method: 'S256',
    resource: settings.audience,
    // Two factors; the API takes no token of a weaker login.
    acr_values: 'substantial',
    authorization_details: JSON.stringify(details),
    ui_locales: document.documentElement.lang,
  };
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  location.assign(address);
  return null;
}

/** @returns whether the address is one to which a login leads back */
export function isReturn(query: URLSearchParams): boolean {
  return query.has('state') && (query.has('code') || query.has('error'));
}

export async function finishLogin(settings: PortalSettings, query: URLSearchParams): Promise<Outcome<Login>> {
  const attempt = takeAttempt();
  if (attempt === null || query.get('state') !== attempt.state) return fails('not-this-attempt');
  const issuer = query.get('iss');
  if (issuer !== null && issuer !== settings.issuer) return fails('not-this-attempt');
  const code = query.get('code');
  if (code === null) return fails('refused');
  const metadata = await discover(settings.issuer);
  if (metadata === null) return fails('issuer-silent');
  const nowMs = Date.now();
  const answer = await exchange(metadata.token_endpoint, {
    grant_type: 'authorization_code',
    code,
    client_id: settings.clientId,
    redirect_uri: redirectUri(),
    code_verifier: attempt.verifier,
  });
  if (answer === null) return fails('issuer-silent');
  if (!answer.ok) return fails('code-refused');
  const tokens = tokensSchema.safeParse(answer.json);
  if (!tokens.success) return fails('token-unexpected');
  const { access_token: accessToken, id_token: idToken, expires_in: seconds } = tokens.data;
  const expected = { issuer: settings.issuer, clientId: settings.clientId, nonce: await nonceOf(attempt) };
  if (!isExpectedIdToken(idToken, expected, nowMs)) return fails('token-unexpected');
  const expiresAtMs = nowMs + seconds * 1000;
  const place = { view: viewOf(attempt), scope: attempt.scope };
  return { ok: true, value: { accessToken, idToken, expiresAtMs, place } };
}

/** @returns null where no answer came */
async function exchange(endpoint: string, form: Record<string, string>) {
  try {
    const response = await fetch(endpoint, { method: 'POST', body: new URLSearchParams(form) });
    return { ok: response.ok, json: (await response.json()) as unknown };
  } catch {
    return null;
  }
}

function fails(failure: LoginFailure): { readonly ok: false; readonly failure: LoginFailure } {
  return { ok: false, failure };
}
