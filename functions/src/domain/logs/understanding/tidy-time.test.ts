import { expect, it } from 'vitest';
import { tidyTime } from './tidy-time.ts';

it.each([
  ['1.6.2023', '01.06.2023'],
  ['1.6.23 9:05', '01.06.2023 09:05'],
  ['01.06.2023, kl 09.05', '01.06.2023 09:05'],
  ['1. 6. 2023  kl. 9.05.30', '01.06.2023 09:05:30'],
  ['2023-06-01\u00a009:05', '2023-06-01 09:05'],
  ['2023-06-01T09:05:30.1234567', '2023-06-01T09:05:30.1234567'],
])('%s is %s', (text, tidy) => expect(tidyTime(text)).toBe(tidy));

it.each(['6/1/2023', '1-6-2023', '45078.5', 'juni 2023', '1.6', ''])('%s is left as it is', (text) =>
  expect(tidyTime(text)).toBe(text),
);
