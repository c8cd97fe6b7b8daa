import { expect, it } from 'vitest';
import { ingestLog } from '#use-cases/ingest-log.ts';
import { listDeliveries } from '#use-cases/read-delivery.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import { reconcileMessage } from '#adapters/messages/messages.ts';
import { csv, declare, pieces, registerRows, steps } from './script.ts';
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
