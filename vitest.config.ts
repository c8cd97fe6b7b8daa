import { defineConfig } from 'vitest/config';
import { LongFirst } from './test/support/long-first.ts';

const browserTests = 'test/browser/**/*.test.ts';

/** They measure their process, change what all of it stands on, or hold a whole site in memory. */
const alone = [
  'functions/src/adapters/log-reader/bounded-memory.test.ts',
  'infra/local/azurite/**/*.test.ts',
  'infra/local/host/*.test.ts',
  'infra/local/start.test.ts',
  'test/benchmark/**/*.test.ts',
  'test/faults/**/*.test.ts',
  'test/load/**/*.test.ts',
  'test/simulation/whole/**/*.test.ts',
  'test/site/**/*.test.ts',
];

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    globalSetup: 'test/support/run-folder.ts',
    testTimeout: 300_000,
    hookTimeout: 120_000,
    // More than the cores that CI has: tests of whole systems and browsers wait for much of their time. Of 7 each has
    // about a gigabyte.
    maxWorkers: 7,
    // Most files keep nothing in their process but modules, and leave nothing changed in it: a process for each of them
    // takes longer than what most of them do.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['functions/**/*.test.ts', 'infra/**/*.test.ts', 'site/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [browserTests, ...alone],
        },
      },
      { extends: true, test: { name: 'alone', include: alone, isolate: true } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [browserTests],
          // A shared CI machine may stall in the midst of a browser's step. Only here: elsewhere a test that fails
          // once, on generated cases or under crashes, has found something.
          retry: process.env['CI'] ? 1 : 0,
          // What a page says may come a moment after what a person did: looked at again until it does.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
