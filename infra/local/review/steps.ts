import { join } from 'node:path';
import { root } from '../run/paths.ts';

export interface Step {
  readonly name: string;
  /** A script that Node runs, within the dependencies. */
  readonly script: string;
  readonly args: readonly string[];
  /** True where its output is worth seeing while it runs. */
  readonly isLong?: boolean;
}

/** Where the tests leave their count. */
export const reviewFolder = join(root, '.data', 'review');
export const testReport = join(reviewFolder, 'tests.json');

/** All that a change must pass, the quickest first; those of one stage run at the same time. */
export const stages: readonly (readonly Step[])[] = [
  [
    { name: 'Format', script: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
    { name: 'Lint', script: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  ],
  [
    { name: 'Types', script: 'typescript/bin/tsc', args: ['--noEmit'] },
    { name: 'Types of the site', script: 'astro/bin/astro.mjs', args: ['check', '--root', 'site'] },
  ],
  [
    {
      name: 'Tests',
      script: 'vitest/vitest.mjs',
      args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${testReport}`],
      isLong: true,
    },
  ],
];
