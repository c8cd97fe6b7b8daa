/** The addresses of what reaches others: poster, list of days, press, feeds, extracts and open data. */
import type { Language } from '../texts/languages.ts';

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
