/**
 * Each text of the site stands in an element of its own language. The texts are read from their files: one that is
 * written in nynorsk alone may not be read where the page says English.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from '../html/read-html.ts';
import { ancestorsOf, elementsIn, isElement } from '../html/tree.ts';

const codes = ['nb', 'nn', 'se', 'en', 'pl', 'uk'];
/** In letters: shorter ones are often names, and the same in several languages. */
const shortest = 7;

/** Texts without values, and by their pattern those with values, each with the languages that have it. */
export interface KnownTexts {
  readonly plain: ReadonlyMap<string, ReadonlySet<string>>;
  readonly patterns: readonly { readonly pattern: RegExp; readonly language: string }[];
}

/** @param folders in which a file is called by its language: `nb.json` */
export function textsIn(folders: readonly string[]): KnownTexts {
  const plain = new Map<string, Set<string>>();
  const patterns: { pattern: RegExp; language: string }[] = [];
  const add = (text: string, language: string): void => {
    const letters = text.replace(/\{\w+\}/g, '').replace(/\P{Letter}/gu, '');
    if (letters.length < shortest) return;
    if (text.includes('{')) {
      const source = text.split(/\{\w+\}/).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
      patterns.push({ pattern: new RegExp(`^${source.join('.+')}$`, 's'), language });
    } else plain.set(text, (plain.get(text) ?? new Set()).add(language));
  };
  for (const folder of folders) {
    for (const name of readdirSync(folder)) {
      const [language, kind] = name.split('.');
      if (kind !== 'json' || !language || !codes.includes(language)) continue;
      for (const text of stringsIn(JSON.parse(readFileSync(join(folder, name), 'utf8')))) add(text, language);
    }
  }
  return { plain, patterns };
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** @returns a fault for each text and each name for assistive technology that is in another language than around it */
export function languageChecker(known: KnownTexts): (root: Element) => string[] {
  const seen = new Map<string, string | null>();
  const languagesOf = (text: string): ReadonlySet<string> => {
    const exact = known.plain.get(text);
    if (exact) return exact;
    const matching = known.patterns.filter(({ pattern }) => pattern.test(text));
    return new Set(matching.map(({ language }) => language));
  };
  const faultOf = (text: string, language: string): string | null => {
    const key = `${language} ${text}`;
    const before = seen.get(key);
    if (before !== undefined) return before;
    const own = languagesOf(text);
    const fault =
      own.size === 0 || own.has(language) ? null : `${[...own].join('/')} where it says ${language}: ${text}`;
    seen.set(key, fault);
    return fault;
  };
  return (root) => {
    const faults = [...elementsIn(root)].flatMap((element) => {
      if (['script', 'style', 'code'].includes(element.name)) return [];
      const language = languageAt(element);
      const said = element.children.flatMap((child) => (isElement(child) ? [] : child.text));
      const names = ['aria-label', 'alt', 'title', 'placeholder'].flatMap(
        (name) => element.attributes.get(name) ?? [],
      );
      return [...said, ...names].flatMap((text) => faultOf(text.replace(/\s+/g, ' ').trim(), language) ?? []);
    });
    return [...new Set(faults)];
  };
}

function languageAt(element: Element): string {
  const told = [element, ...ancestorsOf(element)].find(({ attributes }) => attributes.has('lang'));
  return told?.attributes.get('lang') ?? 'none';
}
