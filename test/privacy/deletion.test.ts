/** A log goes when a person asks or its time is over; that it went is in the ledger, and the ledger still holds. */
import { describe, expect, it } from 'vitest';
import { deleteLog } from '#use-cases/delete-log.ts';
import { listDeliveries } from '#use-cases/read-delivery.ts';
import { dayMs } from '#domain/time/norwegian-time.ts';
import { checkStore } from '../../infra/verify/verify.ts';
import { steps } from '../simulation/script.ts';
import { World } from '../simulation/world.ts';
import { imageOf } from '../verify/image.ts';

const start = Date.UTC(2023, 5, 12);

async function delivered(): Promise<World> {
  const world = new World(5, 0);
  world.setClock(start);
  for (const step of steps) await step(world);
  await world.settle();
  return world;
}

async function check(world: World) {
  const image = await imageOf(world);
  const logs = [...image.keys()].filter((path) => path.startsWith('blobs/logs/'));
  return { image, logs, faults: (await checkStore(image)).faults };
}

const asked = { reason: 'wrong-file', by: 'person-a' } as const;

describe('a log that was delivered', () => {
  it.each([0, 0.3])('is deleted by its id, under crashes by %s, and that is recorded', async (crashShare) => {
    const world = await delivered();
    const before = await check(world);
    world.faults.crashShare = crashShare;
    const id = /logs\/4601\/(\w+)$/.exec(before.logs.find((path) => path.includes('/4601/'))!)![1]!;
    const deletion = await world.insist(() => deleteLog(world.system, '4601', id, asked));
    expect(deletion).toEqual({ deletion: { delivery: id, ...asked, atMs: start }, isGone: true });
    world.faults.crashShare = 0;
    world.setClock(start + 3_600_000);
    await world.settle();
    const after = await check(world);
    expect(after.logs).toEqual(before.logs.filter((path) => !path.endsWith(id)));
    expect(after.faults).toEqual([]);
    // Again, for another reason: what holds is the first.
    const again = await deleteLog(world.system, '4601', id, {
      reason: 'asked-by-controller',
      by: 'person-b',
    });
    expect(again).toEqual(deletion);
    // The verifier misses the bytes where nobody wrote down that they were deleted.
    const path = [...after.image.keys()].find((one) => one.includes('/deletion-'))!;
    after.image.delete(path);
    expect((await checkStore(after.image)).faults.join()).toContain(id);
  });

  it('goes when its time is over, and not before', async () => {
    const world = await delivered();
    world.system = { ...world.system, logRetentionMs: 30 * dayMs };
    const { logs } = await check(world);
    world.setClock(start + 30 * dayMs);
    await world.settle();
    expect((await check(world)).logs).toEqual(logs);
    world.setClock(start + 30 * dayMs + 3_600_001);
    await world.settle();
    const after = await check(world);
    expect(after.logs).toEqual([]);
    expect(after.faults).toEqual([]);
    expect(await listDeliveries(world.system, '4601')).not.toEqual([]);
  });

  it('is not deleted where there is none, or it was refused', async () => {
    const world = await delivered();
    expect(await deleteLog(world.system, '4601', 'f'.repeat(64), asked)).toBeNull();
    const refused = (await listDeliveries(world.system, '1804+1811')).find(
      ({ state }) => state === 'refused',
    );
    expect(await deleteLog(world.system, '1804+1811', refused!.id, asked)).toBeNull();
  });
});
