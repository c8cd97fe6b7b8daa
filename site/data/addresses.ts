/** The addresses of the pages. Each ends with a slash, so that no server needs to redirect. */
import type { Language } from '../texts/languages.ts';

export const frontPage = (language: Language): string => `/${language}/`;
export const listPage = (language: Language): string => `/${language}/kommuner/`;
export const aboutPage = (language: Language): string => `/${language}/om/`;
export const searchIndex = (language: Language): string => `/${language}/kommuner.json`;
export const municipalityPage = (language: Language, number: string): string =>
  `/${language}/kommune/${number}/`;
