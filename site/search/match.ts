import { foldedWords } from './fold.ts';

/** A municipality in the search index, a file beside the pages. */
export interface IndexEntry {
  readonly number: string;
  readonly name: string;
  readonly county: string;
  /** Folded: names, counties and numbers, old and new. */
  readonly words: readonly string[];
  /** Its page, where that is in another form of Norwegian than the search, and which. */
  readonly elsewhere?: { readonly href: string; readonly hreflang: string };
}

/**
 * The municipalities of which each word of the query begins a word: by name those first whose name begins with it.
 * An empty query finds nothing.
 */
export function find(query: string, index: readonly IndexEntry[]): IndexEntry[] {
  const wanted = foldedWords(query);
  if (wanted.length === 0) return [];
  const found = index.filter(({ words }) =>
    wanted.every((part) => words.some((word) => word.startsWith(part))),
  );
  const isByName = (entry: IndexEntry): boolean => entry.words[0]!.startsWith(wanted[0]!);
  return [...found.filter(isByName), ...found.filter((entry) => !isByName(entry))];
}
