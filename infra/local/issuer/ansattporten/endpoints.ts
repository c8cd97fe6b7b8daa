import type { IncomingMessage, ServerResponse } from 'node:http';
import { readForm, refuse, sendJson, sendRefusal, sendText } from '../answer.ts';
import { ansattportenOf } from '../settings.ts';
import type { IssuerKeys, IssuerSettings } from '../settings.ts';
import { findPerson } from '../users.ts';
import { lifetimeSeconds, signAccessToken, signIdToken } from './access-token.ts';
import type { Codes } from './codes.ts';
import { loginPage, refusalPage } from './login-page.ts';
import { readLoginRequest } from './login-request.ts';

export interface Login {
  readonly settings: IssuerSettings;
  readonly keys: IssuerKeys;
  readonly codes: Codes;
}

/** GET shows the ready users, POST is a choice among them; both with the login request in the query. */
export async function authorize(
  login: Login,
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
) {
  const asked = readLoginRequest(query, login.settings);
  if (!asked.ok) return sendText(response, 400, refusalPage(asked.description), 'text/html');
  if (request.method === 'GET') return sendText(response, 200, loginPage(query), 'text/html');
  const form = await readForm(request);
  const person = findPerson(form?.get('user') ?? '', login.settings.organisationOf);
  if (person === null) return sendText(response, 400, refusalPage('Brukeren finnes ikke.'), 'text/html');
  const target = new URL(asked.request.redirectUri);
  target.searchParams.set('code', login.codes.grant(person, asked.request));
  target.searchParams.set('iss', ansattportenOf(login.settings.base));
  if (asked.request.state !== null) target.searchParams.set('state', asked.request.state);
  response.writeHead(302, { Location: target.href, 'Cache-Control': 'no-store' }).end();
}

/** Authorization code with PKCE (RFC 7636); a public client, no refresh token. */
export async function exchangeCode(
  login: Login,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const form = await readForm(request);
  if (form === null) return sendRefusal(response, refuse('invalid_request', 'too large'));
  if (form.get('grant_type') !== 'authorization_code') {
    return sendRefusal(response, refuse('unsupported_grant_type', 'authorization_code only'));
  }
  const field = (name: string) => form.get(name) ?? '';
  const granted = login.codes.redeem(
    field('code'),
    field('client_id'),
    field('redirect_uri'),
    field('code_verifier'),
  );
  if (granted === null) return sendRefusal(response, refuse('invalid_grant', 'the code is not valid'));
  const { person } = granted;
  sendJson(response, 200, {
    access_token: await signAccessToken(login.settings, login.keys, person),
    id_token: await signIdToken(login.settings, login.keys, person, granted.request.nonce),
    token_type: 'Bearer',
    expires_in: lifetimeSeconds,
  });
}

/** A short way for curl: `curl -d user=leder-1 …/local/token` prints an access token. */
export async function localToken(
  login: Login,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const form = await readForm(request);
  const person = findPerson(form?.get('user') ?? '', login.settings.organisationOf);
  if (person === null) return sendText(response, 400, 'Brukeren finnes ikke.\n');
  sendText(response, 200, await signAccessToken(login.settings, login.keys, person));
}
