/** What a delivery and an idle minute ask of the stores, counted while the real use cases do it. */
import type { BlobStore } from '#domain/ports/blob-store.ts';
import type { DocumentStore } from '#domain/ports/document-store.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import type { System } from '#use-cases/system.ts';
import { csv, declare, incident, pieces, portalRows, registerRows } from '../simulation/script.ts';
import { World } from '../simulation/world.ts';

export const kinds = [
  'documentReads',
  'documentWrites',
  'documentLists',
  'blobReads',
  'blobWrites',
  'blobLists',
  'messages',
] as const;
export type Counts = Record<(typeof kinds)[number], number>;

export interface Counted {
  /** Both logs of a day of one scope, until the result stands, and what the next sweep does on seeing it. */
  readonly delivery: Counts;
  /** A minute's sweep in which nothing was written since the last. */
  readonly idleMinute: Counts;
}

export async function countOperations(): Promise<Counted> {
  const world = new World(1, 0);
  world.setClock(Date.UTC(2023, 2, 16));
  await keepIncident(world.system, incident);
  await deliver(world.system, 14);
  await world.settle();
  const counts = counting(world);
  await sweepAfterAMinute(world);
  const idleMinute = await differenceOf(counts, () => sweepAfterAMinute(world));
  const delivery = await differenceOf(counts, async () => {
    await deliver(world.system, 15);
    await world.settle();
  });
  return { delivery, idleMinute };
}

async function deliver(system: System, n: number): Promise<void> {
  const portal = portalRows(n, n).filter((row, i) => i === 0 || row.includes(';4601;'));
  await receiveLog(system, declare('portal', '4601', n, n), pieces(csv(portal)));
  await receiveLog(
    system,
    declare('register', '4601', n, n),
    pieces(csv(registerRows(n, n, '4601', () => false))),
  );
}

async function sweepAfterAMinute(world: World): Promise<void> {
  world.setClock(world.system.clock.nowMs() + 60_000);
  await world.sweepOnly();
}

async function differenceOf(counts: Counts, act: () => Promise<void>): Promise<Counts> {
  const before = { ...counts };
  await act();
  const difference = { ...counts };
  for (const kind of kinds) difference[kind] -= before[kind];
  return difference;
}

/** From now on what the world asks of its stores is counted. */
function counting(world: World): Counts {
  const counts: Counts = {
    documentReads: 0,
    documentWrites: 0,
    documentLists: 0,
    blobReads: 0,
    blobWrites: 0,
    blobLists: 0,
    messages: 0,
  };
  const { documents, blobs, queue } = world.system;
  const also = <T>(kind: keyof Counts, result: T): T => {
    counts[kind] += 1;
    return result;
  };
  const countedDocuments: DocumentStore = {
    get: (...args) => also('documentReads', documents.get(...args)),
    create: (...given) => also('documentWrites', documents.create(...given)),
    replace: (...given) => also('documentWrites', documents.replace(...given)),
    list: (...given) => also('documentLists', documents.list(...given)),
    partitions: (container) => also('documentLists', documents.partitions(container)),
    changesSince: (...given) => also('documentLists', documents.changesSince(...given)),
  };
  const countedBlobs: BlobStore = {
    create: (...given) => also('blobWrites', blobs.create(...given)),
    replace: (...given) => also('blobWrites', blobs.replace(...given)),
    read: (path) => also('blobReads', blobs.read(path)),
    list: (prefix) => also('blobLists', blobs.list(prefix)),
    delete: (path) => blobs.delete(path), // costs nothing
    nowMs: (container) => also('blobReads', blobs.nowMs(container)),
  };
  const send: System['queue']['send'] = (...given) => also('messages', queue.send(...given));
  world.system = { ...world.system, documents: countedDocuments, blobs: countedBlobs, queue: { send } };
  return counts;
}
