/**
 * `npm run contract:cosmos`: the contract of the document store against Microsoft's Cosmos DB emulator in Docker, or
 * against the account that COSMOS_ENDPOINT and COSMOS_KEY name. Exit 3: neither is here, and nothing was tested.
 */
import { spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

const image = 'mcr.microsoft.com/cosmosdb/linux/azure-cosmos-emulator:vnext-preview';
const endpoint = 'http://127.0.0.1:8081';
/** Of every emulator in the world: Microsoft prints it in its documentation. */
const emulatorKey =
  'C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==';
const startedWithinMs = 180_000;

function docker(...args: string[]): { readonly ok: boolean; readonly output: string } {
  const { status, stdout } = spawnSync('docker', args, { encoding: 'utf8' });
  return { ok: status === 0, output: (stdout ?? '').trim() };
}

function runContract(environment: Readonly<Record<string, string>>): number {
  const args = ['node_modules/vitest/vitest.mjs', 'run', 'test/contract/document-store.test.ts'];
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  return status ?? 1;
}

async function isUp(): Promise<boolean> {
  const deadlineMs = performance.now() + startedWithinMs;
  while (performance.now() < deadlineMs) {
    const answer = await fetch(endpoint).catch(() => null);
    if (answer !== null) return true;
    await wait(1000);
  }
  return false;
}

async function main(): Promise<number> {
  if (process.env['COSMOS_ENDPOINT'] !== undefined) return runContract({});
  if (!docker('version').ok) {
    console.error('NOT TESTED against Cosmos DB: there is no Docker here, and COSMOS_ENDPOINT is not set.');
    return 3;
  }
  const started = docker('run', '--rm', '--detach', '--publish', '127.0.0.1:8081:8081', image);
  if (!started.ok) {
    console.error(`NOT TESTED against Cosmos DB: ${image} did not start.`);
    return 3;
  }
  try {
    if (await isUp()) return runContract({ COSMOS_ENDPOINT: endpoint, COSMOS_KEY: emulatorKey });
    console.error(
      `NOT TESTED against Cosmos DB: the emulator did not answer within ${startedWithinMs / 1000} s.`,
    );
    return 3;
  } finally {
    docker('stop', started.output);
  }
}

process.exitCode = await main();
