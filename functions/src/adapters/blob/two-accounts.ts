import type { BlobStore } from '#domain/ports/blob-store.ts';
import { accountOf } from './containers.ts';
import type { BlobAccount } from './containers.ts';
import { containerOf } from './path.ts';

/** One BlobStore of two accounts: each container is where `accountOf` says. */
export function twoAccounts(stores: Readonly<Record<BlobAccount, BlobStore>>): BlobStore {
  const holding = (container: string): BlobStore => {
    const account = new Map<string, BlobAccount>(Object.entries(accountOf)).get(container);
    if (account === undefined) throw new RangeError(`No account holds a container named "${container}"`);
    return stores[account];
  };
  const storeOf = (path: string): BlobStore => holding(containerOf(path));
  return {
    create: (path, bytes, contentType) => storeOf(path).create(path, bytes, contentType),
    replace: (path, bytes, contentType, etag) => storeOf(path).replace(path, bytes, contentType, etag),
    read: (path) => storeOf(path).read(path),
    list: (prefix) => storeOf(prefix).list(prefix),
    delete: (path) => storeOf(path).delete(path),
    nowMs: (container) => holding(container).nowMs(container),
  };
}
