import type { Explained } from './form.ts';

const types = 'never so where it is asked: for the types';
const outside =
  'days that are not checked are passed over one by one, from wherever the first and the last are';
const alone = 'a day that stands alone and is not checked is passed over by the other end';
const same = 'of two that are the same either is taken';
const refused = 'what holds a stray brace is refused for it anyhow';
const json = 'what is undefined is left out where it is written';

export const noticeExplained: readonly Explained[] = [
  { file: 'page/action-parts.ts', code: "''", why: types },
  { file: 'page/day-parts.ts', code: "''", why: types },
  { file: 'sami/sami-page.ts', code: "''", becomes: '"Stryker was here!"', why: types },
  { file: 'notice/checked-days.ts', code: 'Math.max(coverage.from, portal.from)', why: outside },
  { file: 'notice/checked-days.ts', code: 'Math.min(coverage.to, portal.to)', why: outside },
  { file: 'notice/checked-days.ts', code: 'first <= last', becomes: 'first < last', why: alone },
  { file: 'notice/checked-days.ts', code: 'last >= first', becomes: 'last > first', why: alone },
  { file: 'notice/draft.ts', code: '[]', why: 'no municipality has that name' },
  { file: 'notice/draft.ts', code: 'exact > 0', why: 'none is told as none, whatever was told before' },
  {
    file: 'notice/months.ts',
    code: 'incident.to.slice(0, 7)',
    why: 'a month is before each of its days, and after those of the month before',
  },
  { file: 'notice/months.ts', code: 'a.from > b.from', becomes: 'a.from >= b.from', why: same },
  { file: 'notice/months.ts', code: 'a.to < b.to', becomes: 'a.to <= b.to', why: same },
  {
    file: 'notice/public-state.ts',
    code: 'other.order < shown.order',
    becomes: 'other.order <= shown.order',
    why: 'no two have one place, and itself is left out before',
  },
  { file: 'notice/public-state.ts', code: 'other.id !== shown.id', why: 'nothing is before itself' },
  { file: 'sami/text-faults.ts', code: "''", why: refused },
  { file: 'sami/translation.ts', code: 'a.id < b.id', becomes: 'a.id <= b.id', why: 'no two have one id' },
  { file: 'notice/snapshot.ts', code: '[]', why: 'no place has that name' },
  { file: 'notice/snapshot.ts', code: 'since.length > 0', why: json },
  {
    file: 'totals/places.ts',
    code: 'a.area < b.area',
    becomes: 'a.area <= b.area',
    why: 'each area is there once',
  },
];
