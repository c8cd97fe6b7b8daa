// House rules that a machine can keep: one-way imports, small rooms, no escape from the types.
import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const src = 'functions/src';

/**
 * Imports run one way: main -> adapters -> use-cases -> domain; site -> domain. The verifier stands for itself and
 * imports nothing, so that the page of receipts may run it. What each room may not import:
 */
const forbidden = {
  [`${src}/use-cases/**/*.ts`]: ['adapters', 'local', 'infra', 'site', 'test'],
  [`${src}/adapters/**/*.ts`]: ['local', 'infra', 'site', 'test'],
  'site/**/*.ts': ['use-cases', 'adapters', 'local', 'infra(?!/verify/)', 'test'],
};

const oneWay = Object.entries(forbidden).map(([files, rooms]) => ({
  files: [files],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(#|(\\.\\./)+)(${rooms.join('|')})/`,
            message: 'imports run one way: see CONTRIBUTING.md',
          },
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['node_modules', 'dist', '.data', '**/.astro', '**/*.astro', 'site/public'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      'max-lines': ['error', 200],
      'max-lines-per-function': ['error', { max: 70, skipComments: true, skipBlankLines: true }],
      'max-len': ['error', { code: 120, ignoreUrls: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  ...oneWay,
  {
    // What somebody sends must never cost more than its length: see docs/bad-input.md. Tests read what they made.
    files: ['functions/**/*', 'site/**/*', 'infra/**/*'].map((files) => `${files}.{ts,mjs,js}`),
    ignores: ['**/*.test.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignorePartial: false }],
    },
  },
  {
    files: [`functions/src/domain/**/*.ts`],
    ignores: ['**/*.test.ts'],
    rules: {
      // The domain knows only itself and zod: no Azure, no Node I/O, no clock, no randomness.
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!\\.|#domain/|zod$)', message: 'domain imports only domain and zod' }] },
      ],
      'no-restricted-globals': [
        'error',
        'process',
        'setTimeout',
        'setInterval',
        'fetch',
        'crypto',
        'performance',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'the clock is handed in' },
        { object: 'Math', property: 'random', message: 'randomness is handed in' },
      ],
    },
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: { 'max-lines': ['error', 400], 'max-lines-per-function': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
