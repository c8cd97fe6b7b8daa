import type { Explained } from './form.ts';

const same = 'of two that are the same either is taken';
const once = 'each place is there once';
const types = 'never so where it is asked: for the types';

export const disclosureExplained: readonly Explained[] = [
  {
    file: 'disclosure/public-windows.ts',
    code: 'unitKinds.indexOf(a) > unitKinds.indexOf(b)',
    becomes: 'unitKinds.indexOf(a) >= unitKinds.indexOf(b)',
    why: same,
  },
  {
    file: 'disclosure/succession.ts',
    code: 'a.from < b.from',
    becomes: 'a.from <= b.from',
    why: 'windows that begin on one day become one, whichever comes first',
  },
  {
    file: 'disclosure/succession.ts',
    code: 'last.to > window.to',
    becomes: 'last.to >= window.to',
    why: same,
  },
  { file: 'disclosure/succession.ts', code: "fresh === 'not-shown'", becomes: 'false', why: types },
  {
    file: 'disclosure/succession.ts',
    code: "'not-shown'",
    becomes: '""',
    why: 'a count is never first shown as nothing, and nothing shown is no number at most the count',
  },
  {
    file: 'disclosure/succession.ts',
    code: "before.earlier.filter((one) => one !== 'not-shown')",
    why: 'nothing shown is no number at most the count: left out by the next line too',
  },
  {
    file: 'disclosure/succession.ts',
    code: "one !== 'not-shown'",
    becomes: 'true',
    why: 'nothing shown is no number at most the count: left out by the next line too',
  },
  {
    file: 'disclosure/succession.ts',
    code: 'rangeOf(one)[0] <= count',
    becomes: 'rangeOf(one)[0] < count',
    why: 'what was shown of the same count stands beside all that was told: it is shown two lines above',
  },
  {
    file: 'disclosure/succession.ts',
    code: 'lower !== undefined',
    becomes: 'true',
    why: 'what is no number stands beside none',
  },
  { file: 'sums/own-numbers.ts', code: 'a.place < b.place', becomes: 'a.place <= b.place', why: once },
  { file: 'sums/public-figures.ts', code: 'a.place < b.place', becomes: 'a.place <= b.place', why: once },
  { file: 'sums/public-figures.ts', code: 'count !== null', becomes: 'true', why: types },
  {
    file: 'sums/possible-counts.ts',
    code: 'least === undefined',
    becomes: 'false',
    why: 'without a first there is no second, which is asked for beside it',
  },
];
