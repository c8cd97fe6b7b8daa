/** What fails once in one scope is told, and takes back no release: the hold reads the same documents itself. */
import { expect, it } from 'vitest';
import { listAlarms } from '#use-cases/alarms.ts';
import { dryRunOfRelease, readHold, stepHold } from '#use-cases/hold.ts';
import { sweep } from '#use-cases/sweep.ts';
import { World } from '../world.ts';
import { settledCountry, startMs } from './country.ts';

const hourMs = 3_600_000;

async function stateOf({ system }: World): Promise<string | undefined> {
  return (await readHold(system, null)).hold?.state;
}

/** A whole sweep that gets no answer once, where it looks at a scope. */
async function sweepWithOneFailure({ system }: World): Promise<void> {
  const { documents } = system;
  let isOver = false;
  const get: typeof documents.get = async (key) => {
    if (isOver || key.partition !== '4601') return documents.get(key);
    isOver = true;
    throw new Error('no answer');
  };
  await expect(sweep({ ...system, documents: { ...documents, get } })).rejects.toThrow('no answer');
  expect((await listAlarms(system)).map(({ kind }) => kind)).toContain('sweep-failed');
}

it('leaves a waiting and a standing release alone', async () => {
  const world = new World(1, 0);
  await settledCountry(world);
  const { system } = world;
  const started = { step: 'start', reason: 'upgrades-not-verified', reviewOn: '2023-10-02' } as const;
  await stepHold(system, { ...started, basedOn: 0 }, 'ks-a');
  await world.settle();
  const { stateHash } = await dryRunOfRelease(system);
  await stepHold(system, { step: 'propose', basedOn: 1, stateHash }, 'ks-a');
  await stepHold(system, { step: 'confirm', basedOn: 2, stateHash }, 'ks-b');
  world.setClock(startMs + hourMs);
  await sweepWithOneFailure(world);
  expect(await stateOf(world)).toBe('waiting');

  await world.settle();
  world.setClock(startMs + 24 * hourMs);
  await world.settle();
  expect(await stateOf(world)).toBe('released');
  world.setClock(startMs + 25 * hourMs);
  await sweepWithOneFailure(world);
  expect(await stateOf(world)).toBe('released');
  expect((await readHold(system, null)).mayDeletionBegin).toBe(true);
});
