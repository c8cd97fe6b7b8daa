import type { Entry } from '../data/municipalities.ts';
import { municipalityLink } from '../data/own-form.ts';
import type { Language } from '../texts/languages.ts';
import { wordsOfName } from './fold.ts';
import type { IndexEntry } from './match.ts';

/** What a municipality can be found by; the words of its name come first. */
export function indexEntry(entry: Entry, language: Language): IndexEntry {
  const { number, name, county, successorsSince2024, otherNames } = entry;
  const texts = [name, ...otherNames.map((other) => other.name), county];
  // One that came under a name of its own is found by it at its own page.
  const successors = successorsSince2024.filter((successor) => successor.name === name);
  for (const successor of successors) texts.push(successor.county);
  const numbers = [number, ...successors.map((successor) => successor.number)];
  const { href, hreflang } = municipalityLink(entry, language);
  return {
    number,
    name,
    county,
    words: [...new Set([...texts.flatMap(wordsOfName), ...numbers])],
    ...(hreflang && { elsewhere: { href, hreflang } }),
  };
}
