import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveRequest } from './serve-request.ts';
import type { HttpParts } from './serve-request.ts';

export interface HttpListener {
  readonly port: number;
  /** Takes no more requests and resolves when those that run are answered. */
  stop(): Promise<void>;
}

/** A client that sends its headers this slowly, or a body without end, is not waited for. */
const headersTimeoutMs = 20_000;
const requestTimeoutMs = 300_000;
/** As long as the platform's front end keeps them: a busy client must not find its connection closed at every pause. */
const keepAliveTimeoutMs = 240_000;

/** Listens on this machine only: nothing here is meant to be reached from elsewhere. */
export async function listenHttp(parts: HttpParts, port: number): Promise<HttpListener> {
  const server = createServer({
    headersTimeout: headersTimeoutMs,
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: keepAliveTimeoutMs,
  });
  server.on('request', (request, response) => void serveRequest(parts, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
  return { port: (server.address() as AddressInfo).port, stop };
}
