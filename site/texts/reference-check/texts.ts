import { contentLanguage, type ContentLanguage, type Language } from '../languages.ts';
import en from './en.json' with { type: 'json' };
import nb from './nb.json' with { type: 'json' };
import nn from './nn.json' with { type: 'json' };
import { referenceTextsSchema, type ReferenceTexts } from './schema.ts';

const all: Readonly<Record<ContentLanguage, ReferenceTexts>> = {
  nb: referenceTextsSchema.parse(nb),
  nn: referenceTextsSchema.parse(nn),
  en: referenceTextsSchema.parse(en),
};

/** In the language in which the page's content is. */
export function referenceTexts(language: Language): ReferenceTexts {
  return all[contentLanguage(language)];
}
