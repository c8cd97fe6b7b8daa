/** A host's way to the stores and the queue: each read and write may go wrong, and is the host's alone. */
import type { BlobStore } from '#domain/ports/blob-store.ts';
import type { DocumentKey, DocumentStore } from '#domain/ports/document-store.ts';
import type { Queue } from '#domain/ports/queue.ts';
import { Unavailable } from './faults.ts';
import type { FaultKind } from './faults.ts';
import { ofReads, ofWrites } from './host.ts';
import type { Host } from './host.ts';

/** The kind of a thing, by what its id or path begins with. */
const kindOf = (id: string): string => /^[a-z]+/.exec(id)?.[0] ?? '-';
const placeOf = ({ container, id }: DocumentKey): string => `${container}/${kindOf(id)}`;

export function hostDocuments(host: Host, documents: DocumentStore): DocumentStore {
  return {
    get: (key, seen) =>
      host.perform({
        what: `documents.get ${placeOf(key)}`,
        possible: ofReads,
        run: () => documents.get(key, seen),
      }),
    create: (key, body) =>
      host.perform({
        what: `documents.create ${placeOf(key)}`,
        possible: [...ofWrites, 'met-itself'],
        run: () => documents.create(key, body),
        ofRetried: 'exists',
      }),
    replace: (key, body, etag) =>
      host.perform({
        what: `documents.replace ${placeOf(key)}`,
        possible: [...ofWrites, 'met-itself', 'rewritten'],
        run: () => documents.replace(key, body, etag),
        ofRetried: 'changed',
        before: () => writtenAgain(documents, key),
      }),
    list: (container, partition, idPrefix) =>
      listed(host, `documents.list ${container}/${kindOf(idPrefix)}`, () =>
        documents.list(container, partition, idPrefix),
      ),
    partitions: (container) =>
      listed(host, `documents.partitions ${container}`, () => documents.partitions(container)),
    changesSince: (container, mark) =>
      host.perform({
        what: `documents.changes ${container}`,
        possible: ofReads,
        run: () => documents.changesSince(container, mark),
      }),
  };
}

/** The same body under another etag. */
async function writtenAgain(documents: DocumentStore, key: DocumentKey): Promise<void> {
  const stored = await documents.get(key);
  if (stored !== null) await documents.replace(key, stored.body, stored.etag);
}

/** Before a result is written large logs were compared, which takes longer than all else that a host does. */
const slowComparing = 0.3;

/** Of these nothing tells a reader that it has only the beginning; a JSON that is cut short is none. */
const mayBeCutShort = /^(?:logs|parts|results|kept|uploads)\//;

export function hostBlobs(host: Host, blobs: BlobStore): BlobStore {
  const folderOf = (path: string): string => path.slice(0, path.indexOf('/'));
  return {
    create: (path, bytes, contentType) =>
      host.perform({
        what: `blobs.create ${folderOf(path)}`,
        slowShare: folderOf(path) === 'results' ? slowComparing : 0,
        possible: [...ofWrites, 'met-itself'],
        run: () => blobs.create(path, bytes, contentType),
        ofRetried: 'exists',
      }),
    replace: (path, bytes, contentType, etag) =>
      host.perform({
        what: `blobs.replace ${folderOf(path)}`,
        possible: [...ofWrites, 'met-itself', 'rewritten'],
        run: () => blobs.replace(path, bytes, contentType, etag),
        ofRetried: 'changed',
        before: () => blobWrittenAgain(blobs, path, contentType),
      }),
    read: (path) =>
      host.perform({
        what: `blobs.read ${folderOf(path)}`,
        possible: mayBeCutShort.test(path) ? [...ofReads, ...ofHalves] : ofReads,
        run: () => blobs.read(path),
        cut: (whole) => whole && { ...whole, bytes: firstHalf(whole.bytes) },
      }),
    list: (prefix) => listed(host, `blobs.list ${folderOf(prefix)}`, () => blobs.list(prefix)),
    delete: (path) =>
      host.perform({
        what: `blobs.delete ${folderOf(path)}`,
        possible: ofWrites,
        run: () => blobs.delete(path),
      }),
    nowMs: (container) =>
      host.perform({ what: 'blobs.now', possible: ofReads, run: () => blobs.nowMs(container) }),
  };
}

/** Often enough: there are few such reads. */
const ofHalves: readonly FaultKind[] = ['cut-short', 'cut-short', 'cut-short', 'cut-short'];

/** After whole lines, where there are any: nothing in what is left tells that there was more. */
function firstHalf(bytes: Uint8Array): Uint8Array {
  const half = bytes.length >> 1;
  return bytes.subarray(0, bytes.lastIndexOf(0x0a, half) + 1 || half);
}

async function blobWrittenAgain(blobs: BlobStore, path: string, contentType: string): Promise<void> {
  const stored = await blobs.read(path);
  if (stored !== null) await blobs.replace(path, stored.bytes, contentType, stored.etag);
}

export function hostQueue(host: Host, queue: Queue): Queue {
  return {
    send: (name, body) =>
      host.perform({ what: `queue.send ${name}`, possible: ofWrites, run: () => queue.send(name, body) }),
  };
}

/** A listing may break off at its beginning, in its midst and at its end. */
async function* listed<T>(host: Host, what: string, list: () => AsyncIterable<T>): AsyncGenerator<T> {
  host.checkAlive();
  const fault = host.faults.strike(what, ofReads);
  if (fault === 'crash-before') host.kill();
  if (fault === 'unavailable') throw new Unavailable(what);
  let left = fault === 'broken-off' ? host.faults.dice.below(5) : Infinity;
  for await (const item of list()) {
    if (left-- === 0) throw new Unavailable(what);
    yield item;
    host.checkAlive();
  }
  if (fault === 'crash-after') host.kill();
  if (fault === 'broken-off') throw new Unavailable(what);
}
