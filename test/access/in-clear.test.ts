/** Where all must come by HTTPS: what came in the clear is refused before anything of it is looked at. */
import { HttpRequest, InvocationContext } from '@azure/functions';
import { describe, expect, it } from 'vitest';
import { endpoints } from '#adapters/http/endpoints.ts';
import { unlimited } from '#adapters/http/limiter.ts';
import { serve } from '#adapters/http/serve.ts';
import { incident } from '../simulation/script.ts';
import { World } from '../simulation/world.ts';
import { accessLines, bearer, leader } from './host/asking.ts';
import { startRealHost } from './host/real-host.ts';

const { system } = new World(1, 0);
const me = endpoints.find(({ name }) => name === 'getMe')!;

interface Came {
  readonly status: number | undefined;
  /** Whether the token was looked at. */
  readonly isRead: boolean;
}

async function came(
  headers: Readonly<Record<string, string>>,
  isEncryptedOnly = true,
  url = 'http://localhost/api/me',
): Promise<Came> {
  let isRead = false;
  const authenticate = async (): Promise<null> => {
    isRead = true;
    return null;
  };
  const gate = { limiter: unlimited, note: () => undefined, isEncryptedOnly };
  const request = new HttpRequest({ method: 'GET', url, headers: { ...bearer('e30.e30.e30'), ...headers } });
  const { status } = await serve(me, system, authenticate, gate)(request, new InvocationContext());
  return { status, isRead };
}

describe('a request', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['that came by http', { 'x-forwarded-proto': 'http' }],
    ['of which nothing is known', {}],
    ['that says itself that it came by https', { 'x-forwarded-proto': 'https,http' }],
  ])('%s is refused, and its token not looked at', async (_name, headers) => {
    expect(await came(headers)).toEqual({ status: 403, isRead: false });
  });

  it.each(['https', 'http, https'])('that came by %s is answered', async (proto) => {
    expect(await came({ 'x-forwarded-proto': proto })).toEqual({ status: 401, isRead: true });
  });

  it('is answered where the header is used up, and the address says https', async () => {
    const address = 'https://api.avstem.test/api/me';
    expect(await came({}, true, address)).toEqual({ status: 401, isRead: true });
    expect(await came({ 'x-forwarded-proto': 'http' }, true, address)).toEqual({
      status: 403,
      isRead: false,
    });
  });

  it('is answered however it came where nothing is asked: on one machine', async () => {
    expect(await came({ 'x-forwarded-proto': 'http' }, false)).toEqual({ status: 401, isRead: true });
  });
});

it('the deployed program refuses at every endpoint, whatever the request says, and writes it down', async () => {
  const host = await startRealHost(incident, { ENCRYPTED_ONLY: 'true' });
  try {
    const headers = { ...bearer(await leader()), 'x-forwarded-proto': 'https', 'x-arr-ssl': 'true' };
    for (const { method, route } of endpoints) {
      const path = route.replaceAll(/\{\w+\}/g, '1');
      const answer = await host.ask(path, { method, headers });
      expect(answer.status, route).toBe(403);
      expect(answer.headers.has('location')).toBe(false);
      expect(await answer.json()).toMatchObject({ type: 'urn:avstem:problem:in-clear' });
    }
    expect(accessLines(host)).toHaveLength(endpoints.length);
  } finally {
    await host.stop();
  }
}, 120_000);
