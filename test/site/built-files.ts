/** A built site's folder, read once: every file's bytes, and every page as a tree. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Element, readHtml } from './html/read-html.ts';

export interface BuiltPage {
  /** `/nb/kommune/4601/`, `/404.html` */
  readonly address: string;
  readonly html: string;
  readonly root: Element;
}

export interface BuiltFiles {
  /** By address: `/assets/a.css`, `/nb/index.html`. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly pages: readonly BuiltPage[];
}

/** By address, as in `BuiltFiles`. */
export function readFiles(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  const addressOf = (path: string): string => path.slice(folder.length).split(sep).join('/');
  return new Map(paths.map((path) => [addressOf(path), readFileSync(path)]));
}

export function readBuiltFiles(folder: string): BuiltFiles {
  const files = readFiles(folder);
  const pages = [...files]
    .filter(([address]) => address.endsWith('.html') && !isFragment(address))
    .map(([address, bytes]) => pageOf(address.replace(/index\.html$/, ''), bytes.toString('utf8')));
  return { files, pages };
}

/** Parts for other people's pages are no pages. */
export const isFragment = (address: string): boolean => !/(^|\/)(index|404)\.html$/.test(address);

function pageOf(address: string, html: string): BuiltPage {
  return { address, html, root: readHtml(html).root };
}

/** The part of an address that says the language: `nb`; null at the root and where an address has none. */
export function languageOf(address: string): string | null {
  return /^\/([a-z]{2,3})\//.exec(address)?.[1] ?? null;
}
