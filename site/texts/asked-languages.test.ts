import { expect, test } from 'vitest';
import { askedLanguages } from './asked-languages.ts';

const all = ['nb', 'nn', 'en'] as const;

test('a build has all languages unless it is asked for some, and never one that is not there', () => {
  expect(askedLanguages(all, undefined)).toEqual(all);
  expect(askedLanguages(all, '')).toEqual(all);
  expect(askedLanguages(all, 'en,nb')).toEqual(['nb', 'en']);
  expect(() => askedLanguages(all, 'nb,xx')).toThrow('nb,xx');
});
