/** The addresses of the pages. Each ends with a slash, so that no server needs to redirect. */
import type { Language } from '../texts/languages.ts';
import { type HelpLanguage, languageNames } from '../texts/names.ts';

export const frontPage = (language: Language): string => `/${language}/`;
export const listPage = (language: Language): string => `/${language}/kommuner/`;
export const aboutPage = (language: Language): string => `/${language}/om/`;
/** In two languages more than the other pages have. */
export const helpPage = (language: HelpLanguage): string => `/${language}/hjelp/`;
/** Only where there is a reference check. */
export const referencePage = (language: Language): string => `/${language}/referansesjekk/`;
export const searchIndex = (language: Language): string => `/${language}/kommuner.json`;
export const municipalityPage = (language: Language, number: string): string =>
  `/${language}/kommune/${number}/`;

/** The address of the same page in another language; its front page where the address names no language. */
export function sameAddressIn(language: HelpLanguage, address: string): string {
  const [, first = '', ...rest] = address.split('/');
  return first in languageNames ? `/${[language, ...rest].join('/')}` : `/${language}/`;
}
