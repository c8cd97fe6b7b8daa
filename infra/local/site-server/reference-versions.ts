/**
 * The versions of the reference check's file, which the site serves beside its pages. They change every hour and the
 * pages do not, so no page is built anew for them. In Azure the job that publishes puts them beside the pages.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { BlobStore } from '#domain/ports/blob-store.ts';
import { referenceAddresses, versionAddress } from '#domain/reference-check/addresses.ts';
import { referencePointerSchema } from '#domain/reference-check/pointer.ts';
import { referencePaths } from '#use-cases/keep-reference-file.ts';

/** Files by their address. */
export type Beside = ReadonlyMap<string, Uint8Array>;

/**
 * Who was told of a version a moment ago must find it: the one before stays with the newest.
 * @param before what was served until now
 */
export async function referenceVersions(blobs: BlobStore, before: Beside): Promise<Beside> {
  const pointer = await blobs.read(referencePaths.pointer);
  if (pointer === null) return new Map();
  const { batch } = referencePointerSchema.parse(JSON.parse(new TextDecoder().decode(pointer.bytes)));
  const address = versionAddress(batch);
  if (before.has(address)) return before;
  const newest = await blobs.read(referencePaths.version(batch));
  if (newest === null) return before;
  const [last] = [...before].filter(([other]) => other !== referenceAddresses.pointer).slice(-1);
  return new Map([
    [referenceAddresses.pointer, pointer.bytes],
    ...(last ? [last] : []),
    [address, newest.bytes],
  ]);
}

/** Looks again and again; what is served stays as it is while the account does not answer. */
export function watchReferenceVersions(
  blobs: BlobStore,
  pollMs: number,
): { beside(): Beside; stop(): Promise<void> } {
  const stopping = new AbortController();
  let beside: Beside = new Map();
  const watch = async () => {
    while (!stopping.signal.aborted) {
      beside = await referenceVersions(blobs, beside).catch(() => beside);
      await wait(pollMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const watching = watch();
  const stop = async () => {
    stopping.abort();
    await watching;
  };
  return { beside: () => beside, stop };
}
