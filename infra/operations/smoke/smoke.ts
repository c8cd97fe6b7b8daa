/**
 * `npm run --silent smoke -- --api https://…/api --site https://… [--deliver FILE --scope UNITS]
 * [--most-minutes 30]`: is a system, local or deployed, there and as it should be? Only reads, but with `--deliver`:
 * the settings of `npm run deliver` for the program of a test organisation, which then delivers a log of one made-up
 * row for yesterday.
 * Where PUBLIC_BLOB_CONNECTION or BLOB_CONNECTION is set, what is shown is held against what is stored.
 * Exit 0: all is well; 1: something is not, and is named; 2: an argument is wrong.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { azureBlobs } from '#adapters/blob/azure-blobs.ts';
import { blobAccount } from '#adapters/config/stores.ts';
import { paths } from '#use-cases/keys.ts';
import { readClientSettings } from '../deliver/settings.ts';
import { operatorsIdentity } from '../identity.ts';
import { apiChecks } from './api-checks.ts';
import { delivers } from './delivery-check.ts';
import { isVouchedFor, refusesPlain } from './encryption-checks.ts';
import { runChecks } from './run-checks.ts';
import { signIn } from './sign-in-check.ts';
import { isFresh, siteChecks } from './site-checks.ts';

const options = {
  api: { type: 'string' },
  site: { type: 'string' },
  deliver: { type: 'string' },
  scope: { type: 'string' },
  'most-minutes': { type: 'string', default: '30' },
} as const;

const address = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/$/, ''));
const argumentsSchema = z.object({
  api: address,
  site: address,
  deliver: z.string().optional(),
  scope: z.string().optional(),
  'most-minutes': z.coerce.number().min(0),
});

/** @returns how to learn of when the stored state is; undefined where no store is named */
function storedState(): (() => Promise<string | null>) | undefined {
  const connection = process.env['PUBLIC_BLOB_CONNECTION'] ?? process.env['BLOB_CONNECTION'];
  if (connection === undefined) return undefined;
  const blobs = azureBlobs(blobAccount(connection, operatorsIdentity()));
  return async () => {
    const stored = await blobs.read(paths.snapshot);
    const datedSchema = z.object({ asOf: z.iso.datetime() });
    return stored && datedSchema.parse(JSON.parse(new TextDecoder().decode(stored.bytes))).asOf;
  };
}

async function main(): Promise<number> {
  const given = argumentsSchema.safeParse(parseArgs({ options }).values);
  if (!given.success) {
    console.error(z.prettifyError(given.error));
    return 2;
  }
  const { api, site, deliver, scope } = given.data;
  if ((deliver === undefined) !== (scope === undefined)) {
    console.error('--deliver FILE and --scope UNITS, or neither');
    return 2;
  }
  const checks = [
    ...[isVouchedFor(), refusesPlain],
    ...[...apiChecks, ...siteChecks],
    isFresh(storedState(), given.data['most-minutes']),
    signIn,
  ];
  if (deliver !== undefined && scope !== undefined) checks.push(delivers(readClientSettings(deliver), scope));
  const seen = await runChecks(checks, { api, site, nowMs: Date.now() });
  for (const { name, ok, told } of seen) console.log(`${ok ? 'ok    ' : 'WRONG '} ${name}: ${told}`);
  if (deliver === undefined) console.log('left out: a delivery (no --deliver)');
  return seen.every(({ ok }) => ok) ? 0 : 1;
}

process.exitCode = await main();
