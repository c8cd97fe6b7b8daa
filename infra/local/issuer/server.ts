import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { authorize, exchangeCode, localToken } from './ansattporten/endpoints.ts';
import { Codes } from './ansattporten/codes.ts';
import { sendJson, sendText } from './answer.ts';
import { ansattportenMetadata, maskinportenMetadata } from './discovery.ts';
import { tokenForProgram } from './maskinporten/endpoints.ts';
import type { IssuerKeys, IssuerSettings } from './settings.ts';

type Endpoint = (request: IncomingMessage, response: ServerResponse, query: URLSearchParams) => unknown;

const keepAliveTimeoutMs = 240_000;

/** Both issuers on one server, which the caller lets listen; `base` in the settings says where that is. */
export function issuerServer(settingsOf: () => IssuerSettings, keys: IssuerKeys): Server {
  const codes = new Codes();
  const server = createServer({ keepAliveTimeout: keepAliveTimeoutMs }, (request, response) => {
    const settings = settingsOf();
    allowOrigin(settings, request, response);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const url = new URL(request.url ?? '/', settings.base);
    const endpoint = endpoints(settings, keys, codes)[`${request.method} ${url.pathname}`];
    if (endpoint === undefined) return sendText(response, 404, 'Ikke funnet\n');
    Promise.resolve(endpoint(request, response, url.searchParams)).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) sendJson(response, 500, { error: 'server_error' });
    });
  });
  return server;
}

function endpoints(settings: IssuerSettings, keys: IssuerKeys, codes: Codes): Record<string, Endpoint> {
  const login = { settings, keys, codes };
  const show =
    (body: unknown): Endpoint =>
    (_request, response) =>
      sendJson(response, 200, body);
  const maskinporten = show(maskinportenMetadata(settings.base));
  return {
    'GET /ansattporten/.well-known/openid-configuration': show(ansattportenMetadata(settings.base)),
    'GET /ansattporten/jwks': show({ keys: [keys.ansattporten.publicJwk] }),
    'GET /ansattporten/authorize': (request, response, query) => authorize(login, request, response, query),
    'POST /ansattporten/authorize': (request, response, query) => authorize(login, request, response, query),
    'POST /ansattporten/token': (request, response) => exchangeCode(login, request, response),
    // Where RFC 8414 puts it, and where Maskinporten has it.
    'GET /.well-known/oauth-authorization-server/maskinporten': maskinporten,
    'GET /maskinporten/.well-known/oauth-authorization-server': maskinporten,
    'GET /maskinporten/jwks': show({ keys: [keys.maskinporten.publicJwk] }),
    'POST /maskinporten/token': (request, response) => tokenForProgram(settings, keys, request, response),
    'POST /local/token': (request, response) => localToken(login, request, response),
  };
}

/** The portal fetches its token from the browser. */
function allowOrigin(settings: IssuerSettings, request: IncomingMessage, response: ServerResponse): void {
  const { origin } = request.headers;
  response.setHeader('Vary', 'Origin');
  if (origin === undefined || !settings.siteOrigins.includes(origin)) return;
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Allow-Headers', 'content-type');
}
