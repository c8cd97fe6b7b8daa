/** All that the system holds, read from its stores, without what no two runs have in common. */
import { BlobServiceClient } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';
import { queueNames } from '#domain/ports/queue.ts';
import { azureBlobs } from '#adapters/blob/azure-blobs.ts';
import { sqliteStore } from '#local/store/sqlite-store.ts';
import type { Backend } from '../../support/backend.ts';

/** No run of this takes longer; what a log tells of is years older. */
const longestRunMs = 6 * 3_600_000;

/** When something was done in this run. */
function isNow(value: unknown): boolean {
  const isInstant = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);
  const atMs = isInstant ? Date.parse(value) : typeof value === 'number' ? value : NaN;
  return Math.abs(atMs - Date.now()) < longestRunMs;
}

/** Random salts, and an order that is that of the sweeps; sets that are salted anew each hour. */
const isApart = ['public/ledger/', 'public/reference-check/'];

/** Hashes of documents that hold the time at which they were made. */
const hashesOfTimes = ['journalSha256', 'basis'];

function withoutTimes(text: string): string {
  const replaced = (key: string, value: unknown): unknown =>
    isNow(value) || hashesOfTimes.includes(key) ? '…' : value;
  return JSON.stringify(JSON.parse(text), replaced);
}

export async function stateOf({ storeFile, connection }: Backend): Promise<Map<string, string>> {
  const state = new Map<string, string>();
  const documents = sqliteStore(storeFile);
  try {
    for (const container of ['scopes', 'national'] as const) {
      for await (const partition of documents.partitions(container)) {
        for await (const { key, body } of documents.list(container, partition, '')) {
          state.set(`${container}/${partition}/${key.id}`, withoutTimes(JSON.stringify(body)));
        }
      }
    }
  } finally {
    documents.close();
  }
  const blobs = azureBlobs(BlobServiceClient.fromConnectionString(connection));
  for (const prefix of ['logs/', 'parts/', 'kept/', 'results/', 'public/', 'releases/']) {
    for await (const { path } of blobs.list(prefix)) {
      if (isApart.some((folder) => path.startsWith(folder))) continue;
      const text = new TextDecoder().decode((await blobs.read(path))!.bytes);
      state.set(path, path.endsWith('.json') ? withoutTimes(text) : text);
    }
  }
  return withoutPassing(state);
}

/**
 * Left out: results of moments in between, which depend on what came first, with what each certified; alarms that are
 * over; how far the sweep has come.
 */
function withoutPassing(state: ReadonlyMap<string, string>): Map<string, string> {
  const current = [...state].filter(([path]) => path.endsWith('/current')).map(([, text]) => text);
  const isPassed = (path: string, text: string): boolean => {
    if (path.endsWith('/swept') || path.includes('/overview-known-')) return true;
    if (path.includes('/alarm-') && text.includes('"lapsedAtMs"')) return true;
    const id = /^(?:results\/.*\/|scopes\/.*\/reconciliation-)([0-9a-f]{64})/.exec(path)?.[1];
    return id !== undefined && !current.some((text) => text.includes(id));
  };
  return new Map([...state].filter(([path, text]) => !isPassed(path, text)));
}

/** How many messages wait, in the poison queues too. */
export async function waiting({ connection }: Backend): Promise<number> {
  const account = QueueServiceClient.fromConnectionString(connection);
  let count = 0;
  for (const name of queueNames.flatMap((queue) => [queue, `${queue}-poison`])) {
    count += (await account.getQueueClient(name).getProperties()).approximateMessagesCount ?? 0;
  }
  return count;
}

const shownLetters = 300;

/** What one has and the other has not, or otherwise; at most a few lines. */
export function difference(
  wanted: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): string[] {
  const missing = [...wanted.keys()].filter((path) => !found.has(path)).map((path) => `missing: ${path}`);
  const more = [...found]
    .filter(([path]) => !wanted.has(path))
    .map(([path, text]) => `more: ${path}\n  ${text.slice(0, shownLetters)}`);
  const other = [...wanted]
    .filter(([path, text]) => found.has(path) && found.get(path) !== text)
    .map(([path, text]) => `otherwise: ${path}\n${firstDifference(text, found.get(path)!)}`);
  return [...missing, ...more, ...other].slice(0, 8);
}

function firstDifference(wanted: string, found: string): string {
  let at = 0;
  while (wanted[at] === found[at]) at++;
  const shown = (text: string): string => text.slice(Math.max(at - 80, 0), at + shownLetters);
  return `  ${shown(wanted)}\n  ${shown(found)}`;
}
