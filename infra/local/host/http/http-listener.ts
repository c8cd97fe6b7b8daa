import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { refuseLateRequests } from './late-requests.ts';
import { serveRequest } from './serve-request.ts';
import type { HttpParts } from './serve-request.ts';

export interface HttpListener {
  readonly port: number;
  /** Takes no more requests and resolves when those that run are answered. */
  stop(): Promise<void>;
}

export interface HttpBounds {
  /** A client that sends its headers this slowly, or a body without end, is not waited for. */
  readonly headersMs: number;
  readonly requestMs: number;
  /** As long as the platform's front end keeps them: a busy client must not find its connection closed at a pause. */
  readonly keepAliveMs: number;
  /** How often the two first are looked at. */
  readonly lookEveryMs: number;
  /** What comes beyond them is closed at once. */
  readonly connections: number;
}

export const defaultBounds: HttpBounds = {
  headersMs: 10_000,
  requestMs: 300_000,
  keepAliveMs: 240_000,
  lookEveryMs: 2_000,
  connections: 1000,
};

/** Listens on this machine only: nothing here is meant to be reached from elsewhere. */
export async function listenHttp(
  parts: HttpParts,
  port: number,
  bounds: HttpBounds = defaultBounds,
): Promise<HttpListener> {
  const server = createServer({
    headersTimeout: bounds.headersMs,
    requestTimeout: bounds.requestMs,
    keepAliveTimeout: bounds.keepAliveMs,
    connectionsCheckingInterval: bounds.lookEveryMs,
  });
  refuseLateRequests(server);
  server.maxConnections = bounds.connections;
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
