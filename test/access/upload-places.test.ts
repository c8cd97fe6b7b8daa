/** What a request counts as among the uploads: whatever reads a log takes a place, and no more bytes than it may. */
import { HttpRequest, InvocationContext } from '@azure/functions';
import { expect, it } from 'vitest';
import { maxPartBytes, maxUploadBytes } from '#domain/delivery/limits.ts';
import { endpoints } from '#adapters/http/endpoints.ts';
import { serve } from '#adapters/http/serve.ts';
import { World } from '../simulation/world.ts';

const { system } = new World(1, 0);

async function countedAs(name: string, length?: string): Promise<number | null | undefined> {
  const endpoint = endpoints.find((candidate) => candidate.name === name)!;
  let counted: number | null | undefined;
  const admit = (_caller: unknown, uploadBytes: number | null) => {
    counted = uploadBytes;
    return { ok: true as const, done: () => undefined };
  };
  const gate = { limiter: { admit }, note: () => undefined, isEncryptedOnly: false };
  const headers = length === undefined ? {} : { 'content-length': length };
  const request = new HttpRequest({ method: endpoint.method, url: 'http://localhost/api', headers });
  await serve(endpoint, system, async () => null, gate)(request, new InvocationContext());
  return counted;
}

it.each([
  ['postDelivery', maxUploadBytes],
  ['postDryRun', maxUploadBytes],
  ['putUploadPart', maxPartBytes],
  // It reads what came in parts, which were counted when they came.
  ['postUploadDelivery', 0],
  ['getUpload', null],
  ['postFinding', null],
])('%s is counted as %s bytes where it does not say its length, and as no more', async (name, most) => {
  expect(await countedAs(name)).toBe(most);
  expect(await countedAs(name, '1000')).toBe(most && Math.min(1000, most));
  expect(await countedAs(name, String(2 * maxUploadBytes))).toBe(most);
  expect(await countedAs(name, 'many')).toBe(most);
});
