import { expect, test } from 'vitest';
import { checkUpgrade } from './check.ts';

const nowMs = Date.UTC(2023, 5, 12, 10);

test.each([
  ['3.23.2', '2023-06-12', []],
  ['2023.1-hf2', '2023-06-01', []],
  ['', '', ['version', 'date']],
  ['nyeste', '2023-06-12', ['version']],
  ['3.23.2', '2023-06-13', ['future']],
  ['3.23.2', '12.06.2023', ['date']],
])('version %j, date %j: %j', (version, installedOn, faults) => {
  expect(checkUpgrade({ version, installedOn }, nowMs)).toEqual(faults);
});
