import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { isBuiltin, SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bundledApp } from '../../test/support/bundled-app.ts';
import { bundleApp } from './run/bundle-app.ts';

const mapSchema = z.object({
  version: z.number(),
  file: z.string().default('main.mjs'),
  names: z.array(z.string()),
  mappings: z.string(),
  sources: z.array(z.string()),
  sourceRoot: z.string().default(''),
  sourcesContent: z.array(z.string()).default([]),
});

const own = mkdtempSync(join(tmpdir(), 'avstem-bundle-'));
let folder = own;
let lines: string[];
let map: z.infer<typeof mapSchema>;
beforeAll(async () => {
  folder = (await bundledApp()) ?? own;
  if (folder === own) await bundleApp(own);
  lines = readFileSync(join(folder, 'main.mjs'), 'utf8').split('\n');
  map = mapSchema.parse(JSON.parse(readFileSync(join(folder, 'main.mjs.map'), 'utf8')));
});
afterAll(() => rmSync(own, { recursive: true }));

describe('the function app', () => {
  it('is a file and a worker, below 5 MB, that need nothing but what the platform has', () => {
    // Every megabyte is read at a cold start.
    const bytes = ['main.mjs', 'xlsx-worker.mjs'].map((name) => statSync(join(folder, name)).size);
    expect(bytes[0]! + bytes[1]!).toBeLessThan(5_000_000);
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
    const found = new SourceMap(map).findEntry(line, lines[line]!.indexOf('Wrong settings: '));
    expect(found).toMatchObject({
      originalSource: expect.stringMatching(/functions\/src\/adapters\/config\/settings\.ts$/),
    });
    expect(lines.join('')).toContain('function readSettings(');
  });
});
