import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundle } from './bundle.ts';
import { root } from './run/paths.ts';

it('makes one file of the function app, below 6 MB, that needs nothing but what the platform has', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'avstem-bundle-'));
  await bundle({ main: join(root, 'functions/src/main.ts') }, folder);
  const file = join(folder, 'main.mjs');
  // Every megabyte is read at a cold start; the writers of workbooks and Parquet are a quarter of one.
  expect(statSync(file).size).toBeLessThan(6_000_000);
  const text = readFileSync(file, 'utf8');
  // Nothing of one machine goes along: no stand-in for a login, no sample, no test.
  expect(text).toMatch(/^\/\/ functions\/src\/main\.ts$/m);
  expect(text).not.toMatch(/^\/\/ (infra|test|site)\//m);
  const imports = [...text.matchAll(/^import .* from ["']([^"']+)["'];$/gm)].map((found) => found[1]);
  expect(imports.filter((name) => !name?.startsWith('node:') && !isBuiltIn(name))).toEqual([]);
  rmSync(folder, { recursive: true });
});

function isBuiltIn(name: string | undefined): boolean {
  return process.getBuiltinModule(name ?? '') !== undefined;
}
