import nb from './nb.json' with { type: 'json' };
import nn from './nn.json' with { type: 'json' };
import { breachWordsSchema } from './schema.ts';
import type { BreachWords } from './schema.ts';

export const breachLanguages = ['nb', 'nn'] as const;
export type BreachLanguage = (typeof breachLanguages)[number];

export const breachWords: Readonly<Record<BreachLanguage, BreachWords>> = {
  nb: breachWordsSchema.parse(nb),
  nn: breachWordsSchema.parse(nn),
};
