/** Of the API: that it runs, reads its stores, lets in nobody without a token, and answers pages of the site only. */
import { z } from 'zod';
import { securityHeaders } from '#adapters/http/security-headers.ts';
import { ask, insist, insistHeaders } from './check.ts';
import type { Check } from './check.ts';

const documentSchema = z.object({
  openapi: z.string().startsWith('3.1'),
  paths: z.record(z.string(), z.unknown()),
});

const runs: Check = {
  name: 'the API runs and describes itself',
  async look({ api }) {
    const answer = await ask(`${api}/openapi.json`);
    insist(answer.status === 200, `openapi.json: ${String(answer.status)}`);
    insistHeaders(answer, securityHeaders);
    const { paths } = documentSchema.parse(await answer.json());
    return `${String(Object.keys(paths).length)} paths, all security headers`;
  },
};

/** A number that no release has: to say so, the app must have asked Cosmos DB. */
const noRelease = 'open-releases/999999/none.csv';

const readsStores: Check = {
  name: 'the API reads its documents and blobs',
  async look({ api }) {
    const checkpoint = await ask(`${api}/ledger/checkpoints/latest`);
    insist([200, 404].includes(checkpoint.status), `blobs: ${String(checkpoint.status)}`);
    const release = await ask(`${api}/${noRelease}`);
    insist(release.status === 404, `documents: ${String(release.status)}`);
    return checkpoint.status === 200 ? 'both, with a checkpoint' : 'both, no checkpoint yet';
  },
};

const isClosed: Check = {
  name: 'the API lets in nobody without a token',
  async look({ api }) {
    const headers = { authorization: 'Bearer e30.e30.e30' };
    for (const init of [{}, { headers }, { headers: { 'x-ms-client-principal': 'e30=' } }]) {
      const answer = await ask(`${api}/scopes/0301`, init);
      insist(answer.status === 401, `scopes/0301: ${String(answer.status)}`);
      insist(
        answer.headers.get('content-type') === 'application/problem+json',
        'a refusal that is no problem+json',
      );
    }
    return 'no token, a made-up one, and a header of the platform: 401';
  },
};

const answersTheSite: Check = {
  name: 'the API answers pages of the site, and of no other',
  async look({ api, site }) {
    const allowed = async (origin: string): Promise<string | null> => {
      const headers = { origin, 'access-control-request-method': 'POST' };
      const answer = await ask(`${api}/deliveries`, { method: 'OPTIONS', headers });
      return answer.headers.get('access-control-allow-origin');
    };
    const own = new URL(site).origin;
    insist((await allowed(own)) === own, 'the site’s own origin is not allowed');
    insist((await allowed('https://elsewhere.example')) === null, 'any origin is allowed');
    return own;
  },
};

export const apiChecks: readonly Check[] = [runs, readsStores, isClosed, answersTheSite];
