import nb from './nb.json' with { type: 'json' };
import nn from './nn.json' with { type: 'json' };
import { overviewWordsSchema } from './schema.ts';
import type { OverviewWords } from './schema.ts';

export const overviewLanguages = ['nb', 'nn'] as const;
export type OverviewLanguage = (typeof overviewLanguages)[number];

export const overviewWords: Readonly<Record<OverviewLanguage, OverviewWords>> = {
  nb: overviewWordsSchema.parse(nb),
  nn: overviewWordsSchema.parse(nn),
};
