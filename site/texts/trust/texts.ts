import { contentLanguage, type ContentLanguage, type Language } from '../languages.ts';
import en from './en.json' with { type: 'json' };
import nb from './nb.json' with { type: 'json' };
import nn from './nn.json' with { type: 'json' };
import { trustTextsSchema, type TrustTexts } from './schema.ts';

const all: Readonly<Record<ContentLanguage, TrustTexts>> = {
  nb: trustTextsSchema.parse(nb),
  nn: trustTextsSchema.parse(nn),
  en: trustTextsSchema.parse(en),
};

/** In the language in which the page's content is. */
export function trustTexts(language: Language): TrustTexts {
  return all[contentLanguage(language)];
}
