/** Only the tests that try the mutants of one room, without what whole systems and browsers need. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: (process.env['MUTATION_TESTS'] ?? '').split(',').filter((file) => file !== ''),
    isolate: false,
    testTimeout: 60_000,
  },
});
