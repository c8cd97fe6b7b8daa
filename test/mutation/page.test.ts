import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rows } from './page.ts';
import { summarySchema } from './summary.ts';

const results = new URL('results/', import.meta.url);
const summaries = readdirSync(results).map((name) =>
  summarySchema.parse(JSON.parse(readFileSync(new URL(name, results), 'utf8'))),
);

it('docs/mutation.md has the figures of the kept results', () => {
  const page = readFileSync('docs/mutation.md', 'utf8').split('\n');
  for (const row of rows(summaries)) expect(page).toContain(row);
});

it('every mutant has one end', () => {
  for (const { room, mutants, killed, timeout, survived, noCoverage, refusedByTypes, left } of summaries) {
    expect(killed + timeout + survived + noCoverage + (refusedByTypes ?? 0), room).toBe(mutants);
    expect(left.length, room).toBe(survived + noCoverage);
  }
});
