import { askedLanguages } from './asked-languages.ts';
import en from './en.json' with { type: 'json' };
import { filledFrom, isFilled, requireDeclared } from './fallback.ts';
import nb from './nb.json' with { type: 'json' };
import nn from './nn.json' with { type: 'json' };
import { type Texts, textsSchema } from './schema.ts';
import se from './se.json' with { type: 'json' };

const northernSami = filledFrom(nb, se);

/** Declared: what stands in bokmål on the pages in Northern Sámi. Anything else that is missing fails the build. */
export const inBokmal: Readonly<Record<'se', readonly string[]>> = {
  se: [
    'language',
    'site.sample',
    'site.urgent',
    'site.asOf',
    'site.nothingKnown',
    'front',
    'list',
    'municipality',
    'about',
    'notFound',
  ],
};
requireDeclared('se', northernSami.filled, inBokmal.se);

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

/** What of Northern Sámi there is at all. */
const translatedRooms = [...Object.keys(se), 'help'];

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
  if (language !== 'se') return language;
  const isTranslated = translatedRooms.some((room) => place === room || place.startsWith(`${room}.`));
  return isTranslated && !isFilled(northernSami.filled, place) ? 'se' : 'nb';
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
