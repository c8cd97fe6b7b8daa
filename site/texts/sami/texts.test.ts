import { expect, test } from 'vitest';
import { samiLanguages } from '#domain/municipality/sami-area.ts';
import { allLanguages } from '../languages.ts';
import en from './en.json' with { type: 'json' };
import nb from './nb.json' with { type: 'json' };
import nn from './nn.json' with { type: 'json' };
import { samiNoticeTexts } from './texts.ts';

test('each Sámi language is told apart on the pages of every language', () => {
  for (const language of allLanguages) {
    const { heading, lapsed } = samiNoticeTexts(language);
    expect(new Set(samiLanguages.map((one) => heading[one])).size).toBe(samiLanguages.length);
    expect(new Set(samiLanguages.map((one) => lapsed[one]({ version: '1' }))).size).toBe(
      samiLanguages.length,
    );
  }
});

test('every text says which one applies, and none that a message arrived', () => {
  for (const { vouched, lapsed } of [nb, nn, en]) {
    for (const text of [vouched, ...Object.values(lapsed)])
      expect(text).toMatch(
        /norske kunngj(ø|e)ring(en|a) (er den som )?gjeld|Norwegian notice (is the one that )?applies/,
      );
  }
  const said = JSON.stringify([nb, nn, en]);
  expect(said).not.toMatch(
    /kom(met|mer)? (trygt )?fram|kom(met)? frem|er mottatt|er registrert|arrived|received/i,
  );
});
