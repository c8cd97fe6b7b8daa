/** A translation of a safety text that nobody has reviewed never stands alone: its page says so, with the original. */
import { type CataloguedText } from '../../../site/texts/review/catalogue.ts';
import type { Element } from '../html/read-html.ts';
import { elementsIn, textOf } from '../html/tree.ts';

/** What one can follow; headings, labels and links lead to it, and stand in many places. */
const isSentence = (text: string): boolean => text.endsWith('.') && !text.includes('{');

const roomOf = (place: string): string => (place.startsWith('site.') ? 'site.urgent' : place.split('.')[0]!);

/** @param language of the page's address */
export function unreviewedChecker(
  texts: readonly CataloguedText[],
): (root: Element, language: string) => string[] {
  const watched = texts.filter(
    ({ isSafety, state, text }) => isSafety && state === 'unreviewed' && isSentence(text),
  );
  const originals = new Set(texts.filter(({ language }) => language === 'nb').map(({ text }) => text));
  const byText = new Map<string, CataloguedText[]>();
  for (const one of watched.filter(({ text }) => !originals.has(text))) {
    const key = `${one.language} ${one.text}`;
    byText.set(key, [...(byText.get(key) ?? []), one]);
  }
  return (root, language) => {
    const elements = [...elementsIn(root)];
    const noted = elements.flatMap(({ attributes }) => attributes.get('data-unreviewed') ?? []).map(roomOf);
    const bare = elements.flatMap((element) => {
      const same = byText.get(`${language} ${textOf(element).replace(/\s+/g, ' ').trim()}`) ?? [];
      return same.some(({ place }) => noted.includes(roomOf(place))) ? [] : same.slice(0, 1);
    });
    return [...new Set(bare.map(({ place }) => `${place} stands alone`))];
  };
}
