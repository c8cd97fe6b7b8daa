import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** One of each kind of page, in each state. */
export const kindsOfPage: [kind: string, address: string][] = [
  ['front page', '/nb/'],
  ['choice of language', '/'],
  ['front page in English', '/en/'],
  ['front page in Northern Sámi', '/se/'],
  ['help', '/nb/hjelp/'],
  ['help in Northern Sámi', '/se/hjelp/'],
  ['help in Ukrainian', '/uk/hjelp/'],
  ['messages missing, in English', '/en/kommune/4601/'],
  ['checking, in nynorsk', '/nn/kommune/1515/'],
  ['list', '/nb/kommuner/'],
  ['about', '/nb/om/'],
  ['reference check', '/nb/referansesjekk/'],
  ['no logs delivered', '/nb/kommune/5001/'],
  ['districts', '/nb/kommune/0301/'],
  ['checking', '/nb/kommune/1515/'],
  ['messages missing', '/nb/kommune/4601/'],
  ['messages missing, few', '/nb/kommune/5430/'],
  ['nothing missing, with a notice', '/nb/kommune/1507/'],
  ['nothing missing, without one', '/nb/kommune/1818/'],
  ['cannot be known', '/nb/kommune/1804/'],
  ['closed', '/nb/kommune/1108/'],
  ['a number since 2024', '/nb/kommune/3114/'],
  ['a municipality since 2024', '/nb/kommune/1580/'],
  ['no such page', '/nb/finnes-ikke/'],
];

export interface BuiltPage {
  /** `/nb/kommune/4601/` */
  readonly address: string;
  readonly html: string;
}

/** Every page in a built site's folder. */
export async function readPages(folder: string): Promise<BuiltPage[]> {
  const names = await readdir(folder, { recursive: true });
  const pages = names.filter((name) => name.endsWith('.html')).sort();
  return Promise.all(
    pages.map(async (name) => ({
      address: `/${relative('.', name).replace(/index\.html$/, '')}`,
      html: await readFile(join(folder, name), 'utf8'),
    })),
  );
}

/** The values of an attribute, wherever it stands. */
export function valuesOf(attribute: string, html: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map((match) => match[1]!);
}
