/** The addresses of the pages. Each ends with a slash, so that no server needs to redirect. */
import type { Language } from '../texts/languages.ts';
import { type HelpLanguage, languageNames } from '../texts/names.ts';

export const frontPage = (language: Language): string => `/${language}/`;
export const listPage = (language: Language): string => `/${language}/kommuner/`;
export const aboutPage = (language: Language): string => `/${language}/om/`;
/** In two languages more than the other pages have. */
export const helpPage = (language: HelpLanguage): string => `/${language}/hjelp/`;
export const searchIndex = (language: Language): string => `/${language}/kommuner.json`;
export const municipalityPage = (language: Language, number: string): string =>
  `/${language}/kommune/${number}/`;

/** For those who reach others, and open data. */
export const posterPage = (language: Language): string => `/${language}/plakat/`;
export const daysPage = (language: Language): string => `/${language}/dager/`;
export const pressPage = (language: Language): string => `/${language}/presse/`;
export const dataPage = (language: Language): string => `/${language}/data/`;
export const apiPage = (language: Language): string => `/${language}/data/api/`;
export const countryFeed = (language: Language): string => `/${language}/kunngjoringer.atom`;
export const municipalityFeed = (language: Language, number: string): string =>
  `/${language}/kommune/${number}/kunngjoringer.atom`;
/** Ends in `.htm`: whole pages end in `.html`. */
export const extractAddress = (language: Language, number: string): string =>
  `/${language}/utdrag/${number}.htm`;

/** The address of the same page in another language; its front page where the address names no language. */
export function sameAddressIn(language: HelpLanguage, address: string): string {
  const [, first = '', ...rest] = address.split('/');
  return first in languageNames ? `/${[language, ...rest].join('/')}` : `/${language}/`;
}
