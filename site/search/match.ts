import { foldedWords, wordsOfName } from './fold.ts';

/** A municipality in the search index, a file beside the pages. */
export interface IndexEntry {
  readonly number: string;
  readonly name: string;
  readonly county: string;
  /** Names from before 2020 of what it was, or of parts of it; absent where it has them still. */
  readonly formerNames?: readonly string[];
  /** Folded: names, counties and numbers, old and new. */
  readonly words: readonly string[];
  /** Its page, where that is in another form of Norwegian than the search, and which. */
  readonly elsewhere?: { readonly href: string; readonly hreflang: string };
}

/**
 * The municipalities of which each word of the query begins a word: first those whose name or former name begins with
 * the very word, then those whose name or former name begins so. An empty query finds nothing.
 */
export function find(query: string, index: readonly IndexEntry[]): IndexEntry[] {
  const wanted = foldedWords(query);
  if (wanted.length === 0) return [];
  const found = index.filter(({ words }) =>
    wanted.every((part) => words.some((word) => word.startsWith(part))),
  );
  const [first = ''] = wanted;
  const rankOf = (entry: IndexEntry): number => {
    if (entry.words[0] === first) return 0;
    const former = formerNamesFound(query, entry);
    if (former.some((name) => wordsOfName(name)[0] === first)) return 1;
    if (entry.words[0]!.startsWith(first)) return 2;
    return former.length > 0 ? 3 : 4;
  };
  return [...found].sort((a, b) => rankOf(a) - rankOf(b));
}

/** The former names by which an entry is found, where its own name is another one than what was asked for. */
export function formerNamesFound(query: string, { words, formerNames = [] }: IndexEntry): string[] {
  const [first] = foldedWords(query);
  if (first === undefined || words[0]!.startsWith(first)) return [];
  return formerNames.filter((name) => wordsOfName(name).some((word) => word.startsWith(first)));
}
