import { expect, test } from 'vitest';
import { portalTexts } from '../../texts/portal/languages.ts';
import { basisText } from './basis.ts';

const texts = portalTexts('nb');
const first = { from: '1970-01-01T00:00:00Z', days: 14 };
const second = { from: '2023-06-02T12:30:00Z', days: 30 };
const third = { from: '2023-09-30T22:00:00Z', days: 90 };
const told = (...retention: (typeof first)[]): string =>
  basisText({ maxDelay: 'PT1H', retention }, { texts, language: 'nb' });

test('the retention is told as KS has it, from when each holds', () => {
  expect(told(first)).toContain('sletter etter 14 dager. ');
  expect(told(first, second)).toContain(
    'sletter etter 14 dager, eller 30 dager for det som er sendt fra 2. juni 2023 kl. 14.30. ',
  );
  expect(told(first, second, third)).toMatch(/14 dager, 30 dager .*, eller 90 dager .* 1[.] oktober 2023/);
});
