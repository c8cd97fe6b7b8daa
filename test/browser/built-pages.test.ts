/** What can be read off the built files, without a browser: on every page, not only on examples. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, buildTimeoutMs } from './support/build-site.ts';
import { exampleSite, siteOfNothing } from './support/example-site.ts';
import { exampleSnapshot } from './support/example-snapshot.ts';
import { type BuiltPage, readPages, valuesOf } from './support/pages.ts';

let site: string;
let pages: BuiltPage[];
const isInside = (link: string): boolean => link.startsWith('/') || link.startsWith('#');

beforeAll(async () => {
  site = await exampleSite();
  pages = await readPages(site);
}, buildTimeoutMs);

describe('every page', () => {
  test('is there: 356 municipalities, the numbers that came in 2024, and the others', () => {
    const municipalities = pages.filter(({ address }) => /^\/nb\/kommune\/\d{4}\/$/.test(address));
    expect(municipalities).toHaveLength(356 + 115);
    expect(pages.map(({ address }) => address)).toEqual(
      expect.arrayContaining(['/', '/404.html', '/nb/', '/nb/kommuner/', '/nb/om/']),
    );
  });

  test('says that the data is made up', () => {
    for (const { address, html } of pages) expect(html, address).toMatch(/<aside class="sample"/);
  });

  test('has nothing inline', () => {
    for (const { address, html } of pages) {
      expect(html, address).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=|javascript:/i);
    }
  });

  test('asks nothing of other hosts', () => {
    for (const { address, html } of pages) {
      expect(
        valuesOf('src', html).filter((link) => !isInside(link)),
        address,
      ).toEqual([]);
      // What a page says of where it and its other languages are is asked of nobody.
      const links = html.matchAll(/<link(?![^>]*\srel="(?:canonical|alternate)")[^>]*\shref="([^"]*)"/g);
      const heads = [...links].map((match) => match[1]!);
      expect(
        heads.filter((link) => !isInside(link)),
        address,
      ).toEqual([]);
    }
  });

  test('has one first heading, no skipped level, a language, a title of its own', () => {
    for (const { address, html } of pages) {
      const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map((match) => Number(match[1]));
      expect(
        levels.filter((level) => level === 1),
        address,
      ).toHaveLength(1);
      levels.slice(1).forEach((level, i) => expect(level - levels[i]!, address).toBeLessThanOrEqual(1));
      expect(html, address).toMatch(/<html lang="(nb|nn|se|en|pl|uk)"/);
      expect(html, address).toMatch(/<title[^>]*>[^<]+ – Avstem<\/title>/);
    }
  });

  test('has no broken link and no broken fragment', () => {
    const broken = new Set<string>();
    for (const { address, html } of pages) {
      const ids = new Set(valuesOf('id', html));
      for (const link of valuesOf('href', html).filter(isInside)) {
        const [path, fragment] = link.split('#') as [string, string?];
        if (path && !existsSync(join(site, path.endsWith('/') ? `${path}index.html` : path)))
          broken.add(link);
        if (!path && fragment && !ids.has(fragment)) broken.add(`${address}${link}`);
      }
    }
    expect([...broken]).toEqual([]);
  });

  test('uses each id once', () => {
    for (const { address, html } of pages) {
      const ids = valuesOf('id', html);
      expect(ids.length, address).toBe(new Set(ids).size);
    }
  });

  test('calls no message lost, and says of none that it arrived', () => {
    for (const { address, html } of pages) {
      expect(html, address).not.toMatch(/\btap(t|te)\b/i);
      expect(html, address).not.toMatch(/kom(met)? fr[ae]m|er mottatt/i);
    }
  });
});

const oneLanguage = { AVSTEM_LANGUAGES: 'nb' };

describe('other data', { timeout: buildTimeoutMs }, () => {
  test('without a snapshot nobody has answered, and the banner is there', async () => {
    const empty = await siteOfNothing();
    const built = await readPages(empty);
    const names = await readdir(empty, { recursive: true });
    const bergen = built.find(({ address }) => address === '/nb/kommune/4601/')!.html;
    expect(bergen).toContain('Kommunen har ikke levert logger ennå');
    expect(bergen).toContain('Eksempeldata.');
    // Nothing of the reference check, neither a page, a script nor a link, until KS has confirmed the number.
    expect(names.filter((name) => /reference|referanse/i.test(name))).toEqual([]);
    expect(built.filter(({ html }) => /referansesjekk/.test(html))).toEqual([]);
  });

  test('that is real has no banner and may be indexed', async () => {
    const real = await buildSite({ ...exampleSnapshot, sample: false }, oneLanguage);
    const built = await readPages(real.folder);
    await real.remove();
    for (const { address, html } of built) {
      expect(html, address).not.toContain('Eksempeldata');
      // Search engines have nothing to do where one must log in.
      expect(html.includes('noindex'), address).toBe(address.endsWith('/ansatt/'));
    }
  });

  test('that is no snapshot fails the build', async () => {
    await expect(buildSite({ schemaVersion: 3 })).rejects.toThrow();
  });
});
