import { describe, expect, test } from 'vitest';
import { contentLanguage } from '../languages.ts';
import nb from './nb.json' with { type: 'json' };
import { trustTextsSchema } from './schema.ts';
import { trustTexts } from './texts.ts';

describe('the texts of the pages on which the service answers for itself', () => {
  test('are there in each language in which pages are written', () => {
    const titles = (['nb', 'nn', 'en'] as const).map((language) => trustTexts(language).hiding.title);
    expect(new Set(titles).size).toBe(3);
    expect(trustTexts('se')).toBe(trustTexts(contentLanguage('se')));
  });

  test('are refused where one is missing, or a threshold is written by hand', () => {
    const { answers: _, ...receipt } = nb.receipt;
    expect(trustTextsSchema.safeParse({ ...nb, receipt }).success).toBe(false);
    const counts = { ...nb.hiding.counts, text: 'Et antall vises fra 4.' };
    expect(trustTextsSchema.safeParse({ ...nb, hiding: { ...nb.hiding, counts } }).success).toBe(false);
  });
});
