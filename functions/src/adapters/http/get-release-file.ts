/** A release's file, byte for byte, at its address for ever: Bufdir's edition for Bufdir, the public one for all. */
import { z } from 'zod';
import type { HttpResponseInit } from '@azure/functions';
import type { Edition } from '#domain/release/release.ts';
import { readReleaseFile } from '#use-cases/read-releases.ts';
import type { System } from '#use-cases/system.ts';
import { endpoint } from './endpoint.ts';
import { problems } from './problem.ts';

const parameters = z.object({
  number: z.coerce.number().int().min(1).max(999_999),
  file: z.string().regex(/^[A-Za-z0-9._-]{1,80}$/),
});
const responses = {
  200: {
    description: 'The file; its ETag is its SHA-256. `x-withdrawn: true` where the release is withdrawn',
  },
  404: { description: 'No such release or file in this edition' },
};

/** Nothing in a file is run, wherever it is opened. */
const policy = "default-src 'none'; sandbox";

export const getReleaseFile = endpoint({
  name: 'getReleaseFile',
  method: 'GET',
  route: 'releases/{number}/{file}',
  summary: 'A file of a release, in the exact edition',
  parameters,
  actions: ['read-releases'],
  actionOf: () => ({ action: 'read-releases' }),
  responses,
  handle: ({ system, parameters: { number, file } }) => answer(system, 'exact', number, file),
});

export const getOpenReleaseFile = endpoint({
  name: 'getOpenReleaseFile',
  method: 'GET',
  route: 'open-releases/{number}/{file}',
  summary: 'A file of a release, in the public edition: open data under NLOD 2.0',
  parameters,
  actions: ['read-public'],
  actionOf: () => ({ action: 'read-public' }),
  responses,
  handle: ({ system, parameters: { number, file } }) => answer(system, 'public', number, file),
});

async function answer(
  system: System,
  edition: Edition,
  number: number,
  name: string,
): Promise<HttpResponseInit> {
  const found = await readReleaseFile(system, number, edition, name);
  if (found === null) return problems.notFound();
  return {
    status: 200,
    headers: {
      'content-type': found.file.mediaType,
      'content-disposition': `attachment; filename="${name}"`,
      'content-security-policy': policy,
      // Whether it is withdrawn may change, what it holds may not: a copy is asked about again.
      'cache-control': edition === 'public' ? 'public, no-cache' : 'no-store',
      etag: `"${found.file.sha256}"`,
      ...(found.isWithdrawn && { 'x-withdrawn': 'true' }),
    },
    body: found.bytes,
  };
}
