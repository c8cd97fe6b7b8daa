import type { HelpLanguage } from '../names.ts';
import en from './en.json' with { type: 'json' };
import nb from './nb.json' with { type: 'json' };
import nn from './nn.json' with { type: 'json' };
import pl from './pl.json' with { type: 'json' };
import { type HelpTexts, helpTextsSchema } from './schema.ts';
import se from './se.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

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
