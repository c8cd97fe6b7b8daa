/** That a service has begun to look is shown by the messages alone, wherever the host died on the way. */
import { expect, it } from 'vitest';
import { logReading } from '#adapters/log-reader/log-reading.ts';
import { releaseFormats } from '#adapters/release-formats/release-formats.ts';
import { logsReceived, publishMessage, reconcileMessage } from '#adapters/messages/messages.ts';
import { ingestLog } from '#use-cases/ingest-log.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { keys } from '#use-cases/keys.ts';
import { publish } from '#use-cases/publish.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import { reconcileScope } from '#use-cases/reconcile-scope.ts';
import type { System } from '#use-cases/system.ts';
import { memoryBlobs } from '../contract/memory-blobs.ts';
import { memoryDocuments } from '../contract/memory-documents.ts';
import { memoryQueue } from '../contract/memory-queue.ts';
import { Crash, faultyBlobs, faultyDocuments, faultyQueue } from './faults.ts';
import type { Faults } from './faults.ts';
import { csv, declare, incident, pieces, portalRows, registerRows } from './script.ts';

const scope = '4601';

async function delivered() {
  const clock = { nowMs: () => Date.UTC(2023, 5, 6) };
  const queue = memoryQueue();
  const system: System = {
    clock,
    randomness: { bytes: (length) => new Uint8Array(length) },
    blobs: memoryBlobs(clock.nowMs),
    documents: memoryDocuments(),
    queue,
    logs: logReading,
    releaseFormats,
    incidentId: 'simulated',
  };
  await keepIncident(system, incident);
  const register = registerRows(14, 14, scope, () => false);
  // The operator's file shows nothing by itself, so that the service's own alone is what the page waits for.
  await receiveLog(system, declare('portal', '*', 14, 14), pieces(csv(portalRows(14, 14))));
  await receiveLog(system, declare('register', scope, 14, 14), pieces(csv(register)));
  return { system, queue };
}

/** The host dies at the n-th moment before or after an I/O, once. */
function dyingAt(system: System, n: number): { readonly dying: System; readonly faults: Faults } {
  let moments = 0;
  const faults: Faults = { next: () => (++moments === n ? 0 : 1), crashShare: 1, crashes: 0 };
  const { documents, blobs, queue } = system;
  const ports = {
    documents: faultyDocuments(documents, faults),
    blobs: faultyBlobs(blobs, faults),
    queue: faultyQueue(queue, faults),
  };
  return { dying: { ...system, ...ports }, faults };
}

/** @param interrupt what another message does between the death and the next try */
async function takeIn(dying: System, messages: readonly unknown[], interrupt: () => Promise<void>) {
  for (const { scope: of, delivery } of messages.flatMap(logsReceived)) {
    await ingestLog(dying, of, delivery).catch(async (error: unknown) => {
      if (!(error instanceof Crash)) throw error;
      await interrupt();
      await ingestLog(dying, of, delivery);
    });
  }
}

it('whatever was done when it died, and though a comparison came in between', async () => {
  let deaths = 0;
  for (let moment = 1; ; moment++) {
    const { system, queue } = await delivered();
    const { dying, faults } = dyingAt(system, moment);
    await takeIn(dying, queue.take('log-received'), () => reconcileScope(system, scope));
    for (const message of queue.take('reconcile'))
      await reconcileScope(system, reconcileMessage.parse(message).scope);
    for (const message of queue.take('publish'))
      await publish(system, publishMessage.parse(message).scope ?? null);
    const shown = await system.documents.get(keys.publicState('simulated', scope));
    expect(shown?.body, `died at moment ${moment}`).toMatchObject({ state: 'checking' });
    expect(await system.documents.get(keys.current(scope)), `died at moment ${moment}`).not.toBeNull();
    if (faults.crashes === 0) break;
    deaths++;
  }
  expect(deaths).toBeGreaterThan(30);
});
