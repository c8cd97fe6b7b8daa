import { refuse } from '../answer.ts';
import type { OAuthError } from '../answer.ts';
import { portalClientId } from '../settings.ts';
import type { IssuerSettings } from '../settings.ts';

export interface LoginRequest {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly state: string | null;
  readonly nonce: string | null;
  readonly challenge: string;
}

/** Reads the query of a login. What is wrong is told on the page, and never sent to an address that isn't ours. */
export function readLoginRequest(
  query: URLSearchParams,
  settings: IssuerSettings,
): { readonly ok: true; readonly request: LoginRequest } | OAuthError {
  const redirectUri = query.get('redirect_uri') ?? '';
  if (query.get('client_id') !== portalClientId)
    return refuse('invalid_client', `client_id er ${portalClientId}`);
  if (!settings.siteOrigins.includes(originOf(redirectUri))) {
    return refuse('invalid_request', 'redirect_uri hører ikke til nettstedet');
  }
  if (query.get('response_type') !== 'code') return refuse('invalid_request', 'response_type må være code');
  const challenge = query.get('code_challenge') ?? '';
  if (query.get('code_challenge_method') !== 'S256' || !/^[A-Za-z0-9_-]{43}$/.test(challenge)) {
    return refuse('invalid_request', 'PKCE med S256 er påkrevd');
  }
  const clientId = portalClientId;
  const request = { clientId, redirectUri, state: query.get('state'), nonce: query.get('nonce'), challenge };
  return { ok: true, request };
}

function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : '';
}
