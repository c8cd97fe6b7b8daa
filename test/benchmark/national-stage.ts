// One stage of the national benchmark, in a process of its own so that its peak of memory is its own:
// `national-stage.ts FOLDER SCALE load|reconcile|release`. Prints one line of JSON.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { logReading } from '#adapters/log-reader/log-reading.ts';
import { logsReceived, publishMessage, reconcileMessage } from '#adapters/messages/messages.ts';
import { releaseFormats } from '#adapters/release-formats/release-formats.ts';
import { sampleIncident } from '#local/run/sample-incident.ts';
import { sampleCountry } from '#local/sample/country.ts';
import { registerDelivery } from '#local/sample/delivery.ts';
import { sqliteStore } from '#local/store/sqlite-store.ts';
import { ingestLog } from '#use-cases/ingest-log.ts';
import { findIncident, keepIncident } from '#use-cases/keep-incident.ts';
import { keepOverviewPart } from '#use-cases/keep-overview-part.ts';
import { planRelease, reserveRelease } from '#use-cases/plan-release.ts';
import { publish } from '#use-cases/publish.ts';
import { listReleases } from '#use-cases/read-releases.ts';
import { readOverview } from '#use-cases/read-overview.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import { reconcileScope } from '#use-cases/reconcile-scope.ts';
import { seeScope } from '#use-cases/see-scope.ts';
import type { System } from '#use-cases/system.ts';
import { memoryQueue } from '../contract/memory-queue.ts';
import { folderBlobs } from './folder-blobs.ts';
import { peakKilobytes } from './peak-memory.ts';

const [folder = '', scaleText = '1', stage = ''] = process.argv.slice(2);
const country = sampleCountry(undefined, { scale: Number(scaleText) });
const queue = memoryQueue();
const system: System = {
  clock: { nowMs: () => Date.parse('2023-06-20T10:00:00Z') },
  randomness: { bytes: (length) => randomBytes(length) },
  blobs: folderBlobs(join(folder, 'blobs')),
  documents: sqliteStore(join(folder, 'documents.sqlite')),
  queue,
  logs: logReading,
  releaseFormats,
  incidentId: sampleIncident().id,
};
const stages: Readonly<Record<string, () => Promise<object>>> = { load, reconcile, release };
console.log(JSON.stringify(await stages[stage]!()));

/** Everything is delivered, by KS and every service, and reconciled once. */
async function load(): Promise<object> {
  await keepIncident(system, sampleIncident());
  await deliverNational(new Uint8Array());
  for (const service of country.services) {
    const { maxDelay = 'auto', clockSkew = 'PT5M', channel, ...period } = registerDelivery(service);
    const channels = channel === undefined ? null : channel.split(',');
    const file = await service.logs().registerFile();
    await receiveLog(system, { ...period, maxDelay, clockSkew, channels }, once(file.bytes));
  }
  await settle();
  return {};
}

/** KS delivers the same log anew: every scope is reconciled again. */
async function reconcile(): Promise<object> {
  const startedMs = performance.now();
  const scopes = await deliverAgain();
  return { seconds: (performance.now() - startedMs) / 1000, peakMegabytes: peakMegabytes(), scopes };
}

async function deliverAgain(): Promise<number> {
  // An empty row is none: other bytes, and the same messages.
  await deliverNational(new TextEncoder().encode('\n'));
  return settle();
}

async function release(): Promise<object> {
  const startedMs = performance.now();
  const planned = await planRelease(system);
  if (!planned.ok) throw new Error(planned.code);
  const reserved = await reserveRelease(system, planned.plan.contentId);
  if (!reserved.ok) throw new Error(reserved.code);
  await publish(system, null);
  const seconds = (performance.now() - startedMs) / 1000;
  const { releases } = await listReleases(system);
  const bytes = (releases[0]?.files.exact ?? []).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (bytes === 0) throw new Error('nothing was released');
  const overviewBytes = JSON.stringify(await readOverview(system)).length;
  return { seconds, peakMegabytes: peakMegabytes(), overviewBytes, releaseBytes: bytes };
}

async function deliverNational(ending: Uint8Array): Promise<void> {
  for (const part of country.portalParts) {
    const { bytes } = country.portalFile(part);
    const { fromMs, toMs } = part;
    const rules = { maxDelay: 'auto', clockSkew: 'PT5M', channels: null };
    await receiveLog(system, { side: 'portal', scope: '*', fromMs, toMs, ...rules }, once(bytes, ending));
    for (const message of queue.take('log-received')) {
      for (const { scope, delivery } of logsReceived(message)) await ingestLog(system, scope, delivery);
    }
  }
}

/** @returns how many scopes were reconciled */
async function settle(): Promise<number> {
  for (const message of queue.take('log-received')) {
    for (const { scope, delivery } of logsReceived(message)) await ingestLog(system, scope, delivery);
  }
  const scopes = new Set(queue.take('reconcile').map((message) => reconcileMessage.parse(message).scope));
  for (const scope of scopes) await reconcileScope(system, scope);
  const incident = await findIncident(system);
  for (const scope of scopes) await keepOverviewPart(system, incident, await seeScope(system, scope));
  const shown = queue.take('publish').map((message) => publishMessage.parse(message).scope);
  if (shown.length > 0) await publish(system, null);
  return scopes.size;
}

async function* once(...pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) if (piece.length > 0) yield piece;
}

function peakMegabytes(): number {
  return peakKilobytes() / 1024;
}
