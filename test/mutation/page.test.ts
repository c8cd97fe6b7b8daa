import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { table } from './page.ts';
import { rooms } from './rooms.ts';
import { summarySchema } from './summary.ts';

const results = new URL('results/', import.meta.url);
const summaries = readdirSync(results).map((name) =>
  summarySchema.parse(JSON.parse(readFileSync(new URL(name, results), 'utf8'))),
);

it('docs/mutation.md has the figures of the kept results, and names the rooms without one', () => {
  const all = rooms().map((room) => summaries.find((summary) => summary.room === room) ?? room);
  expect(readFileSync('docs/mutation.md', 'utf8')).toContain(table(all));
});

it('every mutant has one end', () => {
  for (const { room, mutants, killed, timeout, survived, noCoverage, refusedByTypes, left } of summaries) {
    expect(killed + timeout + survived + noCoverage + refusedByTypes, room).toBe(mutants);
    expect(left.length, room).toBe(survived + noCoverage);
  }
});
