// With streaming on, `@azure/functions` opens an HTTP server of its own at start, tells the host its address, and has
// the host pass every request on to it. That server listens on all interfaces, and the way through it costs a second
// connection for each request. Here it gets a server that never listens: the host hands it requests in memory.
import http from 'node:http';
import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';

/** A request as the app's server sees it: a readable body with a request line and headers. */
export type ProxyRequest = Readable & {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
};

export interface HttpProxy {
  /** Gives the app a request, by the `x-ms-invocation-id` in its headers, and the response to write to. */
  pass(request: ProxyRequest, response: ServerResponse): void;
}

/** Any number: the app only tells it back to us. */
const pretendedPort = 65_535;

class UnboundServer extends http.Server {
  override listen(...args: unknown[]): this {
    const listening = args.find((arg): arg is () => void => typeof arg === 'function');
    if (listening !== undefined) queueMicrotask(listening);
    return this;
  }

  override address() {
    return { address: '127.0.0.1', family: 'IPv4', port: pretendedPort };
  }
}

/**
 * Runs the app's start, and takes the server that it makes meanwhile.
 *
 * @returns null where the app made none: it doesn't stream
 */
export async function takeHttpProxy(start: () => Promise<Record<string, string>>): Promise<HttpProxy | null> {
  const taken: UnboundServer[] = [];
  const original = http.createServer;
  http.createServer = () => {
    const server = new UnboundServer();
    taken.push(server);
    return server;
  };
  try {
    const capabilities = await start();
    if (capabilities['HttpUri'] === undefined) return null;
  } finally {
    http.createServer = original;
  }
  const [server] = taken;
  if (server === undefined)
    throw new Error('The app streams, but its HTTP server was not made when it started');
  return { pass: (request, response) => void server.emit('request', request, response) };
}
