import { expect, it } from 'vitest';
import { held } from '#domain/hold/testing.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { keys } from '#use-cases/keys.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import { replayHistory } from '#use-cases/replay-history.ts';
import { csv, declare, incident, pieces, portalRows, registerRows } from '../script.ts';
import { World } from '../world.ts';

const scope = '4601';

it('a service replays its own history, and each reading is written down', async () => {
  const world = new World(1, 0);
  const { system } = world;
  await keepIncident(system, incident);
  expect(await replayHistory(system, scope, 'twice', 'person-a')).toBeNull();
  await receiveLog(system, declare('portal', '*', 1, 10), pieces(csv(portalRows(1, 10))));
  const register = csv(registerRows(1, 10, scope, (n) => n === 2));
  await receiveLog(system, declare('register', scope, 1, 10), pieces(register));
  await world.settle();

  const readings = async () => {
    let count = 0;
    for await (const _ of system.documents.list('ledger', scope, 'reading-')) count++;
    return count;
  };
  const before = await readings();
  const replayed = await replayHistory(system, scope, 'twice', 'person-a');
  expect(await readings()).toBe(before + 1);
  expect(replayed).toMatchObject({
    schedule: 'twice',
    maxDelay: 'PT1H',
    retention: [
      { from: '1970-01-01T00:00:00.000Z', days: 14 },
      { from: '2023-06-02T12:30:00.000Z', days: 30 },
    ],
    counts: { notFound: 1, held: 1, tooLate: 0, notShown: 0, untried: 0 },
    // Sent at 13:10, due by 14:10: told at 17:00 of the same day.
    messages: [
      { municipality: scope, alarmAt: '2023-03-02T16:00:00.000Z', lastDay: '2023-03-16', wasHeld: true },
    ],
  });
  const retention = [{ fromMs: 0, days: 3 }];
  await system.documents.create(keys.hold(system.incidentId), { ...held, retention });
  expect(await replayHistory(system, scope, 'twice', 'person-a')).toMatchObject({
    retention: [{ from: '1970-01-01T00:00:00.000Z', days: 3 }],
    messages: [{ lastDay: '2023-03-05', wasHeld: true }],
  });
  const once = await replayHistory(system, scope, 'once', 'person-a');
  expect(once!.messages).toMatchObject([{ alarmAt: '2023-03-03T04:00:00.000Z' }]);
});
