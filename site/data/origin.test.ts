import { expect, test } from 'vitest';
import { readOrigin } from './origin.ts';

test('an origin is a scheme and a host; real data must name one', () => {
  expect(readOrigin('https://a.no/nb/', false)).toBe('https://a.no');
  expect(readOrigin(undefined, true)).toBe('https://avstem.example');
  expect(() => readOrigin('', false)).toThrow('AVSTEM_ORIGIN');
});
