/**
 * Readers of the API, as many as asked for and all the time: leaders who look at their tasks and results, KS, Bufdir
 * and county governors, and the public page's builder and visitors of the ledger, who have no token.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { BlobServiceClient } from '@azure/storage-blob';
import { governorCodes } from '#domain/municipality/governors.ts';
import { incidentId } from '#local/run/app-settings.ts';
import type { LoadService } from '../country/services.ts';
import type { Recorder } from '../watch/recorder.ts';
import type { LoadWorld } from '../world/world.ts';
import { ask } from './client.ts';
import type { Asked } from './client.ts';

export interface Readers {
  /** Resolves when the last has had its answer. */
  stop(): Promise<void>;
}

export interface ReaderSettings {
  readonly count: number;
  /** Each waits for so long between an answer and its next question. */
  readonly pauseMs: number;
}

/** Of ten readers so many are of each role. */
const roles = [
  'leader',
  'public',
  'leader',
  'ks',
  'leader',
  'public',
  'bufdir',
  'leader',
  'governor',
  'leader',
] as const;
type Role = (typeof roles)[number];

export function startReaders(
  world: LoadWorld,
  recorder: Recorder,
  services: readonly LoadService[],
  { count, pauseMs }: ReaderSettings,
): Readers {
  const stopping = new AbortController();
  const read = async (reader: number): Promise<void> => {
    const role = roles[reader % roles.length]!;
    const service = services[(reader * 7) % services.length]!;
    // They do not all begin at once.
    await pause(stopping.signal, (pauseMs * reader) / count);
    while (!stopping.signal.aborted) {
      for (const asked of questionsOf(role, service, reader)) {
        if (stopping.signal.aborted) return;
        // What is refused the recorder has noted, and the reader goes on.
        await ask(world, recorder, asked).catch(() => undefined);
        await pause(stopping.signal, pauseMs);
      }
      if (role === 'public') await readSnapshot(world, recorder);
    }
  };
  const reading = Promise.all(Array.from({ length: count }, (_, reader) => read(reader)));
  return {
    async stop() {
      stopping.abort();
      await reading;
    },
  };
}

/** What a page of the portal asks for, one after the other. */
function questionsOf(role: Role, { scope, leader }: LoadService, reader: number): Asked[] {
  const get = (user: string | null, path: string, alsoRight: readonly number[] = []): Asked => ({
    user,
    endpoint: `GET ${path.replace(encodeURIComponent(scope), '{scope}').replace(incidentId, '{incident}')}`,
    path,
    alsoRight,
  });
  const own = `scopes/${encodeURIComponent(scope)}`;
  switch (role) {
    case 'leader': {
      const tasks = [
        '',
        '/notices',
        '/findings',
        '/upgrade',
        '/daily-control',
        '/breach',
        '/alarms',
        '/survey',
      ];
      // Before both logs are there, there is no result.
      const result = get(leader, `${own}/reconciliations/current`, [404]);
      return [get(leader, 'me'), ...tasks.map((path) => get(leader, own + path)), result];
    }
    case 'ks':
      return [
        get('ks-1', 'alarms'),
        get('ks-1', `incidents/${incidentId}/hold`),
        get('ks-1', 'overview/upgrades'),
      ];
    case 'bufdir':
      return [
        get('bufdir-1', 'overview'),
        get('bufdir-1', 'services'),
        get('bufdir-1', 'overview/reminders'),
      ];
    case 'governor':
      return [get(`statsforvalter-${governorCodes[reader % governorCodes.length]!}`, 'overview')];
    case 'public':
      return [get(null, 'ledger/checkpoints/latest', [404]), get(null, 'openapi.json')];
  }
}

/** As the builder of the site does: the public page itself is a file that no host serves. */
async function readSnapshot({ connection }: LoadWorld, recorder: Recorder): Promise<void> {
  const startedMs = performance.now();
  const blobs = BlobServiceClient.fromConnectionString(connection);
  const snapshot = blobs.getContainerClient('public').getBlockBlobClient('snapshot.json');
  const read = await snapshot.downloadToBuffer().catch(() => null);
  if (read !== null) recorder.answered('public/snapshot.json', performance.now() - startedMs);
}

async function pause(signal: AbortSignal, ms: number): Promise<void> {
  await wait(ms, undefined, { signal }).catch(() => undefined);
}
