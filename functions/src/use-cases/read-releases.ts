/** Releases as they are there, and their files byte for byte. */
import { publicReleaseOf, releaseSchema } from '#domain/release/release.ts';
import type { Edition, PublicRelease, ReleaseFile, ReleaseList } from '#domain/release/release.ts';
import { listDocuments, readDocument } from './documents.ts';
import { readNumbering } from './plan-release.ts';
import { releaseKeys, releasePaths, releasePrefix } from './release-keys.ts';
import type { System } from './system.ts';

export async function listReleases(system: System): Promise<ReleaseList> {
  const place = { container: 'national' as const, partition: system.incidentId, idPrefix: releasePrefix };
  const releases: ReleaseList['releases'] = [];
  for await (const release of listDocuments(system.documents, place, releaseSchema))
    releases.unshift(release);
  const there = new Set(releases.map(({ number }) => number));
  const { reserved } = await readNumbering(system);
  return { releases, building: reserved.map(({ number }) => number).filter((number) => !there.has(number)) };
}

/** Oldest first: a new one is put at the end, and nothing else moves. */
export async function publicReleases(system: System): Promise<PublicRelease[]> {
  const { releases } = await listReleases(system);
  return releases.map(publicReleaseOf).reverse();
}

/** @returns null where there is no such release or file in this edition */
export async function readReleaseFile(
  system: System,
  number: number,
  edition: Edition,
  name: string,
): Promise<{ readonly file: ReleaseFile; readonly bytes: Uint8Array; readonly isWithdrawn: boolean } | null> {
  const key = releaseKeys.release(system.incidentId, number);
  const release = await readDocument(system.documents, key, releaseSchema);
  const file = release?.value.files[edition]?.find((one) => one.name === name);
  if (!release || !file) return null;
  const stored = await system.blobs.read(releasePaths.file(system.incidentId, file.sha256));
  if (stored === null) throw new Error(`the file ${file.sha256} of release ${String(number)} is gone`);
  return { file, bytes: stored.bytes, isWithdrawn: release.value.withdrawn !== undefined };
}
