/**
 * In which written form of Norwegian a municipality's page is offered. Within bokmål and nynorsk, lists and the search
 * lead to the municipality's own form, as its notices are in that; from other languages, and where it has none, they
 * stay. The choice of language on the page leads back.
 */
import type { Municipality } from '#domain/municipality/reference.ts';
import type { Language } from '../texts/languages.ts';
import { municipalityPage } from './addresses.ts';

type Formed = Pick<Municipality, 'number' | 'languageForm'>;

export function formFor({ languageForm }: Formed, language: Language): Language {
  const isNorwegian = language === 'nb' || language === 'nn';
  return isNorwegian && languageForm !== 'neutral' ? languageForm : language;
}

/** What a link to a municipality's page says: where, and in which language where that changes. */
export interface MunicipalityLink {
  readonly href: string;
  readonly hreflang?: Language;
}

export function municipalityLink(municipality: Formed, language: Language): MunicipalityLink {
  const form = formFor(municipality, language);
  const href = municipalityPage(form, municipality.number);
  return form === language ? { href } : { href, hreflang: form };
}
