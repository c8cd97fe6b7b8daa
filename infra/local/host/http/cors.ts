import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * The platform's own CORS, which answers in front of the functions; bicep/ gives it the site's address.
 * With no origins it is switched off, and OPTIONS goes to the functions.
 *
 * @returns true where the request was a preflight and is answered
 */
export function answerCors(
  request: IncomingMessage,
  response: ServerResponse,
  origins: readonly string[],
): boolean {
  const { origin } = request.headers;
  if (origin === undefined || origins.length === 0) return false;
  response.setHeader('Vary', 'Origin');
  const allowed = origins.includes(origin);
  if (allowed) response.setHeader('Access-Control-Allow-Origin', origin);
  const wanted = request.headers['access-control-request-method'];
  if (request.method !== 'OPTIONS' || wanted === undefined) return false;
  if (allowed) {
    const headers = request.headers['access-control-request-headers'];
    response.setHeader('Access-Control-Allow-Methods', wanted);
    if (headers !== undefined) response.setHeader('Access-Control-Allow-Headers', headers);
    response.setHeader('Access-Control-Max-Age', '600');
  }
  response.writeHead(204).end();
  return true;
}
