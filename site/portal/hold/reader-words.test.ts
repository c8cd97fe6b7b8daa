import { describe, expect, it, test } from 'vitest';
import { portalLanguages, portalTexts } from '../../texts/portal/languages.ts';
import { countyText, proposedText, ruleText } from './reader-words.ts';

describe.each(portalLanguages)('in %s', (language) => {
  const { hold: texts } = portalTexts(language);

  it('asks nothing of who only reads', () => {
    const asked = /(?<![a-zæøå])(du|dere|dykk)(?![a-zæøå])/i;
    const time = '1. juni';
    for (const isYours of [true, false]) {
      const told = { isYours, time };
      expect(proposedText(texts, { ...told, mayStep: true })).toMatch(asked);
      expect(proposedText(texts, { ...told, mayStep: false })).not.toMatch(asked);
    }
    expect(ruleText(texts, true)).toMatch(asked);
    expect(ruleText(texts, false)).toMatch(/^KS .* av de[i]? to /);
    expect(ruleText(texts, false)).not.toMatch(asked);
  });

  test('a county has municipalities, not a bare number', () => {
    expect(countyText(texts, 'Agder', 15)).toMatch(/^Agder: 15 kommun[ae]r$/);
    expect(countyText(texts, 'Oslo', 1)).toMatch(/^Oslo: éi?n kommune$/);
  });
});
