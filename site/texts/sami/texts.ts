import { contentLanguage, type ContentLanguage, type Language } from '../languages.ts';
import en from './en.json' with { type: 'json' };
import nb from './nb.json' with { type: 'json' };
import nn from './nn.json' with { type: 'json' };
import { samiNoticeTextsSchema, type SamiNoticeTexts } from './schema.ts';

const all: Readonly<Record<ContentLanguage, SamiNoticeTexts>> = {
  nb: samiNoticeTextsSchema.parse(nb),
  nn: samiNoticeTextsSchema.parse(nn),
  en: samiNoticeTextsSchema.parse(en),
};

/** In the language in which the page's content is: on the pages in Northern Sámi that is bokmål. */
export function samiNoticeTexts(language: Language): SamiNoticeTexts {
  return all[contentLanguage(language)];
}
