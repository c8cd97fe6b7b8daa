import { expect, test } from 'vitest';
import type { PublicCount, PublicNotice } from '#domain/notice/public-snapshot.ts';
import type { NoticedPlace } from '../data/published.ts';
import { entries } from '../data/municipalities.ts';
import { figuresOf } from './figures.ts';

const noticed = (notFoundAtLeast: PublicCount, own: Partial<PublicNotice> = {}): NoticedPlace => ({
  entry: entries[0]!,
  state: 'messages-missing',
  notice: {
    version: 1,
    publishedAt: '2023-06-14T08:15:00Z',
    windows: [{ from: '2023-03-01', to: '2023-03-31' }],
    withdrawn: [],
    notFoundAtLeast,
    hours: 'not-told',
    measures: [],
    language: 'nb',
    contact: { name: 'x', telephone: '1' },
    history: [],
    ...own,
  },
});

test('a hidden count is in no sum, however many there are', () => {
  const shown = [noticed(21), noticed(4), noticed('not-shown')];
  const few = figuresOf([], [...shown, noticed('1-3')]);
  const more = figuresOf([], [...shown, noticed('1-3'), noticed('1-3'), noticed('1-3')]);
  expect(few.sumOfNumbers).toBe(25);
  expect(more.sumOfNumbers).toBe(25);
  expect(more).toMatchObject({ open: 6, withNumber: 2, withRange: 3, withoutNumber: 1 });
});

test('a closed notice counts as closed, and its number in nothing else', () => {
  expect(figuresOf([], [noticed(21, { closed: 'all-settled' })])).toMatchObject({
    notices: 1,
    open: 0,
    closed: 1,
    sumOfNumbers: 0,
  });
});

test('a notice without days asks nobody', () => {
  expect(figuresOf([], [noticed(0, { windows: [] })])).toMatchObject({ notices: 1, open: 0, withNumber: 0 });
});

test('each municipality is in one state', () => {
  const { byState, municipalities } = figuresOf(
    [{ state: 'checking' }, { state: 'not-answered' }, { state: 'checking' }],
    [],
  );
  expect(municipalities).toBe(3);
  expect(byState.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  expect(byState.find(({ state }) => state === 'checking')?.count).toBe(2);
});

test('districts that one service answers for have one notice between them', () => {
  const ofDistrict = (number: string): NoticedPlace => ({
    ...noticed(21),
    district: { number, name: number },
  });
  expect(figuresOf([], [ofDistrict('05'), ofDistrict('06')])).toMatchObject({ notices: 1, sumOfNumbers: 21 });
  expect(figuresOf([], [noticed(21), noticed(21)])).toMatchObject({ notices: 2, sumOfNumbers: 42 });
});
