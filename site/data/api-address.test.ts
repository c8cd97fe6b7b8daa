import { expect, test } from 'vitest';
import { readApiAddress } from './api-address.ts';

test('real releases never get an address that leads nowhere', () => {
  expect(() => readApiAddress(undefined, true, false)).toThrow('AVSTEM_API');
  expect(() => readApiAddress('', true, false)).toThrow('AVSTEM_API');
  expect(readApiAddress(undefined, true, true)).toContain('.example');
  expect(readApiAddress(undefined, false, false)).toContain('.example');
});

test('what is named is taken, without a slash at its end', () => {
  expect(readApiAddress('https://api.bufdir.no/api/', true, false)).toBe('https://api.bufdir.no/api');
  expect(() => readApiAddress('no address', true, false)).toThrow();
});
