import { expect, test } from 'vitest';
import { sameAddressIn } from './addresses.ts';
import { municipalityLink } from './own-form.ts';

const nynorsk = { number: '1515', languageForm: 'nn' } as const;
const bokmal = { number: '1818', languageForm: 'nb' } as const;
const neutral = { number: '4601', languageForm: 'neutral' } as const;

test.each([
  [nynorsk, 'nb', '/nn/kommune/1515/', 'nn'],
  [nynorsk, 'nn', '/nn/kommune/1515/', undefined],
  [bokmal, 'nn', '/nb/kommune/1818/', 'nb'],
  [neutral, 'nn', '/nn/kommune/4601/', undefined],
  [nynorsk, 'en', '/en/kommune/1515/', undefined],
  [nynorsk, 'se', '/se/kommune/1515/', undefined],
] as const)('%o from %s leads to %s', (municipality, language, href, hreflang) => {
  expect(municipalityLink(municipality, language)).toEqual({ href, ...(hreflang && { hreflang }) });
});

test.each([
  ['/nb/kommune/4601/', '/en/kommune/4601/'],
  ['/se/', '/en/'],
  ['/', '/en/'],
  ['/404.html', '/en/'],
])('%s is in English at %s', (address, english) => {
  expect(sameAddressIn('en', address)).toBe(english);
});
