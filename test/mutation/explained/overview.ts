import type { Explained } from './form.ts';

const same = 'of two that are the same either is taken';
const types = 'never so where it is asked: for the types';

export const overviewExplained: readonly Explained[] = [
  { file: 'overview/changes.ts', code: "'to'", why: 'one of two sides: what is not the first is the other' },
  { file: 'overview/findings-part.ts', code: "''", why: types },
  {
    file: 'overview/findings-part.ts',
    code: 'a.municipality < b.municipality',
    becomes: 'a.municipality <= b.municipality',
    why: 'each municipality is there once',
  },
  { file: 'overview/findings-part.ts', code: 'a < b', becomes: 'a <= b', why: 'each day is there once' },
  { file: 'overview/content-text.ts', code: "''", why: 'the same text for every time is as good as none' },
  { file: 'overview/curve.ts', code: 'a.on < b.on', becomes: 'a.on <= b.on', why: same },
  { file: 'overview/figure.ts', code: 'b > a', becomes: 'b >= a', why: same },
  { file: 'overview/inputs.ts', code: 'last.on > on', becomes: 'last.on >= on', why: same },
];
