import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledApp } from '../../test/support/bundled-app.ts';
import { readMap, readStack } from '../operations/stack/read-stack.ts';
import type { BundleMap } from '../operations/stack/read-stack.ts';
import { bundleApp } from './run/bundle-app.ts';

const own = mkdtempSync(join(tmpdir(), 'avstem-bundle-'));
let folder = own;
let lines: string[];
let map: BundleMap;
beforeAll(async () => {
  folder = (await bundledApp()) ?? own;
  if (folder === own) await bundleApp(own);
  lines = readFileSync(join(folder, 'main.mjs'), 'utf8').split('\n');
  map = readMap(readFileSync(join(folder, 'main.mjs.map'), 'utf8'));
});
afterAll(() => rmSync(own, { recursive: true }));

describe('the function app', () => {
  it('is one file, below 5 MB, that needs nothing but what the platform has', () => {
    expect(readdirSync(folder).sort()).toEqual(['main.mjs', 'main.mjs.map']);
    // Every megabyte is read at a cold start.
    expect(statSync(join(folder, 'main.mjs')).size).toBeLessThan(5_000_000);
    const imports = [...lines.join('\n').matchAll(/(?:^|[;}\n])import[^'"();]*from ?"([^"\n]+)"/g)];
    const expected = imports.map(([, name]) => name!);
    expect(expected).toContain('node:crypto');
    expect(expected.filter((name) => !isBuiltin(name))).toEqual([]);
  });

  it('holds nothing of one machine: no stand-in for a login, no sample, no test', () => {
    const sources = map.sources.map((path) => path.replace(/^(\.\.\/)+/, ''));
    expect(sources.some((path) => path.endsWith('functions/src/main.ts'))).toBe(true);
    expect(
      sources.filter((path) => /(^|\/)(infra|test|site)\//.test(path.replace(/.*node_modules.*/, ''))),
    ).toEqual([]);
    expect(sources.filter((path) => path.includes('/zod/v4/locales/'))).toHaveLength(2);
  });

  it('keeps names, and a map from each place to the line that somebody wrote', () => {
    const line = lines.findIndex((one) => one.includes('Wrong settings: '));
    const place = `${String(line + 1)}:${String(lines[line]!.indexOf('Wrong settings: ') + 1)}`;
    const told = `at readSettings (file:///home/site/wwwroot/main.mjs:${place})\nat x (other.mjs:1:2)`;
    expect(readStack(told, new Map([['main.mjs', map]]))).toMatch(
      /^at readSettings \(functions\/src\/adapters\/config\/settings\.ts:\d+:\d+\)\nat x \(other\.mjs:1:2\)$/,
    );
    expect(lines.join('')).toContain('function readSettings(');
  });
});
