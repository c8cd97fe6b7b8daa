import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { sqliteStore } from '#local/store/sqlite-store.ts';
import { openCosmos, openLocalCosmos } from './cosmos-server.ts';
import { documentChangesContract } from './document-changes.ts';
import { documentStoreContract } from './document-store.ts';
import type { OpenedStore } from './opened-store.ts';

const stores = [
  ['embedded SQLite', openTemporarySqlite],
  ['Cosmos DB, served by @vercel/cosmosdb-server', openLocalCosmos],
] as const;
for (const [name, open] of stores) {
  documentStoreContract(name, open);
  documentChangesContract(name, open);
}

const endpoint = process.env['COSMOS_ENDPOINT'];
const key = process.env['COSMOS_KEY'] ?? '';
if (endpoint === undefined) {
  describe('DocumentStore: Cosmos DB at COSMOS_ENDPOINT', () => {
    it.skip('is not asked: COSMOS_ENDPOINT (and COSMOS_KEY) is not set', () => undefined);
  });
} else {
  documentStoreContract('Cosmos DB at COSMOS_ENDPOINT', () => openCosmos(endpoint, key));
  documentChangesContract('Cosmos DB at COSMOS_ENDPOINT', () => openCosmos(endpoint, key));
}

async function openTemporarySqlite(): Promise<OpenedStore> {
  const folder = mkdtempSync(join(tmpdir(), 'avstem-store-'));
  const store = sqliteStore(join(folder, 'store.db'));
  const close = async () => {
    store.close();
    rmSync(folder, { recursive: true });
  };
  return { store, close };
}
