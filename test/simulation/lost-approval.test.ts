/** A notice is approved, and the process dies before its message is sent: nobody comes back, and it appears. */
import { expect, it } from 'vitest';
import { publicSnapshotSchema } from '#domain/notice/public-snapshot.ts';
import { approveNotice } from '#use-cases/approve-notice.ts';
import { draftNotice } from '#use-cases/draft-notice.ts';
import { leader, steps } from './script.ts';
import { World } from './world.ts';

it('an approved notice appears by the sweep alone', async () => {
  const world = new World(0, 0);
  world.setClock(Date.UTC(2023, 5, 12));
  for (const step of steps) await step(world);
  await world.settle();
  const { system } = world;
  const draft = await draftNotice(system, '4601', 'person-a', {});
  if (!draft.ok) throw new Error(draft.code);
  const dying = { ...system, queue: { send: () => Promise.reject(new Error('killed')) } };
  const approval = approveNotice(dying, '4601', draft.notice.id, leader('person-b', '4601'));
  await expect(approval).rejects.toThrow('killed');
  const state = async () => {
    const { bytes } = (await system.blobs.read('public/snapshot.json'))!;
    const { municipalities } = publicSnapshotSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return municipalities.find(({ number }) => number === '4601')?.state;
  };
  expect(await state()).toBe('checking');
  await world.settle();
  expect(await state()).toBe('messages-missing');
});
