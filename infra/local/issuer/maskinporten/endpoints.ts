import type { IncomingMessage, ServerResponse } from 'node:http';
import { readForm, refuse, sendJson, sendRefusal } from '../answer.ts';
import type { IssuerKeys, IssuerSettings } from '../settings.ts';
import { grantToken, grantType, lifetimeSeconds } from './jwt-grant.ts';

export async function tokenForProgram(
  settings: IssuerSettings,
  keys: IssuerKeys,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const form = await readForm(request);
  if (form?.get('grant_type') !== grantType) {
    return sendRefusal(response, refuse('unsupported_grant_type', `${grantType} only`));
  }
  const grant = await grantToken(settings, keys, form.get('assertion') ?? '');
  if (!grant.ok) return sendRefusal(response, grant);
  sendJson(response, 200, {
    access_token: grant.accessToken,
    token_type: 'Bearer',
    expires_in: lifetimeSeconds,
    scope: grant.scope,
  });
}
