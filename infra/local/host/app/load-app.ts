import { pathToFileURL } from 'node:url';
import { installCoreModule } from './core-module.ts';
import type { Log } from './core-types.ts';
import { takeHttpProxy } from './http-proxy.ts';
import type { HttpProxy } from './http-proxy.ts';
import { runHooks } from './registry.ts';
import type { Registry } from './registry.ts';

export interface App {
  readonly registry: Registry;
  /** Null where the app has not asked for streaming. */
  readonly proxy: HttpProxy | null;
}

/**
 * Loads the app's bundle into this process, which can hold one app only.
 *
 * @throws Error where the bundle registers no function, or serves HTTP without streaming: then a body would have to be
 *   in memory whole, which this system never asks of a host
 */
export async function loadApp(bundleFile: string, log: Log): Promise<App> {
  const registry = installCoreModule(log);
  await import(pathToFileURL(bundleFile).href);
  const { model } = registry;
  if (model === null || registry.functions.size === 0) throw new Error(`${bundleFile} registers no function`);
  const proxy = await takeHttpProxy(() => model.getCapabilities({}));
  const httpFunction = [...registry.functions.values()].find(({ metadata }) => isHttp(metadata.bindings));
  if (proxy === null && httpFunction !== undefined) {
    throw new Error('The app serves HTTP, but has not called app.setup({ enableHttpStream: true })');
  }
  await runHooks(registry, 'appStart', { hookData: {}, appHookData: {} });
  return { registry, proxy };
}

function isHttp(bindings: Readonly<Record<string, { readonly type?: string }>>): boolean {
  return Object.values(bindings).some((binding) => binding.type?.toLowerCase() === 'httptrigger');
}
