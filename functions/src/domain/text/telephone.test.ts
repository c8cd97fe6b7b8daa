import { expect, test } from 'vitest';
import { telephoneAddress } from './telephone.ts';

test.each([
  ['112', 'tel:112'],
  ['116 111', 'tel:116111'],
  ['+47 55 55 55 55', 'tel:+4755555555'],
  ['55-55 (55) 55', 'tel:55555555'],
  ['', null],
  ['se nettsiden', null],
])('"%s" is dialled by %s', (telephone, address) => {
  expect(telephoneAddress(telephone)).toBe(address);
});
