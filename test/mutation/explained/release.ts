import type { Explained } from './form.ts';

export const releaseExplained: readonly Explained[] = [
  { file: 'release/files.ts', code: "''", why: 'a text has a last piece, whatever it is cut at' },
  { file: 'release/release.ts', code: '[]', why: 'a release has both editions: asked for the types' },
  {
    file: 'release/figure-table.ts',
    code: '/^.+$/',
    why: 'only says that it is a code: every key is one line',
  },
  {
    file: 'release/figure-table.ts',
    code: '/^[A-Za-z.]+$/',
    why: 'only says that it is a name: those of the overview’s own fields are letters',
  },
];
