import { expect, it } from 'vitest';
import { memoryBlobs } from './memory-blobs.ts';
import { accountOf, blobContainers, writeOnce } from '#adapters/blob/containers.ts';
import { twoAccounts } from '#adapters/blob/two-accounts.ts';

it('keeps each container in its account, and none in both', async () => {
  const stores = { logs: memoryBlobs(() => 1), public: memoryBlobs(() => 2) };
  const blobs = twoAccounts(stores);
  for (const container of blobContainers) {
    const path = `${container}/a`;
    const other = accountOf[container] === 'logs' ? stores.public : stores.logs;
    expect(await blobs.create(path, [Buffer.from('x')], 'text/plain')).toBe('created');
    expect(await stores[accountOf[container]].read(path)).not.toBeNull();
    expect(await other.read(path)).toBeNull();
    for await (const found of blobs.list(`${container}/`)) expect(found.path).toBe(path);
    expect(await blobs.nowMs(container)).toBe(accountOf[container] === 'logs' ? 1 : 2);
    if (writeOnce.includes(container)) continue;
    const { etag } = (await blobs.read(path))!;
    expect(await blobs.replace(path, Buffer.from('y'), 'text/plain', etag)).toBe('replaced');
    await blobs.delete(path);
    expect(await blobs.read(path)).toBeNull();
  }
});

it('knows no other container', () => {
  const blobs = twoAccounts({ logs: memoryBlobs(() => 0), public: memoryBlobs(() => 0) });
  expect(() => blobs.read('elsewhere/a')).toThrow(RangeError);
  expect(() => blobs.read('constructor/a')).toThrow(RangeError);
});
