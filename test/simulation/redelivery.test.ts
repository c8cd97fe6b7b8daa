import { expect, it } from 'vitest';
import { deliverySchema } from '#domain/delivery/delivery.ts';
import { changeDocument } from '#use-cases/documents.ts';
import { ingestLog } from '#use-cases/ingest-log.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { deliveryIdOf, keys, sha256Hex } from '#use-cases/keys.ts';
import { listDeliveries } from '#use-cases/read-delivery.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import { reconcileMessage } from '#adapters/messages/messages.ts';
import { csv, declare, incident, pieces, registerRows, steps } from './script.ts';
import { World } from './world.ts';

/** Of which scopes a comparison is started where a log is delivered again. */
async function comparedAgain({ system }: World, scope: string, delivery: string): Promise<string[]> {
  const scopes: string[] = [];
  const send = async (queue: string, body: unknown) => {
    if (queue === 'reconcile') scopes.push(reconcileMessage.parse(body).scope);
  };
  await ingestLog({ ...system, queue: { send } }, scope, delivery);
  return scopes;
}

it('a log that is delivered again starts no comparison where its result is there', async () => {
  const world = new World(1, 0);
  for (const step of steps) await step(world);
  await world.settle();
  const [national] = await listDeliveries(world.system, '*');
  // Nobody serves the other district: there is nothing that it was compared with.
  expect(await comparedAgain(world, '*', national!.id)).toEqual(['0301-06']);
  for (const scope of ['4601', '1804+1811', '0301-05']) {
    for (const { id } of await listDeliveries(world.system, scope)) {
      expect(await comparedAgain(world, scope, id)).toEqual([]);
    }
  }
  const declaration = declare('register', '4601', 20, 26);
  const rows = registerRows(20, 26, '4601', () => false);
  const received = await receiveLog(world.system, declaration, pieces(csv(rows)));
  if (!received.ok) throw new Error(received.code);
  const { id } = received.delivery;
  for (const _time of ['first', 'second']) expect(await comparedAgain(world, '4601', id)).toEqual(['4601']);
  await world.settle();
  expect(await comparedAgain(world, '4601', id)).toEqual([]);
});

it('a log that was announced in another form and never stored is taken in where it is delivered again', async () => {
  const world = new World(1, 0);
  const { system } = world;
  await keepIncident(system, incident);
  const declaration = declare('register', '4601', 25, 26);
  const rows = csv(['mottatt', '2023-03-25 12:00']);
  const create = async () => Promise.reject(new Error('broken off'));
  const brokenOff = { ...system, blobs: { ...system.blobs, create } };
  await expect(receiveLog(brokenOff, declaration, pieces(rows))).rejects.toThrow('broken off');
  // As a version of the program announces it that stores the rows, and another way than this one.
  const key = keys.delivery('4601', deliveryIdOf(declaration, sha256Hex([rows])));
  await changeDocument(system.documents, key, deliverySchema, (stored) => ({
    ...stored,
    storedSha256: 'a'.repeat(64),
    contentType: 'application/json',
  }));
  expect(await receiveLog(system, declaration, pieces(rows))).toMatchObject({ ok: true });
  await world.settle();
  const [delivery] = await listDeliveries(system, '4601');
  expect(delivery).toMatchObject({ state: 'accepted', contentType: 'text/csv', accepted: { rows: 1 } });
  expect(delivery).not.toHaveProperty('storedSha256');
});
