/**
 * `npm run --silent export -- FOLDER`: writes what the ledger speaks of into an empty folder, for `npm run verify`.
 * Settings as the app has them, in the environment: BLOB_CONNECTION, PUBLIC_BLOB_CONNECTION where there is one, and
 * COSMOS_ENDPOINT or STORE_MODULE with STORE_FILE. The folder then holds logs and results, message by message: it
 * belongs where those may lie, and nowhere else. Exit 0: written; 1: not; 2: a setting or the folder is missing.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openBlobs, openDocuments } from '#adapters/config/stores.ts';
import { operatorsIdentity } from '../identity.ts';
import { storedFiles } from './stored-files.ts';

async function main(): Promise<number> {
  const [folder] = process.argv.slice(2);
  const { BLOB_CONNECTION, PUBLIC_BLOB_CONNECTION, COSMOS_ENDPOINT, STORE_MODULE, STORE_FILE } = process.env;
  if (folder === undefined || !BLOB_CONNECTION || (!COSMOS_ENDPOINT && !STORE_MODULE)) {
    console.error('export FOLDER, with BLOB_CONNECTION, and COSMOS_ENDPOINT or STORE_MODULE with STORE_FILE');
    return 2;
  }
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    console.error('the folder is not empty');
    return 2;
  }
  const identity = operatorsIdentity();
  const documents = await openDocuments({ COSMOS_ENDPOINT, STORE_MODULE, STORE_FILE }, identity);
  const blobs = openBlobs({ BLOB_CONNECTION, PUBLIC_BLOB_CONNECTION }, identity);
  let count = 0;
  for await (const { path, bytes } of storedFiles(documents, blobs)) {
    // `*` and the like may not stand in a file's name everywhere.
    const segments = path.split('/').map((one) => encodeURIComponent(one).replaceAll('*', '%2A'));
    const file = join(folder, ...segments);
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, bytes, { mode: 0o600 });
    count += 1;
  }
  console.log(`${count} files`);
  return 0;
}

process.exitCode = await main();
