import { contentLanguage, type ContentLanguage, type Language } from '../languages.ts';
import en from './en.json' with { type: 'json' };
import nb from './nb.json' with { type: 'json' };
import nn from './nn.json' with { type: 'json' };
import { reachTextsSchema, type ReachTexts } from './schema.ts';

const all: Readonly<Record<ContentLanguage, ReachTexts>> = {
  nb: reachTextsSchema.parse(nb),
  nn: reachTextsSchema.parse(nn),
  en: reachTextsSchema.parse(en),
};

/** In the language in which the page's content is. */
export function reachTexts(language: Language): ReachTexts {
  return all[contentLanguage(language)];
}
