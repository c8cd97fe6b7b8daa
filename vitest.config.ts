import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['functions/**/*.test.ts', 'infra/**/*.test.ts', 'site/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // A shared CI machine may stall in the midst of a browser's step; a second try is reported as one.
    retry: process.env['CI'] ? 1 : 0,
  },
});
