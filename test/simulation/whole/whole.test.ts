/** The whole pipeline under faults, from a few seeds, and a few of the faults that it must find; more by command. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultKinds } from './ports/faults.ts';
import { tryPlanted } from './run/mutants.ts';
import { planted } from './run/planted.ts';
import { inThread } from './run/threads.ts';

/** SIMULATION_SEEDS asks for more. */
const count = Number(process.env['SIMULATION_SEEDS'] ?? 24);
const seeds = Array.from({ length: count }, (_, i) => i + 13);

// What fails is played again by `npm run simulate -- --seed SEED`.
it('ends from every seed as it does without faults', async () => {
  const done = await inThread({ seeds, isFirstEnough: false });
  expect(done.failed).toEqual([]);
  // Faults that never happen prove nothing.
  const kinds = new Set([...done.struck.keys()].map((name) => name.split(' ').at(-1)));
  // Of so few seeds one kind, which strikes only where a document is replaced, may be missing.
  expect([...faultKinds].filter((kind) => kind !== 'rewritten' && !kinds.has(kind))).toEqual([]);
  expect(done.struck.size).toBeGreaterThan(100);
  expect(done.acts.size).toBeGreaterThan(20);
  expect(done.poisoned).toBeGreaterThan(0);
  expect(done.mayBegin).toBeGreaterThan(0);
});

describe('planted faults', () => {
  const few = [
    'a delivery is acknowledged before it is stored',
    'a replaced period reaches one millisecond too far',
  ];
  it.each(planted.filter(({ name }) => few.includes(name)))('$name: a seed finds it', async (one) => {
    expect((await tryPlanted(one, 20)).found).not.toBeNull();
  });

  it('are each in the program once, and in the table with the seed that finds them', () => {
    const page = readFileSync('docs/simulation.md', 'utf8');
    for (const { name, file, from } of planted) {
      expect(readFileSync(file, 'utf8').split(from), name).toHaveLength(2);
      expect(page).toMatch(new RegExp(`\\| ${name} \\| \`[^|]*\` \\| \\d+ \\|`));
    }
  });
});
