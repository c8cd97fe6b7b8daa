import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleCountry } from './country.ts';
import { loadSample } from './load.ts';

/** An API of the same shape that only remembers what it was asked. */
interface Recorded {
  readonly method: string;
  readonly url: URL;
  readonly user: string;
  readonly bytes: number;
}

const country = sampleCountry(2023, { scale: 0.1 });
let server: Server;
let requests: Recorded[] = [];
let answeredInTime = 0;
let notices = new Map<string, { id: string; approvedAtMs?: number }>();

beforeEach(async () => {
  requests = [];
  notices = new Map();
  server = createServer((request, response) => {
    void sizeOf(request).then((bytes) => {
      const user = (request.headers.authorization ?? '').replace('Bearer token-of-', '');
      const url = new URL(request.url!, 'http://localhost');
      const method = request.method!;
      requests.push({ method, url, user, bytes });
      const { status, body } = answer(method, url);
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

async function sizeOf(request: IncomingMessage): Promise<number> {
  let size = 0;
  for await (const chunk of request) size += (chunk as Buffer).length;
  return size;
}

function answer(method: string, url: URL): { status: number; body: unknown } {
  const path = url.pathname.replace('/api', '');
  if (method === 'POST' && path === '/deliveries')
    return { status: 202, body: { id: 'd', status: '/api/deliveries/d' } };
  if (path === '/deliveries/d') {
    const looks = requests.filter((request) => request.url.pathname === url.pathname).length;
    return { status: 200, body: { state: looks % 2 === 1 ? 'received' : 'reconciled' } };
  }
  const scope = path.split('/')[2]!;
  if (path.endsWith('/rules')) return { status: 200, body: { confirmedAtMs: 1 } };
  if (path === `/scopes/${scope}`) {
    const isConfirmed = put('/rules').some(({ url }) => url.pathname.includes(`/${scope}/`));
    return { status: 200, body: { current: { rulesConfirmed: isConfirmed } } };
  }
  if (path.endsWith('/survey/answers')) return { status: 200, body: {} };
  if (path.endsWith('/approve')) notices.get(scope)!.approvedAtMs = 1;
  else if (method === 'POST') notices.set(scope, { id: `n-${scope}` });
  else
    return {
      status: 200,
      body: { notices: [...notices].filter(([of]) => of === scope).map(([, notice]) => notice) },
    };
  return { status: 201, body: notices.get(scope) };
}

async function load(): Promise<string[]> {
  const lines: string[] = [];
  const { port } = server.address() as AddressInfo;
  await loadSample({
    apiBase: `http://127.0.0.1:${port}/api`,
    tokenFor: (user) => Promise.resolve(`token-of-${user}`),
    log: (line) => lines.push(line),
    country,
    pollMs: 1,
    setDeadline: () => {
      answeredInTime = posted('/survey/answers').length;
      return Promise.resolve();
    },
  });
  return lines;
}

function sent(by: string, end: string): Recorded[] {
  return requests.filter(({ method, url }) => method === by && url.pathname.endsWith(end));
}
const posted = (end: string): Recorded[] => sent('POST', end);
const put = (end: string): Recorded[] => sent('PUT', end);

describe('loadSample', () => {
  it('uploads the national log as KS, then register logs as leaders, with what they declare', async () => {
    await load();
    const [national, ...registers] = posted('/deliveries');
    expect(national!.user).toBe('ks-1');
    expect(Object.fromEntries(national!.url.searchParams)).toEqual({
      side: 'portal',
      scope: '*',
      from: '2020-08-31T22:00:00.000Z',
      to: '2023-05-31T22:00:00.000Z',
    });
    expect(national!.bytes).toBe(country.portalFile().bytes.length);
    expect(registers).toHaveLength(25);
    const bergen = registers.find(({ url }) => url.searchParams.get('scope') === '4601')!;
    expect(bergen.user).toBe('leder-4601-1');
    expect(bergen.url.searchParams.get('side')).toBe('register');
    expect(bergen.url.searchParams.get('maxDelay')).not.toBeNull();
  });

  it('has three notices drafted by one leader and approved by another', async () => {
    await load();
    expect(posted('/notices')).toHaveLength(3);
    expect(posted('/approve')).toHaveLength(3);
    const places = ({ url }: Recorded) => url.pathname.split('/')[3];
    expect(put('/rules').map(places)).toEqual(posted('/notices').map(places));
    for (const { user } of posted('/notices')) expect(user).toMatch(/^leder-\d{4}-1$/);
    for (const { user } of posted('/approve')) expect(user).toMatch(/^leder-\d{4}-2$/);
  });

  it('has most services answer the survey, each by its leader', async () => {
    await load();
    const answered = posted('/survey/answers');
    expect(answered.length).toBeGreaterThan(country.services.length / 2);
    expect(answeredInTime).toBeGreaterThan(0);
    expect(answered.length - answeredInTime).toBeGreaterThan(0);
    for (const { user } of answered) expect(user).toMatch(/^leder-\d{4}-1$/);
  });

  it('makes no second notice when it is run again, and approves one that was left as a draft', async () => {
    await load();
    delete notices.get('4601')!.approvedAtMs;
    requests = [];
    await load();
    expect(posted('/notices')).toEqual([]);
    expect(posted('/approve').map(({ url }) => url.pathname)).toEqual([
      '/api/scopes/4601/notices/n-4601/approve',
    ]);
    expect(notices.get('4601')!.approvedAtMs).toBe(1);
  });
});
