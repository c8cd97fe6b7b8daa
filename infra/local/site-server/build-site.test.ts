import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { siteOfNothing } from '../../../test/browser/support/example-site.ts';
import { buildSite } from './build-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'avstem-builds-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const never = new AbortController().signal;
// What is asked here is the same for one language as for all.
const oneLanguage = { AVSTEM_LANGUAGES: 'nb' };

describe('building the site', () => {
  it('lets several systems build at once, each a whole site', { timeout: 240_000 }, async () => {
    const folders = ['a', 'b'].map((name) => join(folder, name));
    const results = await Promise.all(folders.map((to) => buildSite(null, to, never, oneLanguage)));
    expect(results).toEqual(folders.map(() => ({ ok: true })));
    const builtAlone = await siteOfNothing();
    const pagesIn = (of: string) => readdirSync(of, { recursive: true }).toSorted().join('\n');
    for (const of of folders) expect(pagesIn(of)).toBe(pagesIn(builtAlone));
    expect(existsSync(join(folders[0]!, 'nb/index.html'))).toBe(true);
    expect(existsSync(join(folders[0]!, '404.html'))).toBe(true);
  });

  it('leaves no folder behind where the build is stopped', async () => {
    const to = join(folder, 'stopped');
    const result = await buildSite(null, to, AbortSignal.timeout(300), oneLanguage);
    expect(result.ok).toBe(false);
    expect(existsSync(to)).toBe(false);
  });
});
