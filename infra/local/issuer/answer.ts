import type { IncomingMessage, ServerResponse } from 'node:http';

const maxFormBytes = 64 * 1024;

/** A form's fields. @returns null where the body is too large */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).byteLength;
    if (bytes > maxFormBytes) return null;
    chunks.push(chunk as Buffer);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
  response.writeHead(status, headers).end(JSON.stringify(body));
}

export function sendText(response: ServerResponse, status: number, text: string, type = 'text/plain'): void {
  const headers = { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' };
  response.writeHead(status, headers).end(text);
}

/** RFC 6749, 5.2 */
export interface OAuthError {
  readonly ok: false;
  readonly error:
    'invalid_request' | 'invalid_grant' | 'invalid_client' | 'invalid_scope' | 'unsupported_grant_type';
  readonly description: string;
}

export function refuse(error: OAuthError['error'], description: string): OAuthError {
  return { ok: false, error, description };
}

export function sendRefusal(response: ServerResponse, refusal: OAuthError): void {
  const status = refusal.error === 'invalid_client' ? 401 : 400;
  sendJson(response, status, { error: refusal.error, error_description: refusal.description });
}
