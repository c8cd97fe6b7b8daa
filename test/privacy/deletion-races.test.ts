/** A deletion that somebody asked for stands: against what is being delivered, taken in, or cannot be taken in. */
import { describe, expect, it } from 'vitest';
import type { Delivery } from '#domain/delivery/delivery.ts';
import { hourMs } from '#domain/time/norwegian-time.ts';
import { listScopeAlarms } from '#use-cases/alarms.ts';
import { deleteLog } from '#use-cases/delete-log.ts';
import { ingestLog } from '#use-cases/ingest-log.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { keepPart } from '#use-cases/keep-part.ts';
import { sha256Hex } from '#use-cases/keys.ts';
import { listDeliveries } from '#use-cases/read-delivery.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import type { System } from '#use-cases/system.ts';
import { checkStore } from '../../infra/verify/verify.ts';
import { csv, declare, incident, pieces } from '../simulation/script.ts';
import { World } from '../simulation/world.ts';
import { imageOf } from '../verify/image.ts';

const scope = '4601';
const asked = { reason: 'wrong-file', by: 'person-a' } as const;
const declaration = declare('register', scope, 25, 26);
const rows = csv(['mottatt', '2023-03-25 12:00']);

async function delivering(seed = 5): Promise<World> {
  const world = new World(seed, 0);
  await keepIncident(world.system, incident);
  return world;
}

async function deliver(system: System): Promise<Delivery> {
  const outcome = await receiveLog(system, declaration, pieces(rows));
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.delivery;
}

/** Whose blobs are written only after something else, where their path begins so. */
function slowToWrite(system: System, prefix: string, meanwhile: () => Promise<unknown>): System {
  const { blobs } = system;
  let isOver = false;
  const create: typeof blobs.create = async (path, ...rest) => {
    if (!isOver && path.startsWith(prefix)) {
      isOver = true;
      await meanwhile();
    }
    return blobs.create(path, ...rest);
  };
  return { ...system, blobs: { ...blobs, create } };
}

async function anHourLater(world: World): Promise<void> {
  world.setClock(world.system.clock.nowMs() + hourMs);
  await world.settle();
}

const stateOf = async (world: World, id: string) =>
  (await listDeliveries(world.system, scope)).find((one) => one.id === id)?.state;

/** @returns whether the log stands, and what the verifier says of the store */
async function check(world: World, id: string): Promise<{ isThere: boolean; faults: readonly string[] }> {
  const image = await imageOf(world);
  return { isThere: image.has(`blobs/logs/${scope}/${id}`), faults: (await checkStore(image)).faults };
}

const gone = { isThere: false, faults: [] };

describe('a log that was deleted', () => {
  it('goes again where it comes back with bytes that were just being delivered a second time', async () => {
    const world = await delivering();
    const { system } = world;
    const slow = slowToWrite(system, 'logs/', async () => {
      const { id } = await deliver(system);
      await world.settle();
      expect(await deleteLog(system, scope, id, asked)).toMatchObject({ isGone: true });
    });
    const { id } = await deliver(slow);
    expect((await check(world, id)).isThere).toBe(true);
    await anHourLater(world);
    expect(await check(world, id)).toEqual(gone);
    expect(await stateOf(world, id)).toBe('accepted');
  });

  it('is not stored again where it is delivered again; its rows stand', async () => {
    const world = await delivering();
    const { id } = await deliver(world.system);
    await world.settle();
    await deleteLog(world.system, scope, id, asked);
    expect(await deliver(world.system)).toMatchObject({ id, state: 'accepted' });
    await anHourLater(world);
    expect(await check(world, id)).toEqual(gone);
  });

  it.each([0, 0.3])('while it is taken in goes after that, under crashes by %s', async (crashShare) => {
    const world = await delivering();
    const { id } = await deliver(world.system);
    const slow = slowToWrite(world.system, 'parts/', async () => {
      expect(await deleteLog(world.system, scope, id, asked)).toMatchObject({ isGone: false });
    });
    await ingestLog(slow, scope, id);
    world.faults.crashShare = crashShare;
    await world.deliverSome(1);
    world.faults.crashShare = 0;
    await world.settle();
    expect(await check(world, id)).toEqual(gone);
    expect(await stateOf(world, id)).toBe('accepted');
  });
});

describe('a log that was deleted leaves nothing of itself', () => {
  const sha256 = sha256Hex([rows]);
  const handIn = (system: System) =>
    keepPart(system, { declaration, sha256 }, { number: 1, sha256 }, pieces(rows));
  const partsOf = async ({ system }: World): Promise<string[]> => {
    const paths: string[] = [];
    for await (const { path } of system.blobs.list('uploads/')) paths.push(path);
    return paths;
  };

  it('in parts that stand since a delivery of them was broken off', async () => {
    const world = await delivering();
    await handIn(world.system);
    const { id } = await deliver(world.system);
    await world.settle();
    expect(await partsOf(world)).toHaveLength(1);
    await deleteLog(world.system, scope, id, asked);
    expect(await partsOf(world)).toEqual([]);
  });

  it('in a part that was being written meanwhile', async () => {
    const world = await delivering();
    const slow = slowToWrite(world.system, 'uploads/', async () => {
      const { id } = await deliver(world.system);
      await deleteLog(world.system, scope, id, asked);
    });
    expect(await handIn(slow)).toMatchObject({ ok: true });
    expect(await partsOf(world)).toEqual([]);
  });
});

describe('a log that was received and cannot be taken in', () => {
  it.each([0, 0.3])(
    'is deleted, never taken in and never missed, under crashes by %s',
    async (crashShare) => {
      const world = await delivering();
      const { id, blobPath } = await deliver(world.system);
      await world.system.blobs.delete(blobPath);
      await expect(ingestLog(world.system, scope, id)).rejects.toThrow('a received log is gone');
      world.faults.crashShare = crashShare;
      const deleted = await world.insist(() => deleteLog(world.system, scope, id, asked));
      expect(deleted).toMatchObject({ isGone: true, deletion: { delivery: id, ...asked } });
      world.faults.crashShare = 0;
      await anHourLater(world);
      expect([await stateOf(world, id), await listScopeAlarms(world.system, scope)]).toEqual(['deleted', []]);
      expect(await deliver(world.system)).toMatchObject({ id, state: 'deleted' });
      await anHourLater(world);
      expect(await check(world, id)).toEqual(gone);
    },
  );

  it('is not taken in where it was deleted while it was read', async () => {
    const world = await delivering();
    const { system } = world;
    const { id } = await deliver(system);
    const read: System['blobs']['read'] = async (path) => {
      const blob = await system.blobs.read(path);
      if (path.startsWith('logs/')) await deleteLog(system, scope, id, asked);
      return blob;
    };
    await ingestLog({ ...system, blobs: { ...system.blobs, read } }, scope, id);
    await world.settle();
    expect(await stateOf(world, id)).toBe('deleted');
    expect(
      await system.documents.get({ container: 'scopes', partition: scope, id: `part-${id}` }),
    ).toBeNull();
    expect(await check(world, id)).toEqual(gone);
  });
});
