import type { Explained } from './form.ts';

const beyond = 'beyond the last row there is no scope, and what is counted for none is kept nowhere';
const noneBefore = 'before the first message there is none, and it is of no scope';
const askedInVain = 'asked where it decides nothing: the use is the same, with more work';
const same = 'of two that are the same either is taken';

export const entriesExplained: readonly Explained[] = [
  { file: 'reconcile/entry-rows.ts', code: 'row < rowCount', becomes: 'row <= rowCount', why: beyond },
  {
    file: 'reconcile/free-entries.ts',
    code: 'row < register.rowCount',
    becomes: 'row <= register.rowCount',
    why: beyond,
  },
  {
    file: 'reconcile/row-tallies.ts',
    code: 'row < register.rowCount',
    becomes: 'row <= register.rowCount',
    why: beyond,
  },
  {
    file: 'reconcile/free-entries.ts',
    code: 'length > ones.length',
    becomes: 'length >= ones.length',
    why: 'as many ones are made anew: the same',
  },
  { file: 'reconcile/free-entries.ts', code: "''", why: 'rows of no scope are left before it is asked' },
  {
    file: 'reconcile/free-entries.ts',
    code: 'sentFrom !== null || tallies.hasCounts',
    becomes: 'true',
    why: 'which row each was is noted, and not asked for',
  },
  { file: 'reconcile/free-entries.ts', code: 'message >= 0', becomes: 'true', why: noneBefore },
  { file: 'reconcile/row-tallies.ts', code: 'message >= 0', becomes: 'true', why: noneBefore },
  {
    file: 'reconcile/row-tallies.ts',
    code: 'receivedTo[row]! < smallestTo[scope]!',
    becomes: 'receivedTo[row]! <= smallestTo[scope]!',
    why: same,
  },
  {
    file: 'reconcile/row-tallies.ts',
    code: 'receivedFrom[row]! > largestFrom[scope]!',
    becomes: 'receivedFrom[row]! >= largestFrom[scope]!',
    why: same,
  },
  {
    file: 'reconcile/id-use.ts',
    code: 'common[place + 1]! > 0 && 2 * common[place + 1]! < withId[place + 1]!',
    why: askedInVain,
  },
  { file: 'reconcile/id-use.ts', code: 'common[place + 1]! > 0', why: askedInVain },
  { file: 'reconcile/id-use.ts', code: '2 * common[place + 1]! < withId[place + 1]!', why: askedInVain },
  { file: 'reconcile/id-use.ts', code: '2 * common[place + 1]!', why: askedInVain },
  { file: 'reconcile/id-use.ts', code: 'isAsked[place]', becomes: 'true', why: askedInVain },
];
