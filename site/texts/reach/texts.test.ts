import { expect, test } from 'vitest';
import { allLanguages } from '../languages.ts';
import en from './en.json' with { type: 'json' };
import nb from './nb.json' with { type: 'json' };
import nn from './nn.json' with { type: 'json' };
import { reachTextsSchema } from './schema.ts';
import { reachTexts } from './texts.ts';

test('every language has every text', () => {
  for (const language of allLanguages) expect(reachTexts(language).poster.steps).toHaveLength(3);
  const { feed: _feed, ...without } = nn;
  expect(reachTextsSchema.safeParse(without).success).toBe(false);
});

test('no text calls a message lost, or says that one arrived', () => {
  const said = [nb, nn, en].map((texts) => JSON.stringify(texts)).join('\n');
  expect(said).not.toMatch(/\b(tap(t|te|et)|lost)\b|forsvunn/i);
  expect(said).not.toMatch(/kom(met|mer)? (trygt )?fram|kom(met)? frem|er mottatt|er registrert|arrived/i);
});
