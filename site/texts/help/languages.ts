import type { HelpLanguage } from '../names.ts';
import en from './en.json';
import nb from './nb.json';
import nn from './nn.json';
import pl from './pl.json';
import { type HelpTexts, helpTextsSchema } from './schema.ts';
import se from './se.json';
import uk from './uk.json';

/** A missing string fails the build. */
export const helpTexts: Readonly<Record<HelpLanguage, HelpTexts>> = {
  nb: helpTextsSchema.parse(nb),
  nn: helpTextsSchema.parse(nn),
  se: helpTextsSchema.parse(se),
  en: helpTextsSchema.parse(en),
  pl: helpTextsSchema.parse(pl),
  uk: helpTextsSchema.parse(uk),
};

/** Those in which the help page is the only one. */
export const onlyHelp = ['pl', 'uk'] as const satisfies readonly HelpLanguage[];
