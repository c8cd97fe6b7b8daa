import nb from './nb.json';
import { type Texts, textsSchema } from './schema.ts';

/** The languages of the site, by the first part of their addresses. Checked as the build begins. */
export const languages = {
  nb: textsSchema.parse(nb),
} as const satisfies Record<string, Texts>;

export type Language = keyof typeof languages;

export const defaultLanguage: Language = 'nb';

/** One address for each language, for pages under `[language]`. */
export function languagePaths(): { params: { language: Language } }[] {
  return (Object.keys(languages) as Language[]).map((language) => ({ params: { language } }));
}
