/** Two hosts look at one scope: who has seen less never takes back what the other has just raised. */
import { describe, expect, it } from 'vitest';
import type { Declaration } from '#domain/delivery/delivery.ts';
import { lapseAlarm, listScopeAlarms, raiseAlarm } from '#use-cases/alarms.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import { sweep } from '#use-cases/sweep.ts';
import type { System } from '#use-cases/system.ts';
import { watchScope } from '#use-cases/watch-scope.ts';
import { csv, declare, incident, pieces } from './script.ts';
import { World } from './world.ts';

const scope = '4601';
const startMs = Date.UTC(2023, 5, 6, 10);
const declaration: Declaration = declare('register', scope, 25, 26);
const later: Declaration = declare('register', scope, 27, 28);

/** A host that is slow once it has read all that there is of the scope. */
function slowAfterSeeing(system: System, meanwhile: () => Promise<unknown>): System {
  const { documents } = system;
  let isOver = false;
  return {
    ...system,
    documents: {
      ...documents,
      list: async function* (container, partition, idPrefix) {
        yield* documents.list(container, partition, idPrefix);
        if (isOver || partition !== scope || idPrefix !== 'notice-') return;
        isOver = true;
        await meanwhile();
      },
    },
  };
}

describe('an alarm that another host has just raised', () => {
  it('stands, though this one has not seen its cause', async () => {
    const world = new World(1, 0);
    world.setClock(startMs);
    await keepIncident(world.system, incident);
    await world.settle();
    const { system } = world;
    await receiveLog(system, declaration, pieces(csv(['mottatt'])));
    await world.settle();
    world.setClock(startMs + 3_600_000);
    const slow = slowAfterSeeing(system, async () => {
      // It names a log before it that never came.
      await receiveLog(system, later, pieces(csv(['mottatt'])), 'f'.repeat(64));
      await sweep(system);
      expect(await listScopeAlarms(system, scope)).toMatchObject([{ kind: 'gap' }]);
    });
    await sweep(slow);
    expect(await listScopeAlarms(system, scope)).toMatchObject([{ kind: 'gap' }]);
  });

  it('stands where it came up anew, and the scope is looked at again', async () => {
    const { system } = new World(1, 0);
    const trouble = { kind: 'gap', subject: `${scope} register 2023-03-25`, scope } as const;
    const watch = async (between: () => Promise<void>): Promise<boolean> => {
      const alarms = await listScopeAlarms(system, scope);
      await between();
      const nothing = { parts: { portal: [], register: [] }, deliveries: [], uploads: [], reconciled: null };
      return watchScope(system, scope, { alarms, ...nothing });
    };
    await raiseAlarm(system, trouble);
    const isSettled = await watch(async () => {
      await lapseAlarm(system, trouble);
      await raiseAlarm(system, trouble);
    });
    expect(isSettled).toBe(false);
    expect(await listScopeAlarms(system, scope)).toMatchObject([{ kind: 'gap', times: 2 }]);
    expect(await watch(async () => undefined)).toBe(true);
    expect(await listScopeAlarms(system, scope)).toEqual([]);
  });
});
