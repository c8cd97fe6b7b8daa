import { expect, test } from 'vitest';
import { allLanguages } from '../languages.ts';
import en from './en.json' with { type: 'json' };
import nb from './nb.json' with { type: 'json' };
import nn from './nn.json' with { type: 'json' };
import { referenceTextsSchema } from './schema.ts';
import { referenceTexts } from './texts.ts';

test('every language has every text', () => {
  for (const language of allLanguages) expect(referenceTexts(language).title).not.toBe('');
  const { noScript: _noScript, ...without } = nn;
  expect(referenceTextsSchema.safeParse(without).success).toBe(false);
});

test('no text says that a message arrived or is lost', () => {
  const said = [nb, nn, en].map((texts) => JSON.stringify(texts)).join('\n');
  expect(said).not.toMatch(/\b(tap(t|te|et)|lost)\b|forsvunn/i);
  expect(said).not.toMatch(
    /kom(met|mer)? (trygt )?fram|kom(met)? frem|er mottatt|er registrert|arrived|received/i,
  );
});
