import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { assembleLane, codeFile } from '../../infra/local/lane/assemble.ts';

it('the lane’s code is what its source assembles to (npm run lane)', async () => {
  expect(readFileSync(codeFile, 'utf8')).toBe(await assembleLane());
});
