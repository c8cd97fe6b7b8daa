/** A message that five tries did not get through: over once it is handled, or once a person has closed it. */
import { expect, it } from 'vitest';
import { tasksOf } from '#adapters/messages/messages.ts';
import type { ClosingRequest } from '#domain/alarm/closing.ts';
import type { QueueName } from '#domain/ports/queue.ts';
import { listAlarms } from '#use-cases/alarms.ts';
import { closeAlarm } from '#use-cases/close-alarm.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { ledgerKeys } from '#use-cases/ledger-keys.ts';
import { raisePoison, settlePoison } from '#use-cases/poison-messages.ts';
import { incident } from '../script.ts';
import { World } from '../world.ts';

const hourMs = 3_600_000;

async function begun(): Promise<World> {
  const world = new World(1, 0);
  await keepIncident(world.system, incident);
  await world.settle();
  return world;
}

it('is over when the same task is done, whichever message asked for it', async () => {
  const { system } = await begun();
  const delivery = 'a'.repeat(64);
  const event = {
    eventType: 'Microsoft.Storage.BlobCreated',
    subject: `/blobServices/default/containers/logs/blobs/4601/${delivery}`,
  };
  await raisePoison(system, 'log-received', tasksOf('log-received', [event]));
  await raisePoison(system, 'log-received', tasksOf('log-received', { unreadable: true }));
  expect(await listAlarms(system)).toHaveLength(2);
  await settlePoison(system, 'log-received', tasksOf('log-received', { delivery, scope: '4601' }));
  expect(await listAlarms(system)).toHaveLength(1);
  await settlePoison(system, 'reconcile', tasksOf('reconcile', { unreadable: true }));
  expect(await listAlarms(system)).toMatchObject([{ kind: 'poison-message' }]);
});

it('is over by itself where another message had done the task before it was told of', async () => {
  const { system, asked } = listening(await begun());
  const task = { scope: '4601' };
  // Done, and nothing to settle yet; only then is it told that the other message failed.
  await settlePoison(system, 'reconcile', tasksOf('reconcile', task));
  await raisePoison(system, 'reconcile', tasksOf('reconcile', task));
  expect(await listAlarms(system)).toMatchObject([{ kind: 'poison-message', times: 1 }]);
  expect(asked).toEqual([['reconcile', task]]);
  for (const [queue, body] of asked) await settlePoison(system, queue, tasksOf(queue, body));
  expect(await listAlarms(system)).toEqual([]);
});

it('has the task asked for once more, and not again where that fails too', async () => {
  const world = await begun();
  const { system, asked } = listening(world);
  for (let time = 1; time <= 3; time++) {
    await raisePoison(system, 'publish', [{ unreadable: true }]);
    expect(asked).toEqual([['publish', { unreadable: true }]]);
    world.setClock(system.clock.nowMs() + hourMs);
  }
  expect(await listAlarms(system)).toMatchObject([{ kind: 'poison-message', times: 3 }]);
});

/** Whose messages stand here instead of being handed out. */
function listening({ system }: World) {
  const asked: [QueueName, unknown][] = [];
  const send = async (queue: QueueName, body: unknown): Promise<void> => void asked.push([queue, body]);
  return { system: { ...system, queue: { send } }, asked };
}

it('is closed by a person, with a reason in the ledger, and holds again when it fails again', async () => {
  const world = await begun();
  const { system } = world;
  const tasks = [{ scope: '4601' }];
  await raisePoison(system, 'reconcile', tasks);
  const [alarm] = await listAlarms(system);
  const request: ClosingRequest = { kind: 'poison-message', subject: alarm!.subject, reason: 'mended' };
  expect(await closeAlarm(system, { ...request, subject: 'reconcile x' }, 'a')).toMatchObject({
    code: 'not-found',
  });
  // The same twice, as after an answer that was lost; another reason comes too late.
  for (const _time of ['first', 'second']) {
    expect(await closeAlarm(system, request, 'a')).toMatchObject({ ok: true, closing: { reason: 'mended' } });
  }
  expect(await closeAlarm(system, { ...request, reason: 'not-needed' }, 'a')).toMatchObject({
    code: 'alarm-over',
  });
  expect(await closeAlarm(system, request, 'b')).toMatchObject({ code: 'alarm-over' });
  expect(await listAlarms(system)).toEqual([]);

  world.setClock(system.clock.nowMs() + 2 * hourMs);
  await raisePoison(system, 'reconcile', tasks);
  expect(await listAlarms(system)).toMatchObject([{ times: 2, opening: 2 }]);
  expect(await closeAlarm(system, { ...request, reason: 'done-otherwise' }, 'b')).toMatchObject({ ok: true });
  expect(await entriesOf(world)).toEqual(['1', '2']);
});

it('stands in the ledger also where a crash came between the closing and its entry', async () => {
  const world = await begun();
  await raisePoison(world.system, 'publish', [{}]);
  const [alarm] = await listAlarms(world.system);
  const request: ClosingRequest = { kind: 'poison-message', subject: alarm!.subject, reason: 'not-needed' };
  const { documents } = world.system;
  const create = (): Promise<never> => Promise.reject(new Error('the process was killed here'));
  const dying = { ...world.system, documents: { ...documents, create } };
  await expect(closeAlarm(dying, request, 'a')).rejects.toThrow('killed');
  expect(await listAlarms(world.system)).toEqual([]);
  expect(await entriesOf(world)).toEqual([]);
  await world.sweepOnly();
  expect(await entriesOf(world)).toEqual(['1']);
});

/** The numbers of the closings that the ledger holds. */
async function entriesOf({ system }: World): Promise<string[]> {
  const numbers: string[] = [];
  const { partition } = ledgerKeys.entry(system.incidentId, 'alarm-closed', '');
  for await (const { body } of system.documents.list('ledger', partition, 'entry-')) {
    const { entry } = body as { entry: { kind: string; id: string } };
    if (entry.kind === 'alarm-closed') numbers.push(entry.id.split('-').at(-1)!);
  }
  return numbers.sort();
}
