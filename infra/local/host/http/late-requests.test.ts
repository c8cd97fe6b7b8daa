import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { refuseLateRequests } from './late-requests.ts';

const headersMs = 200;
let server: Server;
let socket: Socket;
let answer: Promise<string>;
beforeEach(async () => {
  const times = { headersTimeout: headersMs, requestTimeout: 4 * headersMs, connectionsCheckingInterval: 20 };
  server = createServer(times, (request, response) => {
    request.resume().on('end', () => response.end('taken'));
  });
  refuseLateRequests(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  answer = new Promise((resolve) => {
    socket.once('data', (data: Buffer) => resolve(data.toString().split('\r\n')[0]!));
  });
  await new Promise<void>((resolve) => server.once('connection', () => resolve()));
});
afterEach(() => {
  socket.destroy();
  server.close();
});

/** Nothing of this process goes on meanwhile, its server included. */
function holdUp(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

it('answers a request that had come in time, though the process was held up', async () => {
  socket.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n');
  holdUp(3 * headersMs);
  expect(await answer).toBe('HTTP/1.1 200 OK');
});

it('refuses headers that do not come, on a connection that has served before as well', async () => {
  socket.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n');
  expect(await answer).toBe('HTTP/1.1 200 OK');
  const next = new Promise((resolve) => socket.once('data', (data: Buffer) => resolve(data.toString())));
  await wait(20);
  socket.write('GET / HTTP/1.1\r\nHost:');
  expect(await next).toMatch(/^HTTP\/1\.1 408 /);
});

it('refuses a body that does not come', async () => {
  socket.write('POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 5\r\n\r\nab');
  expect(await answer).toBe('HTTP/1.1 408 Request Timeout');
});

it.each([
  ['what is no request', 'no request\r\n\r\n', 400],
  ['headers without end', `GET / HTTP/1.1\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
])('%s is refused at once', async (_what, bytes, status) => {
  socket.write(bytes);
  expect(await answer).toContain(`HTTP/1.1 ${status} `);
});
