import { askedLanguages } from './asked-languages.ts';
import en from './en.json';
import { filledFrom, isFilled } from './fallback.ts';
import nb from './nb.json';
import nn from './nn.json';
import { type Texts, textsSchema } from './schema.ts';
import se from './se.json';

const northernSami = filledFrom(nb, se);

/** The languages of the site, by the first part of their addresses. Checked as the build begins. */
export const languages = {
  nb: textsSchema.parse(nb),
  nn: textsSchema.parse(nn),
  se: textsSchema.parse(northernSami.texts),
  en: textsSchema.parse(en),
} as const satisfies Record<string, Texts>;

export type Language = keyof typeof languages;

export const allLanguages: readonly Language[] = ['nb', 'nn', 'se', 'en'];

export const defaultLanguage: Language = 'nb';

/** The language in which the pages of another are written, but for their frame and what says otherwise. */
export type ContentLanguage = Exclude<Language, 'se'>;

/** In Northern Sámi only the frame, the search and the help are translated: the rest stands in bokmål. */
export function contentLanguage(language: Language): ContentLanguage {
  return language === 'se' ? 'nb' : language;
}

/**
 * @param place of a text: `site.about`
 * @returns the language that the text is in, which an element with it must say where the page's is another
 */
export function languageOfText(language: Language, place: string): Language {
  return language === 'se' && isFilled(northernSami.filled, place) ? 'nb' : language;
}

/** The same where it differs from what stands around the element: an attribute that is left out otherwise. */
export function langAttribute(language: Language, place: string, around: Language): Language | undefined {
  const own = languageOfText(language, place);
  return own === around ? undefined : own;
}

/** One address for each language, for pages under `[language]`. */
export function languagePaths(): { params: { language: Language } }[] {
  const asked = askedLanguages(allLanguages, process.env.AVSTEM_LANGUAGES);
  return asked.map((language) => ({ params: { language } }));
}
