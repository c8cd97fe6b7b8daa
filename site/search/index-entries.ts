import type { Entry } from '../data/municipalities.ts';
import { municipalityLink } from '../data/own-form.ts';
import type { Language } from '../texts/languages.ts';
import { wordsOfName } from './fold.ts';
import type { IndexEntry } from './match.ts';

/** What a municipality can be found by; the words of its name come first. */
export function indexEntry(entry: Entry, language: Language): IndexEntry {
  const { number, name, county, successorsSince2024, otherNames, former } = entry;
  const formerNames = [...new Set(former.map((one) => one.name))].filter((one) => one !== name);
  const texts = [name, ...otherNames.map((other) => other.name), ...formerNames, county];
  // One that came under a name of its own is found by it at its own page.
  const successors = successorsSince2024.filter((successor) => successor.name === name);
  for (const { county: other } of [...successors, ...former]) texts.push(other);
  const numbers = [number, ...[...successors, ...former].map((other) => other.number)];
  const { href, hreflang } = municipalityLink(entry, language);
  return {
    number,
    name,
    county,
    ...(formerNames.length > 0 && { formerNames }),
    words: [...new Set([...texts.flatMap(wordsOfName), ...numbers])],
    ...(hreflang && { elsewhere: { href, hreflang } }),
  };
}
