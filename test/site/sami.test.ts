/** A municipality's own Sámi text on the built pages: whose it is, in which language, and that it lapses. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildTimeoutMs } from '../browser/support/build-site.ts';
import { exampleSite } from '../browser/support/example-site.ts';
import { type Element, readHtml } from './html/read-html.ts';
import { ancestorsOf, elementsIn, named, textOf } from './html/tree.ts';

let folder = '';

beforeAll(async () => {
  folder = await exampleSite();
}, buildTimeoutMs);

const languages = ['nb', 'nn', 'se', 'en'];
const htmlOf = (language: string, number: string): string =>
  readFileSync(join(folder, language, 'kommune', number, 'index.html'), 'utf8');
const pageOf = (language: string, number: string): Element => readHtml(htmlOf(language, number)).root;
const withClass = (root: Element, name: string): Element[] =>
  [...elementsIn(root)].filter(({ attributes }) => attributes.get('class')?.split(' ').includes(name));
const languageAt = (element: Element): string | undefined =>
  [element, ...ancestorsOf(element)].find(({ attributes }) => attributes.has('lang'))?.attributes.get('lang');

describe('a municipality with a text of its own', () => {
  test.each(languages)('has it once on its page in %s, said to be Northern Sámi', (language) => {
    const texts = withClass(pageOf(language, '5430'), 'sami-text');
    expect(texts.map((text) => text.attributes.get('lang'))).toEqual(['se']);
    const told = textOf(texts[0]!);
    // What the notice hides is hidden; days stand as numbers, and no value is left open.
    expect(told).toContain('1–3');
    expect(told).toContain('01.07.2022 – 31.12.2022');
    expect(told).not.toMatch(/[{}]/);
    const links = named(texts[0]!, 'a').map(({ attributes }) => attributes.get('href'));
    expect(links).toEqual(
      expect.arrayContaining(['tel:112', 'tel:116111', 'tel:78000000', 'https://www.bufdir.no/']),
    );
  });

  test.each(languages)('says beside it in the language of the page in %s by whom it stands', (language) => {
    const [notice] = withClass(pageOf(language, '5430'), 'sami-notice');
    const vouched = named(notice!, 'p').at(-1)!;
    expect(textOf(vouched)).toMatch(/Kautokeino (kommune|municipality).*2023.*1/);
    // The pages in Northern Sámi are in bokmål, but for their frame.
    expect(languageAt(vouched)).toBe(language === 'se' ? 'nb' : language);
  });

  test('stands first on the page in Northern Sámi; elsewhere a link near the top leads to it', () => {
    const order = (language: string): string[] =>
      [...elementsIn(pageOf(language, '5430'))].flatMap(({ attributes }) => {
        const name = attributes.get('class') ?? '';
        if (name.includes('sami-notice')) return ['sami'];
        if (attributes.get('href') === '#samisk-se') return ['link'];
        return attributes.get('id')?.endsWith('-kunngjoring') ? ['norwegian'] : [];
      });
    expect(order('se')).toEqual(['sami', 'norwegian']);
    for (const language of ['nb', 'nn', 'en']) expect(order(language)).toEqual(['link', 'norwegian', 'sami']);
  });
});

test.each(languages)('a text that has lapsed is told of on the page in %s, and not shown', (language) => {
  const page = pageOf(language, '5025');
  expect(withClass(page, 'sami-text')).toEqual([]);
  const lapsed = [...elementsIn(page)].filter(({ attributes }) => attributes.has('data-sami-lapsed'));
  expect(lapsed.map((one) => one.attributes.get('data-sami-lapsed'))).toEqual(['sma']);
});

test('no other municipality has anything of it', () => {
  const numbers = readdirSync(join(folder, 'nb', 'kommune'));
  const told = numbers.filter((number) => /data-sami/.test(htmlOf('nb', number)));
  // Kautokeino and Røros, by their numbers of 2023 and of 2024.
  expect(told.sort()).toEqual(['5025', '5430', '5612']);
});
