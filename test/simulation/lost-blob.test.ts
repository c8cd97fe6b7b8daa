import { describe, expect, it } from 'vitest';
import { deliverySchema } from '#domain/delivery/delivery.ts';
import { ingestLog } from '#use-cases/ingest-log.ts';
import { listAlarms } from '#use-cases/alarms.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import { sweep } from '#use-cases/sweep.ts';
import { changeDocument } from '#use-cases/documents.ts';
import { keys } from '#use-cases/keys.ts';
import { steps } from './script.ts';
import { World } from './world.ts';

const declaration = {
  side: 'register' as const,
  scope: '4601',
  fromMs: Date.UTC(2023, 2, 1),
  toMs: Date.UTC(2023, 3, 1),
  maxDelay: 'PT1H',
  clockSkew: 'PT5M',
  channels: null,
};

async function* bytes() {
  yield new TextEncoder().encode('mottatt\n2023-03-05 12:00\n');
}

async function deliveredThenGone() {
  const world = new World(1, 0);
  await steps[0]!(world);
  const outcome = await receiveLog(world.system, declaration, bytes());
  if (!outcome.ok) throw new Error(outcome.code);
  await world.system.blobs.delete(outcome.delivery.blobPath);
  return { world, delivery: outcome.delivery };
}

describe('a log whose blob is gone', () => {
  it('is never acknowledged once its sender was told that it had arrived', async () => {
    const { world, delivery } = await deliveredThenGone();
    await expect(ingestLog(world.system, '4601', delivery.id)).rejects.toThrow('a received log is gone');
  });

  it('is nobody’s loss where it was only announced, and the sweep lets it rest', async () => {
    const { world, delivery } = await deliveredThenGone();
    await changeDocument(
      world.system.documents,
      keys.delivery('4601', delivery.id),
      deliverySchema,
      (stored) => ({
        ...stored,
        state: 'announced' as const,
      }),
    );
    await ingestLog(world.system, '4601', delivery.id);
    await world.settle();
    expect(await listAlarms(world.system)).toEqual([]);
  });
});

async function sweepNextHour(world: World): Promise<void> {
  world.setClock(world.system.clock.nowMs() + 3_600_000);
  await sweep(world.system);
}

describe('a blob that nobody announced', () => {
  it('raises one alarm, however often the sweep comes by', async () => {
    const world = new World(1, 0);
    await steps[0]!(world);
    await world.system.blobs.create('logs/4601/unknown', [new Uint8Array(1)], 'text/csv');
    await sweep(world.system);
    await sweep(world.system);
    expect(await listAlarms(world.system)).toMatchObject([
      { kind: 'blob-without-delivery', subject: 'logs/4601/unknown' },
    ]);
    await world.system.blobs.delete('logs/4601/unknown');
    await sweepNextHour(world);
    expect(await listAlarms(world.system)).toEqual([]);
  });

  it('has its alarm as long as nobody can say whether it has its delivery', async () => {
    const { world, delivery } = await deliveredThenGone();
    const { blobs, documents } = world.system;
    const path = delivery.blobPath.replace(delivery.id, 'a'.repeat(64));
    await blobs.create(path, [new Uint8Array(1)], 'text/csv');
    await sweep(world.system);
    const get: typeof documents.get = async (key) => {
      if (key.partition === '4601') throw new Error('no answer');
      return documents.get(key);
    };
    const { system } = world;
    world.system = { ...system, documents: { ...documents, get } };
    await expect(sweepNextHour(world)).rejects.toThrow('no answer');
    const alarms = await listAlarms(system);
    expect(alarms.map(({ kind }) => kind).sort()).toEqual(['blob-without-delivery', 'sweep-failed']);
  });
});
