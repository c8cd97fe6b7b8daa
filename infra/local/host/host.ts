import type { Settings } from './app/bindings.ts';
import { settingOf, triggersOf } from './app/bindings.ts';
import type { Log } from './app/core-types.ts';
import { invoker } from './app/invoke.ts';
import { loadApp } from './app/load-app.ts';
import { runHooks } from './app/registry.ts';
import { watchBlobs } from './blob-events/blob-watcher.ts';
import { readHostJson } from './host-json.ts';
import { listenHttp } from './http/http-listener.ts';
import type { HttpBounds } from './http/http-listener.ts';
import { routeTable } from './http/route-table.ts';
import { listenQueue } from './queues/queue-listener.ts';
import { listenTimer } from './timers/timer-listener.ts';

export interface HostSettings {
  readonly bundleFile: string;
  readonly hostJsonFile: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The app's settings: what `%NAME%` and a trigger's connection stand for. */
  readonly settings: Settings;
  readonly corsOrigins: readonly string[];
  /** How long a message is kept from others before it is prolonged, and stays away after a crash. */
  readonly leaseMs: number;
  /** Which blobs become events, and on which queue; null for none. */
  readonly blobEvents: { readonly container: string; readonly queue: string } | null;
  readonly log: Log;
  /** How long and how many connections are borne. */
  readonly httpBounds?: HttpBounds;
}

export interface Host {
  readonly port: number;
  readonly functions: readonly string[];
  /** Takes nothing new, finishes what runs, and lets the app end. */
  stop(): Promise<void>;
}

/** The platform's limit for a request. */
const maxBodyBytes = 100 * 1024 * 1024;
const blobWatchIntervalMs = 1000;

/** Runs the function app: HTTP, queues, timers and blob events, in this process. */
export async function startHost(host: HostSettings): Promise<Host> {
  const { settings, log, leaseMs } = host;
  const hostJson = readHostJson(host.hostJsonFile);
  const { registry, proxy } = await loadApp(host.bundleFile, log);
  const invoke = invoker(registry, log);
  const routes = routeTable(triggersOf(registry, 'httpTrigger'), hostJson.routePrefix);
  const pass = proxy ?? { pass: () => undefined };
  const queueParts = { invoke, log, settings, limits: hostJson.queues, leaseMs };

  const { corsOrigins, httpBounds } = host;
  const httpParts = { routes, proxy: pass, invoke, log, maxBodyBytes, corsOrigins };
  const http = await listenHttp(httpParts, host.port, httpBounds);
  const queues = triggersOf(registry, 'queueTrigger').map((trigger) => listenQueue(trigger, queueParts));
  const timers = triggersOf(registry, 'timerTrigger').map((trigger) => listenTimer(trigger, queueParts));
  const events = host.blobEvents === null ? [] : [watchBlobs(watchSettings(host.blobEvents, settings), log)];

  const stop = async () => {
    await Promise.all([http, ...queues, ...timers, ...events].map((listener) => listener.stop()));
    await runHooks(registry, 'appTerminate', { hookData: {}, appHookData: {} });
  };
  return { port: http.port, functions: [...registry.functions.keys()], stop };
}

function watchSettings(events: { readonly container: string; readonly queue: string }, settings: Settings) {
  return {
    ...events,
    blobConnection: settingOf(settings, 'BLOB_CONNECTION'),
    queueConnection: settingOf(settings, 'QUEUE_CONNECTION'),
    intervalMs: blobWatchIntervalMs,
  };
}
