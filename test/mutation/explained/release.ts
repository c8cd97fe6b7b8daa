import type { Explained } from './form.ts';

export const releaseExplained: readonly Explained[] = [
  { file: 'release/files.ts', code: "''", why: 'a text has a last piece, whatever it is cut at' },
  { file: 'release/release.ts', code: '[]', why: 'a release has both editions: asked for the types' },
  {
    file: 'release/figure-table.ts',
    code: '/^.+$/',
    why: 'only says that it is a code: every key is one line',
  },
];
