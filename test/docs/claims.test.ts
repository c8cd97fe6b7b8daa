import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mutants } from '../mutants/mutants.ts';

const text = readFileSync('docs/claims.md', 'utf8').replaceAll(/\s+/g, ' ');
/** A file of tests, and the name of one in it, where a claim rests on one. */
const named = [...text.matchAll(/`([a-z][^` ]*\.test\.ts)`(?: "([^"]*)")?/g)].map(([, file, name]) => ({
  file,
  name,
}));

it('every test that docs/claims.md names exists', () => {
  expect(named.length).toBeGreaterThan(25);
  for (const { file, name } of named) {
    expect(existsSync(file!), file).toBe(true);
    if (name !== undefined) expect(readFileSync(file!, 'utf8'), file).toContain(name);
  }
});

it('the planted faults stand in it, and what each changes is in the program once', () => {
  for (const { name, file, from, test } of mutants) {
    expect(text, name).toContain(`| ${name} | \`${file}\` | \`${test}\` |`);
    expect(readFileSync(file, 'utf8').split(from), file).toHaveLength(2);
  }
});
