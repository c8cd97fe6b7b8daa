import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { firstSeen } from '#domain/alarm/alarm.ts';
import { alarmEvent, alarmEventSchema } from '#domain/alarm/cloud-event.ts';
import { alarmWebhook } from './alarm-webhook.ts';

const secret = new Uint8Array(32).fill(5);
const nowMs = Date.UTC(2023, 5, 7, 5);
const trouble = { kind: 'missing-message', subject: '4601 2023-06-05', scope: '4601', count: 2 } as const;
const event = alarmEvent(
  firstSeen({ ...trouble, date: '2023-06-05' }, nowMs),
  'a'.repeat(32),
  'familia-2023',
);

const received: { headers: IncomingHttpHeaders; body: string }[] = [];
let status = 204;
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
    response.writeHead(status, { location: '/elsewhere' }).end();
  });
});
const address = (): string => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/alarms`;

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => server.close());
beforeEach(() => received.splice(0));

const send = (url = address()) => alarmWebhook({ url, secret, nowMs: () => nowMs }).send(event);

it('posts a CloudEvent that a receiver can check with nothing but the secret', async () => {
  status = 204;
  expect(await send()).toBe(true);
  const [{ headers, body }] = received as [(typeof received)[0]];
  expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const expected = createHmac('sha256', secret).update(signed).digest('base64');
  expect(headers['webhook-signature']).toBe(`v1,${expected}`);
  expect(headers['webhook-timestamp']).toBe(String(nowMs / 1000));
  expect(alarmEventSchema.parse(JSON.parse(body))).toEqual(event);
  // Of which day and how many is for who logs in.
  expect(body).not.toContain('2023-06-05');
  expect(body).not.toContain('count');
});

it.each([301, 400, 429, 500, 503])('an answer of %i is no answer', async (answer) => {
  status = answer;
  expect(await send()).toBe(false);
  expect(received).toHaveLength(1);
});

it('nor is a receiver that cannot be reached', async () => {
  expect(await send('http://127.0.0.1:1/alarms')).toBe(false);
});
