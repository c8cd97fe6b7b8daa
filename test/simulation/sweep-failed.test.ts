/** What fails in one scope is that scope's: the others are looked at, somebody is told, and it is tried again. */
import { describe, expect, it } from 'vitest';
import type { DocumentStore } from '#domain/ports/document-store.ts';
import { sweepTrouble } from '#domain/alarm/sweep-trouble.ts';
import { listAlarms, listScopeAlarms, raiseAlarm } from '#use-cases/alarms.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { entriesWithoutLeaf } from '#use-cases/ledger-append.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import { sweep } from '#use-cases/sweep.ts';
import { readSwept } from '#use-cases/sweep-plan.ts';
import type { System } from '#use-cases/system.ts';
import { reportBuild } from '#use-cases/watch-build.ts';
import { Crash, restart } from './faults.ts';
import { approvals, csv, declare, incident, pieces, steps } from './script.ts';
import type { Step } from './script.ts';
import { World } from './world.ts';

const startMs = Date.UTC(2023, 5, 6, 10);
const minuteMs = 60_000;
const [broken, other] = ['4601', '1804+1811'] as const;

async function settledWorld(done: readonly Step[] = [steps[0]!, (world) => deliver(world, broken)]) {
  const world = new World(1, 0);
  world.setClock(startMs);
  for (const step of done) await step(world);
  await world.settle();
  return world;
}

const deliver = ({ system }: World, scope: string) =>
  receiveLog(system, declare('register', scope, 25, 26), pieces(csv(['mottatt', '2023-03-25 12:00'])));

/** @param strike what happens where the pointer to the scope's result is read */
function struck(documents: DocumentStore, strike: () => void): DocumentStore {
  return {
    ...documents,
    get: async (key) => {
      if (key.partition === broken && key.id === 'current') strike();
      return documents.get(key);
    },
  };
}

/** The sweep of a host whose messages nobody hears. @returns what it sent */
async function sweepAlone(system: System): Promise<{ sent: string[]; error: unknown }> {
  const sent: string[] = [];
  const send = async (queue: string, body: unknown) => {
    sent.push(`${queue} ${JSON.stringify(body)}`);
  };
  const error = await sweep({ ...system, queue: { send } }).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return { sent, error };
}

describe('a scope that cannot be looked at', () => {
  it('keeps no other back, is told of and counted, and is looked at until it can be', async () => {
    const world = await settledWorld();
    const { system } = world;
    const marks = (await readSwept(system))!.value!.marks;
    await deliver(world, other);
    const ill = struck(system.documents, () => {
      throw new Error('secret of a document');
    });
    for (const times of [1, 2]) {
      world.setClock(startMs + 60 * minuteMs + times * minuteMs);
      const { sent, error } = await sweepAlone({ ...system, documents: ill });
      expect(error).toMatchObject({ message: 'secret of a document' });
      expect(sent.some((one) => one.startsWith('log-received') && one.includes(other))).toBe(true);
      expect(await listScopeAlarms(system, broken)).toMatchObject([
        { kind: 'sweep-failed', subject: broken, scope: broken, times },
      ]);
    }
    expect(JSON.stringify(await listAlarms(system))).not.toContain('secret');
    const swept = (await readSwept(system))!.value!;
    expect(swept.open).toEqual([other, broken]);
    expect(swept.marks.scopes).not.toBe(marks.scopes);

    await world.settle();
    expect(await listAlarms(system)).toEqual([]);
    expect((await readSwept(system))!.value!.open).toEqual([]);
  });

  it('keeps no ledger back, though it be a result that is gone', async () => {
    const world = await settledWorld(steps);
    const { system } = world;
    // What is kept of the scope for the overview is to be made anew, of the result and the notice.
    await approvals[0]!(world);
    for await (const { path } of system.blobs.list(`results/${broken}/`)) await system.blobs.delete(path);
    await deliver(world, other);
    world.setClock(startMs + minuteMs);
    const { error } = await sweepAlone(system);
    expect(String(error)).toContain('a result is gone');
    expect((await readSwept(system))!.value!.open).toContain(broken);
    expect(await listScopeAlarms(system, broken)).toMatchObject([{ kind: 'sweep-failed' }]);
    const waiting = await entriesWithoutLeaf(system);
    expect(waiting.filter(({ partition }) => partition === other)).toEqual([]);
  });

  it('keeps back no step for the country but the one that it spoils, and no marks', async () => {
    const world = await settledWorld(steps);
    const { system } = world;
    await approvals[0]!(world);
    await world.settle();
    await keepIncident(system, { ...incident, referenceNumberConfirmedOn: '2023-06-01' });
    for await (const { path } of system.blobs.list(`results/${broken}/`)) await system.blobs.delete(path);
    const before = (await readSwept(system))!.value!;
    await raiseAlarm(system, sweepTrouble(other));
    await reportBuild(system.blobs, { snapshot: null, isBuilt: false, atMs: startMs });
    world.setClock(startMs + 60 * minuteMs);
    const { error } = await sweepAlone(system);
    expect(String(error)).toContain('a result is gone');
    const after = (await readSwept(system))!.value!;
    expect(after.marks.national).not.toBe(before.marks.national);
    expect(after.fullAtMs).toBe(startMs + 60 * minuteMs);
    const alarms = await listAlarms(system);
    // That the site was not built is seen as well, and what works again is settled.
    expect(alarms.map(({ kind }) => kind)).toContain('failed-build');
    expect(alarms.filter(({ scope }) => scope === other)).toEqual([]);
  });

  it('has no alarm any longer where it is not there to be looked at', async () => {
    const world = await settledWorld();
    const { system } = world;
    await raiseAlarm(system, sweepTrouble('9999'));
    world.setClock(startMs + minuteMs);
    await sweep(system);
    expect(await listScopeAlarms(system, '9999')).toHaveLength(1);
    world.setClock(startMs + 60 * minuteMs);
    await sweep(system);
    expect(await listScopeAlarms(system, '9999')).toEqual([]);
  });

  it('has its alarm also where it names more municipalities than an id has room for', async () => {
    const { system } = new World(1, 0);
    const scope = Array.from({ length: 46 }, (_, n) => String(4601 + n)).join('+');
    await raiseAlarm(system, sweepTrouble(scope));
    expect(await listScopeAlarms(system, scope)).toMatchObject([{ kind: 'sweep-failed', scope }]);
  });

  it('is not a process that is killed: that does nothing more', async () => {
    const world = await settledWorld();
    const { system, faults } = world;
    const deadly = struck(system.documents, () => {
      faults.crashShare = 1;
    });
    world.setClock(startMs + 60 * minuteMs);
    const { sent, error } = await sweepAlone({ ...system, documents: deadly });
    expect(error).toBeInstanceOf(Crash);
    expect([sent, faults.crashes]).toEqual([[], 1]);
    faults.crashShare = 0;
    restart(faults);
    expect(await listAlarms(system)).toEqual([]);
  });
});
