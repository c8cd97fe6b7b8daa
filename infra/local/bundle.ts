import { build } from 'esbuild';

/** By name in the output: `main` becomes main.mjs. */
export type EntryPoints = Readonly<Record<string, string>>;

/** By a name that no package has taken. */
const banner = `import { createRequire as requireOfBundle } from 'node:module';
const require = requireOfBundle(import.meta.url);`;

/**
 * Bundles the function app as it is deployed: one ES module for each entry point, with all packages in it but
 * `@azure/functions-core`, which the platform supplies. Packages in the older form call `require`, which an ES module
 * has not: the first line gives it to them.
 */
export async function bundle(entryPoints: EntryPoints, outFolder: string): Promise<void> {
  await build({
    entryPoints: { ...entryPoints },
    outdir: outFolder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    external: ['@azure/functions-core'],
    banner: { js: banner },
    sourcemap: 'linked',
    legalComments: 'none',
    logLevel: 'warning',
  });
}
