import type { Explained } from './form.ts';

const same = 'of two that are the same either is taken';
const types = 'never so where it is asked: for the types';
const alsoByRows = 'no row is of another governor, so that no group of one is made either';
const alsoByArea = 'what is of another area is left out again where it is told';

export const overviewExplained: readonly Explained[] = [
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
  {
    file: 'overview/build.ts',
    code: 'groupsOf({ services, municipalities }, asOf).filter((group) => isToldOf(group, area))',
    why: alsoByRows,
  },
  {
    file: 'overview/build.ts',
    code: "area === 'country' || kind !== 'governor' || key === area",
    becomes: 'true',
    why: alsoByRows,
  },
  { file: 'overview/build.ts', code: "'governor'", becomes: '""', why: alsoByRows },
  {
    file: 'overview/groups.ts',
    code: 'governorCodes.filter((code) => rows.municipalities.some(({ governor }) => governor === ...',
    why: alsoByArea,
  },
  { file: 'overview/groups.ts', code: 'governor === code', becomes: 'true', why: alsoByArea },
  { file: 'overview/service-row.ts', code: 'deadline === null', becomes: 'false', why: types },
  {
    file: 'overview/service-row.ts',
    code: 'result?.asOfMs',
    why: 'without a result there are no members to tell of',
  },
  {
    file: 'overview/findings-part.ts',
    code: "kind === 'review'",
    becomes: 'true',
    why: 'the review stands first of the duties',
  },
  {
    file: 'causes/sums.ts',
    code: "' '",
    why: 'no cause’s name begins another: put together they stay apart, and in the same order',
  },
  { file: 'causes/sums.ts', code: 'a < b', becomes: 'a <= b', why: 'those causes stand there once' },
];
