/** Links within the site: each leads to a page or file that is there, to an id on it, and to its own language. */
import { type BuiltFiles, type BuiltPage, languageOf } from '../built-files.ts';
import type { Element } from '../html/read-html.ts';
import { elementsIn } from '../html/tree.ts';

/** Where the addresses after # are not ids but views, which a script shows. */
const staffPage = /^\/[a-z]+\/ansatt\/$/;

/** @param origin where the site is public: an address in full that begins with it is one of its own */
export function linkChecker(
  { files, pages }: BuiltFiles,
  origin = 'https://avstem.example',
): (page: BuiltPage) => string[] {
  const addressOf = ({ attributes }: Element): string | undefined => {
    const given = attributes.get('href') ?? attributes.get('action');
    return given?.startsWith(`${origin}/`) ? given.slice(origin.length) : given;
  };

  const ids = new Map<string, Set<string>>();
  for (const { address, root } of pages) {
    const own = [...elementsIn(root)].flatMap(({ attributes }) => attributes.get('id') ?? []);
    ids.set(address, new Set(own));
  }
  const languages = new Set(pages.flatMap(({ address }) => languageOf(address) ?? []));

  const faultOf = (from: BuiltPage, link: Element): string | null => {
    const target = addressOf(link);
    // A form without an address is sent nowhere but to its script.
    if (target === undefined) return null;
    if (/^(https?|tel|mailto):/.test(target)) return null;
    if (target === '') return `an empty link on <${link.name}>`;
    const { pathname, hash } = new URL(target, `http://site${from.address}`);
    const path = decodeURIComponent(pathname);
    if (!ids.has(path)) return files.has(path) ? null : `${target}: nothing is there`;
    const id = decodeURIComponent(hash.slice(1));
    const isView = staffPage.test(path) && id.startsWith('/');
    return id === '' || isView || ids.get(path)?.has(id) ? null : `${target}: no such place on the page`;
  };

  /** Into another language only where the link says so, as the language switch does. */
  const languageFault = (from: BuiltPage, link: Element): string | null => {
    const target = addressOf(link) ?? '';
    if (!target.startsWith('/')) return null;
    const [own, other] = [languageOf(from.address), languageOf(target)];
    if (own === null || other === null || own === other || !languages.has(other)) return null;
    const said = link.attributes.get('hreflang') ?? '';
    return said.split('-')[0] === other ? null : `${target} leads from ${own} to ${other} without saying so`;
  };

  return (page) => {
    const links = [...elementsIn(page.root)].filter(({ name }) =>
      ['a', 'area', 'form', 'link'].includes(name),
    );
    return links.flatMap((link) => [faultOf(page, link) ?? [], languageFault(page, link) ?? []].flat());
  };
}
