import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { contentTypeOf } from './content-types.ts';
import { settingsPath } from './deployed.ts';
import type { Deployed } from './deployed.ts';
import { findPage } from './find-page.ts';
import type { Beside } from './reference-versions.ts';
import { policyOf, withAsked } from '../../../site/hosting/policy.ts';
import { configurationFile, headersOf } from '../../../site/hosting/static-web-app.ts';

/**
 * Serves a built site as the Static Web App does: the headers of its staticwebapp.config.json, and its page for what
 * is missing. Each request is answered wholly from the folder that is current when it comes.
 *
 * @param currentFolder null while nothing has been built yet
 * @param deployed what is put beside the built site
 * @param beside what changes oftener than the site is built
 */
export function siteServer(
  currentFolder: () => string | null,
  deployed?: Deployed,
  beside: () => Beside = () => new Map(),
): Server {
  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return sendText(response, 405, 'Bare GET.\n');
    const folder = currentFolder();
    if (folder === null) return sendText(response, 503, 'Nettstedet bygges. Prøv igjen om litt.\n');
    const [path = '/'] = (request.url ?? '/').split('?');
    for (const [name, value] of Object.entries(headersFor(folder, path, deployed))) {
      response.setHeader(name, value);
    }
    if (deployed && request.url === settingsPath) return sendSettings(response, deployed.settings);
    const bytes = beside().get(path);
    if (bytes) return sendBytes(response, path, bytes, request.method === 'HEAD');
    servePage(folder, request, response);
  });
}

function sendSettings(response: ServerResponse, settings: string): void {
  const headers = { 'Content-Type': contentTypeOf(settingsPath), 'Cache-Control': 'no-store' };
  response.writeHead(200, headers).end(settings);
}

function sendBytes(response: ServerResponse, path: string, bytes: Uint8Array, isHead: boolean): void {
  response.writeHead(200, { 'Content-Type': contentTypeOf(path), 'Content-Length': bytes.length });
  response.end(isHead ? undefined : bytes);
}

function servePage(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const [path = '/', query] = (request.url ?? '/').split('?');
  const page = findPage(folder, path);
  if (page.kind === 'redirect') {
    const Location = query === undefined ? page.to : `${page.to}?${query}`;
    response.writeHead(301, { Location }).end();
    return;
  }
  if (page.kind === 'file') return sendFile(request, response, 200, page.file);
  const missing = join(folder, '404.html');
  if (existsSync(missing)) return sendFile(request, response, 404, missing);
  sendText(response, 404, 'Ikke funnet\n');
}

const isText = /^(text\/|application\/(json|xml|atom\+xml|manifest\+json)|image\/svg)/;

/** Text is compressed for whoever can read it so, as the Static Web App does it. */
function sendFile(request: IncomingMessage, response: ServerResponse, status: number, file: string): void {
  if (status === 404) response.setHeader('Cache-Control', 'no-cache');
  const type = contentTypeOf(file);
  const isPacked = isText.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (isText.test(type)) response.setHeader('Vary', 'Accept-Encoding');
  if (isPacked) response.setHeader('Content-Encoding', 'gzip');
  response.writeHead(status, { 'Content-Type': type });
  if (request.method === 'HEAD') return void response.end();
  const stream = createReadStream(file);
  const sent = isPacked ? pipeline(stream, createGzip(), response) : pipeline(stream, response);
  // Who went away in the midst needs nothing more; a file that broke off must not look whole.
  sent.catch(() => response.destroy());
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' })
    .end(text);
}

const policyHeader = 'Content-Security-Policy';

function headersFor(folder: string, path: string, deployed?: Deployed): Record<string, string> {
  const file = join(folder, configurationFile);
  const headers = {
    'Cache-Control': 'no-cache',
    ...headersOf(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}, path),
  };
  if (!deployed) return headers;
  const policy = new Headers(headers).get(policyHeader) ?? policyOf({});
  return { ...headers, [policyHeader]: withAsked(policy, deployed.asked) };
}
