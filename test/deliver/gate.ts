/** Stands between the client and the service and does what networks and busy services do. */
import { createServer, request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to one delivery: passed on, answered in the service's stead, cut in the midst, or never answered. */
export type Fate =
  'pass' | { readonly status: number; readonly retryAfter?: string } | 'cut-before' | 'cut-after' | 'hang';

export interface Gate {
  readonly base: string;
  /** The fates of the next requests, in order; afterwards all pass. */
  readonly fates: Fate[];
  readonly seen: string[];
  close(): Promise<void>;
}

/** @param target `http://127.0.0.1:7071`; null for a forward proxy, which goes where it is asked to go */
export async function startGate(target: string | null, port = 0): Promise<Gate> {
  const fates: Fate[] = [];
  const seen: string[] = [];
  const server = createServer((asked, answer) => {
    seen.push(`${asked.method ?? ''} ${asked.url ?? ''}`);
    const url = target === null ? new URL(asked.url ?? '') : new URL(asked.url ?? '', target);
    void meet(fates.shift() ?? 'pass', asked, answer, url);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { base: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, fates, seen, close };
}

async function meet(fate: Fate, asked: IncomingMessage, answer: ServerResponse, url: URL): Promise<void> {
  if (fate === 'hang') return;
  if (fate === 'cut-before') return void asked.once('data', () => asked.socket.destroy());
  if (typeof fate === 'object') {
    asked.resume();
    const { status, retryAfter } = fate;
    return void answer.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter }).end();
  }
  const passed = request(url, { method: asked.method ?? 'GET', headers: asked.headers }, (given) => {
    if (fate === 'cut-after') {
      given.resume();
      return void given.once('end', () => asked.socket.destroy());
    }
    answer.writeHead(given.statusCode ?? 500, given.headers);
    given.pipe(answer);
  });
  passed.on('error', () => answer.destroy());
  asked.pipe(passed);
}
