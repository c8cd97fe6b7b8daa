import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleCountry } from './country.ts';
import { loadSample } from './load.ts';

/** An API of the same shape that only remembers what it was asked. */
interface Recorded {
  readonly method: string;
  readonly url: URL;
  readonly user: string;
  readonly bytes: number;
  readonly text: string;
}

const country = sampleCountry(2023, { scale: 0.1 });
/** Deliveries that begin then or later go on from the national log. */
const sinceText = '2023-05-31T12';
let server: Server;
let requests: Recorded[] = [];
let answeredInTime = 0;
const notices = new Map<
  string,
  { id: string; approvedAtMs?: number; closing?: string; unknowable?: string }
>();

beforeAll(async () => {
  server = createServer((request, response) => {
    void bytesOf(request).then((body) => {
      const user = (request.headers.authorization ?? '').replace('Bearer token-of-', '');
      const url = new URL(request.url!, 'http://localhost');
      const method = request.method!;
      const text = request.headers['content-type'] === 'application/json' ? body.toString('utf8') : '';
      requests.push({ method, url, user, bytes: body.length, text });
      const { status, body: told } = answer(method, url, text);
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(told));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await load();
}, 60_000);

afterAll(() => new Promise((resolve) => server.close(resolve)));

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function answer(method: string, url: URL, text: string): { status: number; body: unknown } {
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
  else if (method === 'POST') notices.set(scope, { id: `n-${scope}`, ...(JSON.parse(text) as object) });
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
    nowMs: () => Date.parse('2023-08-15T10:00:00Z'),
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
  it('uploads the national log as KS, then register logs as leaders, with what they declare', () => {
    const [national, ...others] = posted('/deliveries');
    const registers = others.filter(({ url }) => url.searchParams.get('from')! < sinceText);
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

  it('has logs of three services go on until the day before, one with a hole', () => {
    const since = posted('/deliveries').filter(({ url }) => url.searchParams.get('from')! >= sinceText);
    const byScope = Map.groupBy(since, ({ url }) => url.searchParams.get('scope')!);
    const told = [...byScope.values()].map((deliveries) => {
      const ofOne = deliveries.map(({ url: { searchParams: query }, user }) => {
        return `${user === 'ks-1' ? 'KS' : 'service'} ${query.get('side')!} ${query.get('to')!.slice(0, 10)}`;
      });
      return ofOne.join(', ');
    });
    const whole = 'KS portal 2023-08-14, service register 2023-08-14';
    const cut = 'KS portal 2023-08-14, service register 2023-07-25, service register 2023-08-05';
    expect(told.sort()).toEqual([cut, whole, whole].sort());
    expect(put('/daily-control').map(({ text }) => JSON.parse(text) as object)).toEqual(
      Array<object>(2).fill({ from: '2023-07-16', rhythm: 'daily' }),
    );
  });

  it('has notices of every kind, each drafted by one leader and approved by another', () => {
    const drafted = posted('/notices').map(({ text }) => text);
    const others = ['{"closing":"period-over"}', '{"unknowable":"logs-deleted"}'];
    expect(drafted.toSorted()).toEqual([...others, ...Array<string>(5).fill('{}')]);
    expect(posted('/approve')).toHaveLength(drafted.length);
    const place = ({ url }: Recorded) => url.pathname.split('/')[3];
    const confirmed = new Set(put('/rules').map(place));
    const resting = posted('/notices').filter(({ text }) => text === '{}');
    expect(resting.filter((notice) => !confirmed.has(place(notice)))).toEqual([]);
    for (const { user } of posted('/notices')) expect(user).toMatch(/^leder-\d{4}-1$/);
    for (const { user } of posted('/approve')) expect(user).toMatch(/^leder-\d{4}-2$/);
  });

  it('has most services answer the survey, each by its leader', () => {
    const answered = posted('/survey/answers');
    expect(answered.length).toBeGreaterThan(country.services.length / 2);
    expect(answeredInTime).toBeGreaterThan(0);
    expect(answered.length - answeredInTime).toBeGreaterThan(0);
    for (const { user } of answered) expect(user).toMatch(/^leder-\d{4}-1$/);
  });

  it('makes no second notice when it is run again, and approves one that was left as a draft', async () => {
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
