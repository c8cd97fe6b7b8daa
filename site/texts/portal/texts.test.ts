import { describe, expect, test } from 'vitest';
import { portalLanguages, portalTexts } from './languages.ts';

describe.each(portalLanguages)('the portal in %s', (language) => {
  test('has every text, and never says that a message is lost', () => {
    const said = JSON.stringify(portalTexts(language));
    expect(said).not.toMatch(/\b(tap(t|te|et)|mist(et|a))\b|forsvunn/i);
  });
});
