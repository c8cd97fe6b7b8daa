import { defineConfig } from 'vitest/config';
import { LongFirst } from './test/support/long-first.ts';

const browserTests = 'test/browser/**/*.test.ts';
const pureTests = ['functions/src/domain/**/*.test.ts', 'site/**/*.test.ts'];

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    globalSetup: 'test/support/run-folder.ts',
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // More than the cores that CI has: tests of whole systems and browsers wait for a third of their time.
    maxWorkers: 5,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: pureTests,
          // They keep nothing between files, and a process for each of them takes longer than what most of them do.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['functions/**/*.test.ts', 'infra/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [browserTests, ...pureTests],
        },
      },
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
