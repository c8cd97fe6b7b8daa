import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions, Plugin } from 'esbuild';

/**
 * Puts the code of the worker that reads workbooks into the bundle: code that a worker is given as text is CommonJS,
 * and its stack names it `[worker eval]`.
 * @param options how all code is bundled
 */
export const workerWithin = (options: BuildOptions): Plugin => ({
  name: 'worker-within',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]xlsx[\\/]worker-entry\.ts$/ }, async ({ path }) => {
      const entryPoints = [join(dirname(path), 'xlsx-worker.ts')];
      const { outputFiles } = await build({ ...options, entryPoints, format: 'cjs', write: false });
      const entry = JSON.stringify(outputFiles[0]!.text);
      return { contents: `export const workerEntry = { entry: ${entry}, isCode: true };` };
    }),
});
