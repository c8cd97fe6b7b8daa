/** Each language by its own name, as who reads it looks for it. */
import type { Language } from './languages.ts';

/** Two more languages have the help page and no other. */
export type HelpLanguage = Language | 'pl' | 'uk';

export const languageNames: Readonly<Record<HelpLanguage, string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  se: 'Davvisámegiella',
  en: 'English',
  pl: 'Polski',
  uk: 'Українська',
};
