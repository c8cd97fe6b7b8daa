// The process that the function app runs in. Its settings are environment variables, as in Azure; its own begin with
// LOCAL_HOST_.
import { finishWithParent, sayReady } from '../process/parent.ts';
import { settingOf } from './app/bindings.ts';
import { startHost } from './host.ts';
import { defaultBounds } from './http/http-listener.ts';
import { lineLog } from './log.ts';

/** The platform keeps a message for ten minutes; a shorter time shows sooner what a crash left behind. */
const defaultLeaseMs = 30_000;

const { env } = process;
const httpBounds = {
  ...defaultBounds,
  headersMs: Number(env['LOCAL_HOST_HEADERS_MS'] ?? defaultBounds.headersMs),
  lookEveryMs: Number(env['LOCAL_HOST_LOOK_EVERY_MS'] ?? defaultBounds.lookEveryMs),
  connections: Number(env['LOCAL_HOST_CONNECTIONS'] ?? defaultBounds.connections),
};
const host = await startHost({
  httpBounds,
  bundleFile: settingOf(env, 'LOCAL_HOST_BUNDLE'),
  hostJsonFile: settingOf(env, 'LOCAL_HOST_JSON'),
  port: Number(env['LOCAL_HOST_PORT'] ?? '0'),
  settings: env,
  leaseMs: Number(env['LOCAL_HOST_LEASE_MS'] ?? defaultLeaseMs),
  corsOrigins: (env['LOCAL_HOST_CORS'] ?? '').split(',').filter((origin) => origin !== ''),
  blobEvents: env['LOCAL_HOST_BLOB_EVENTS'] === 'off' ? null : { container: 'logs', queue: 'log-received' },
  log: lineLog((line) => console.error(line)),
});
finishWithParent(() => host.stop());
sayReady({ port: host.port, functions: host.functions });
