import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BlobServiceClient } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startAzurite } from './azurite.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'avstem-azurite-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const start = () => startAzurite({ folder, blobPort: 0, queuePort: 0 });
const clients = (connection: string) => ({
  container: BlobServiceClient.fromConnectionString(connection).getContainerClient('logs'),
  queue: QueueServiceClient.fromConnectionString(connection).getQueueClient('reconcile'),
});

it('has all that was answered after being killed at any moment', async () => {
  const first = await start();
  const { container, queue } = clients(first.ready.connection);
  await container.create();
  await queue.create();
  const blobs = new Set<string>();
  let messages = 0;
  const writing = Array.from({ length: 40 }, async (_, n) => {
    await container.getBlockBlobClient(`b${n}`).upload(`content ${n}`, Buffer.byteLength(`content ${n}`));
    blobs.add(`b${n}`);
    await queue.sendMessage(`m${n}`);
    messages += 1;
  });
  void Promise.allSettled(writing);
  while (messages < 5) await new Promise((resolve) => setTimeout(resolve, 2));
  process.kill(first.pid, 'SIGKILL');
  await first.gone;
  const answered = { blobs: [...blobs], messages };

  const second = await start();
  const after = clients(second.ready.connection);
  for (const name of answered.blobs) {
    const bytes = await after.container.getBlobClient(name).downloadToBuffer();
    expect(bytes.toString()).toBe(`content ${name.slice(1)}`);
  }
  const kept = (await after.queue.getProperties()).approximateMessagesCount;
  expect(kept).toBeGreaterThanOrEqual(answered.messages);
  await second.stop();
});

it('stops by itself when its parent is killed, and keeps its data', async () => {
  const parent = fork(fileURLToPath(new URL('parent.fixture.ts', import.meta.url)), [folder], {
    execArgv: [],
  });
  const pid = await new Promise<number>((resolve) =>
    parent.once('message', (message) => resolve(Number(message))),
  );
  expect(isAlive(pid)).toBe(true);
  parent.kill('SIGKILL');
  const deadline = Date.now() + 10_000;
  while (isAlive(pid) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(isAlive(pid)).toBe(false);
  const again = await start();
  expect(await clients(again.ready.connection).container.exists()).toBe(true);
  await again.stop();
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
