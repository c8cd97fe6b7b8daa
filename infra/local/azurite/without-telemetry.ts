// Azurite carries a client that tells Microsoft how it is used. It is never begun here, yet it was loaded: three
// quarters of what a start of Azurite took of the processor.
import { createRequire, Module } from 'node:module';

const require = createRequire(import.meta.url);

/** What is loaded after this call finds an empty module in its place. Must come before Azurite is loaded. */
export function leaveOutTelemetry(): void {
  const path = require.resolve('applicationinsights', { paths: [require.resolve('azurite')] });
  const empty = new Module(path);
  empty.loaded = true;
  require.cache[path] = empty;
}
