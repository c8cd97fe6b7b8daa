/** Deliveries of long ago, as they stand when all is done with them: made in no time. */
import type { Delivery } from '#domain/delivery/delivery.ts';
import { deliverySchema } from '#domain/delivery/delivery.ts';
import type { Part } from '#domain/delivery/part.ts';
import { dayMs, hourMs } from '#domain/time/norwegian-time.ts';
import { keys, paths, sha256Hex } from '#use-cases/keys.ts';
import { ledgerKeys } from '#use-cases/ledger-keys.ts';
import type { World } from './world.ts';

export const nowMs = Date.UTC(2023, 5, 6, 10);

export const declarationOf = (side: 'portal' | 'register', scope: string, fromMs: number) => ({
  ...{ side, scope, fromMs, toMs: fromMs + dayMs },
  ...{ maxDelay: 'PT1H', clockSkew: 'PT5M', channels: null },
});

/** A delivery as it stands when it is settled: taken in, with its part and its entries in the ledger. */
export async function settledDelivery(
  { system }: World,
  side: 'portal' | 'register',
  scope: string,
  n: number,
) {
  const { documents, blobs } = system;
  const declaration = declarationOf(side, scope, nowMs - (n + 2) * dayMs);
  const id = sha256Hex([`${side} ${scope} ${n}`]);
  const receivedAtMs = declaration.toMs + hourMs;
  const blobPath = paths.log(declaration, id);
  const accepted = { rows: 0, rowsOutsidePeriod: 0, rowsOutsideIncident: 0, scopes: [scope] };
  const file = { sha256: id, sizeBytes: 1, blobPath, contentType: 'text/csv', warnings: [] };
  const delivery: Delivery = { id, declaration, ...file, receivedAtMs, state: 'accepted', accepted };
  const part: Part = { delivery: id, declaration, receivedAtMs, rows: 0, blobPath: paths.part(scope, id) };
  await documents.create(keys.delivery(scope, id), deliverySchema.parse(delivery));
  await documents.create(keys.part(scope, id), part);
  for (const entry of [id, `${id}-settled`]) {
    await documents.create(ledgerKeys.entry(scope, 'delivery', entry), { commitment: id, index: n });
  }
  await blobs.create(blobPath, [new Uint8Array(1)], 'text/csv');
  await blobs.create(part.blobPath, [Buffer.from('[]')], 'application/json');
}
