import { contentLanguage, type ContentLanguage, type Language } from '../languages.ts';
import en from './en.json' with { type: 'json' };
import nb from './nb.json' with { type: 'json' };
import nn from './nn.json' with { type: 'json' };
import { totalsTextsSchema, type TotalsTexts } from './schema.ts';

const all: Readonly<Record<ContentLanguage, TotalsTexts>> = {
  nb: totalsTextsSchema.parse(nb),
  nn: totalsTextsSchema.parse(nn),
  en: totalsTextsSchema.parse(en),
};

/** In the language in which the page's content is. */
export function totalsTexts(language: Language): TotalsTexts {
  return all[contentLanguage(language)];
}
