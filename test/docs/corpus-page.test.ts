import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { corpusPage } from '../data/run/table.ts';

it('docs/corpus.md lists the corpus as it is: `npm run corpus -- --page` writes it', () => {
  expect(readFileSync('docs/corpus.md', 'utf8')).toBe(corpusPage());
});
