import { describe, expect, test } from 'vitest';
import { filledFrom, isFilled, requireDeclared } from './fallback.ts';

const original = { a: { b: 'to', c: 'tre' }, d: ['fire'] };

describe('a language that is translated in part', () => {
  test('takes the rest from the original, and knows what', () => {
    expect(filledFrom(original, { a: { b: 'guokte' } })).toEqual({
      texts: { a: { b: 'guokte', c: 'tre' }, d: ['fire'] },
      filled: ['a.c', 'd'],
    });
  });

  test('keeps what the original lacks, for the schema to refuse', () => {
    expect(filledFrom(original, { e: 'vihtta' }).texts).toHaveProperty('e');
  });

  test('a part that was filled was filled with all that it holds', () => {
    expect(isFilled(['a'], 'a.b')).toBe(true);
    expect(isFilled(['a'], 'ab')).toBe(false);
  });

  test('is refused where a text is missing that was not declared', () => {
    expect(() => requireDeclared('se', ['a.c', 'd'], ['d'])).toThrow('se.json lacks a.c');
  });

  test('is refused where a text is there that was declared to be missing', () => {
    expect(() => requireDeclared('se', ['d'], ['d', 'a'])).toThrow('against what is declared, a');
    expect(() => requireDeclared('se', ['d'], ['d'])).not.toThrow();
  });
});
