/** How long a log is kept is counted by the store that holds it, and so many go at a time. */
import { describe, expect, it } from 'vitest';
import { dayMs, hourMs } from '#domain/time/norwegian-time.ts';
import { expiryOf, maxExpired } from '#use-cases/expire-logs.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { sweep } from '#use-cases/sweep.ts';
import { incident } from '../simulation/script.ts';
import { nowMs, settledDelivery } from '../simulation/settled-delivery.ts';
import { World } from '../simulation/world.ts';

const scope = '4601';
const kept = 30 * dayMs;

/** @param count logs of a scope, one a day */
async function country(count: number): Promise<World> {
  const world = new World(1, 0);
  await keepIncident(world.system, incident);
  for (let n = count - 1; n >= 0; n--) {
    world.setClock(nowMs - n * dayMs);
    await settledDelivery(world, 'register', scope, n);
  }
  await world.settle();
  return world;
}

async function logsOf({ system }: World): Promise<number[]> {
  const stored: number[] = [];
  for await (const { createdAtMs } of system.blobs.list('logs/')) stored.push(createdAtMs);
  return stored.sort((a, b) => a - b);
}

describe('how many may go in an hour', () => {
  it('is taken once, by one host, before the first goes; and not again where the clock went back', async () => {
    const world = new World(1, 0);
    const { system } = world;
    const take = async () => (await expiryOf({ ...system, logRetentionMs: kept }))?.left;
    world.setClock(nowMs);
    expect((await Promise.all([take(), take(), take()])).filter(Boolean)).toEqual([maxExpired]);
    for (const laterMs of [1, hourMs - 1, -hourMs]) {
      world.setClock(nowMs + laterMs);
      expect(await take()).toBeUndefined();
    }
    world.setClock(nowMs + hourMs);
    expect(await take()).toBe(maxExpired);
  });

  it('is not more where the sweep fails and looks at everything again', async () => {
    const world = await country(1);
    world.system = { ...world.system, logRetentionMs: kept };
    const { documents } = world.system;
    const noEnd: typeof documents.replace = async (key, ...rest) => {
      if (key.id === 'swept') throw new Error('no end');
      return documents.replace(key, ...rest);
    };
    world.setClock(nowMs + kept + hourMs);
    const failing = { ...world.system, documents: { ...documents, replace: noEnd } };
    await expect(sweep(failing)).rejects.toThrow('no end');
    expect(await logsOf(world)).toEqual([]);
    world.setClock(nowMs);
    await settledDelivery(world, 'register', scope, 1);
    world.setClock(nowMs + kept + hourMs + 1);
    await expect(sweep(failing)).rejects.toThrow('no end');
    expect(await logsOf(world)).toHaveLength(1);
    world.setClock(nowMs + kept + 2 * hourMs);
    await sweep(world.system);
    expect(await logsOf(world)).toEqual([]);
  });
});

describe('a log goes when its time is over', () => {
  it('by the store’s clock, whatever a host takes the time to be', async () => {
    const world = await country(1);
    const hostAt = (ms: number) => ({ ...world.system, logRetentionMs: kept, clock: { nowMs: () => ms } });
    for (const otherMs of [nowMs + 365 * dayMs, nowMs + hourMs]) await sweep(hostAt(otherMs));
    expect(await logsOf(world)).toHaveLength(1);
    world.setClock(nowMs + kept + 1);
    await sweep(hostAt(nowMs - 365 * dayMs));
    expect(await logsOf(world)).toEqual([]);
  });

  it('a service’s oldest first, a bounded number in an hour, and what is done costs no request each', async () => {
    const more = 30;
    const world = await country(maxExpired + more);
    const before = await logsOf(world);
    world.system = { ...world.system, logRetentionMs: kept };
    world.setClock(nowMs + kept + hourMs);
    await world.settle();
    expect(await logsOf(world)).toEqual(before.slice(maxExpired));
    world.setClock(nowMs + kept + 2 * hourMs);
    await world.settle();
    expect(await logsOf(world)).toEqual([]);

    let gets = 0;
    const { documents } = world.system;
    const get: typeof documents.get = (key) => {
      gets++;
      return documents.get(key);
    };
    world.setClock(nowMs + kept + 3 * hourMs);
    await sweep({ ...world.system, documents: { ...documents, get } });
    expect(gets).toBeLessThan(maxExpired / 2);
  });
});
