/**
 * `npm run package -- [--out FOLDER] [--only functions|site] [--snapshot FILE]`: what is deployed, in `dist/`:
 *
 *   functions/     the function app: main.mjs, host.json, and the package.json that names it
 *   maps/          its source map, kept and not deployed
 *   site/          the built site with staticwebapp.config.json
 *   manifest.json  commit, versions, sizes
 *   SHA256SUMS     of all of it: `cd dist && sha256sum --check SHA256SUMS`
 *
 * For the site, in the environment: AVSTEM_ORIGIN (where it is public) and PORTAL_SETTINGS (as for `publish-site`).
 * Exit 0: made; 1: not, and nothing of it is to be used; 2: an argument is wrong.
 */
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleApp } from '#local/run/bundle-app.ts';
import { root } from '#local/run/paths.ts';
import { writeFunctions } from './functions-part.ts';
import { describePackage, manifestFile, sourceOf, sumsFile } from './manifest.ts';
import { writeSite } from './site-part.ts';

const options = { out: { type: 'string' }, only: { type: 'string' }, snapshot: { type: 'string' } } as const;

async function main(): Promise<number> {
  const { values } = parseArgs({ options });
  const { only, snapshot = null } = values;
  if (only !== undefined && only !== 'functions' && only !== 'site') {
    console.error('--only functions or --only site');
    return 2;
  }
  // npm runs this in the root, whoever asked from where.
  const out = resolve(process.env['INIT_CWD'] ?? '.', values.out ?? join(root, 'dist'));
  mkdirSync(out, { recursive: true });
  // Without these nobody takes a half for a whole.
  for (const name of [manifestFile, sumsFile]) rmSync(join(out, name), { force: true });
  if (only !== 'site') await makeFunctions(out);
  if (only !== 'functions') await writeSite(join(out, 'site'), snapshot, process.env['PORTAL_SETTINGS']);
  describePackage(out, sourceOf(root));
  console.log(`made in ${out}`);
  return 0;
}

async function makeFunctions(out: string): Promise<void> {
  const bundled = mkdtempSync(join(tmpdir(), 'avstem-package-'));
  try {
    await bundleApp(bundled);
    for (const name of ['functions', 'maps']) rmSync(join(out, name), { recursive: true, force: true });
    writeFunctions(bundled, join(out, 'functions'), join(out, 'maps'));
  } finally {
    rmSync(bundled, { recursive: true, force: true });
  }
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
