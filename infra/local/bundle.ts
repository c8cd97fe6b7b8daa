import { build } from 'esbuild';
import type { BuildOptions, Plugin } from 'esbuild';
import { workerWithin } from './worker-within.ts';

/** By name in the output: `main` becomes main.mjs. */
export type EntryPoints = Readonly<Record<string, string>>;

/** By a name that no package has taken. */
const banner = `import { createRequire as requireOfBundle } from 'node:module';
const require = requireOfBundle(import.meta.url);`;

/** A fault that nobody caught is told with its line of the file: not with all of it. */
const longestLine = 160;

/** zod carries its messages in fifty languages as one object, of which no part can be left out: here only English. */
const onlyEnglish: Plugin = {
  name: 'only-english',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: `export { default as en } from './en.js';`,
    })),
};

const options = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: longestLine,
  legalComments: 'none',
  logLevel: 'warning',
} satisfies BuildOptions;

/**
 * Bundles the function app as it is deployed: one ES module, with all packages in it but `@azure/functions-core`,
 * which the platform supplies, and with its worker. Packages in the older form call `require`, which an ES module has
 * not: the first line gives it to them. Names stay as they are written, so that a stack can be read without the map
 * that lies beside.
 */
export async function bundle(entryPoints: EntryPoints, outFolder: string): Promise<void> {
  await build({
    ...options,
    entryPoints: { ...entryPoints },
    outdir: outFolder,
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    external: ['@azure/functions-core'],
    plugins: [onlyEnglish, workerWithin(options)],
    banner: { js: banner },
    sourcemap: 'linked',
    sourcesContent: false,
  });
}
