/** Who answers for a log may have it deleted: the service for its register's, KS for the portal's, whoever sent it. */
import { HttpRequest, InvocationContext } from '@azure/functions';
import { beforeAll, expect, it } from 'vitest';
import type { Principal, Role } from '#domain/access/role.ts';
import { postLogDeletion } from '#adapters/http/post-log-deletion.ts';
import { serve } from '#adapters/http/serve.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { listDeliveries } from '#use-cases/read-delivery.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import { csv, declare, incident, pieces } from '../simulation/script.ts';
import { World } from '../simulation/world.ts';

const world = new World(1, 0);
const scope = '4601';
const own = { scope, side: 'register' } as const;
const portals = { scope, side: 'portal' } as const;
const national = { scope: '*', side: 'portal' } as const;
const others = { scope: '1804+1811', side: 'register' } as const;

beforeAll(async () => {
  await keepIncident(world.system, incident);
  // The municipality itself may deliver the portal's log of its own scope.
  for (const { side, scope: of } of [own, portals, national, others]) {
    const rows = side === 'portal' ? ['innsendt;kommunenummer'] : ['mottatt'];
    await receiveLog(world.system, declare(side, of, 25, 26), pieces(csv(rows)));
  }
  await world.settle();
});

async function statusOf(role: Role, side: string, of: { scope: string; side: string }): Promise<number> {
  const deliveries = await listDeliveries(world.system, of.scope);
  const { id } = deliveries.find(
    ({ declaration, state }) => declaration.side === of.side && state === 'accepted',
  )!;
  const ownScopes = role === 'municipality' || role === 'vendor' ? [scope] : [];
  const principal: Principal = { role, organisation: '310000003', ownScopes, person: 'person-a' };
  const request = new HttpRequest({
    method: 'POST',
    url: `http://localhost/api/scopes/${of.scope}/deliveries/${id}/deletion`,
    headers: { authorization: 'Bearer checked-elsewhere' },
    params: { scope: of.scope, delivery: id },
    query: { side },
    body: { string: JSON.stringify({ reason: 'asked-by-controller' }) },
  });
  const handler = serve(postLogDeletion, world.system, async () => principal);
  return (await handler(request, new InvocationContext())).status ?? 200;
}

it.each<[Role, string, { scope: string; side: string }, number]>([
  ['municipality', 'portal', portals, 403],
  ['municipality', 'register', portals, 404],
  ['municipality', 'register', others, 403],
  ['municipality', 'register', national, 403],
  ['vendor', 'register', own, 403],
  ['bufdir', 'portal', national, 403],
  ['portal-operator', 'register', own, 403],
  ['portal-operator', 'portal', own, 404],
  ['municipality', 'register', own, 200],
  ['portal-operator', 'portal', portals, 200],
  ['portal-operator', 'portal', national, 200],
])('%s, as a log of the %s: %j gives %i', async (role, side, of, status) => {
  expect(await statusOf(role, side, of)).toBe(status);
});
