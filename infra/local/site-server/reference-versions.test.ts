import { expect, it } from 'vitest';
import { referenceAddresses, versionAddress } from '#domain/reference-check/addresses.ts';
import { referencePaths } from '#use-cases/keep-reference-file.ts';
import { memoryBlobs } from '../../../test/contract/memory-blobs.ts';
import { referenceVersions } from './reference-versions.ts';
import type { Beside } from './reference-versions.ts';

const blobs = memoryBlobs(() => 0);

async function publish(batch: number): Promise<void> {
  await blobs.create(referencePaths.version(batch), [Uint8Array.of(batch)], 'application/octet-stream');
  const etag = (await blobs.read(referencePaths.pointer))?.etag ?? null;
  await blobs.replace(
    referencePaths.pointer,
    Buffer.from(JSON.stringify({ batch })),
    'application/json',
    etag,
  );
}

it('serves the newest version and the one before, and nothing where there is no check', async () => {
  let beside: Beside = await referenceVersions(blobs, new Map());
  expect([...beside]).toEqual([]);
  for (const batch of [7, 8, 9]) {
    await publish(batch);
    beside = await referenceVersions(blobs, beside);
    expect(beside.get(versionAddress(batch))).toEqual(Buffer.of(batch));
    expect(JSON.parse(Buffer.from(beside.get(referenceAddresses.pointer)!).toString())).toEqual({ batch });
  }
  expect([...beside.keys()]).toEqual([referenceAddresses.pointer, versionAddress(8), versionAddress(9)]);
  expect(await referenceVersions(blobs, beside)).toBe(beside);
  await blobs.delete(referencePaths.pointer);
  expect([...(await referenceVersions(blobs, beside))]).toEqual([]);
});
