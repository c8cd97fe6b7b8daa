import { describe, expect, test } from 'vitest';
import type { Service } from '../../service/service.ts';
import type { ApprovedNotice } from '../notice.ts';
import type { PublicNotice } from '../public-snapshot.ts';
import type { ScopePublicState } from '../public-state.ts';
import { frame } from '../testing/frame.ts';
import { countedOf } from './counted.ts';
import { areasOf, countedPlaces } from './places.ts';

const contact = { name: 'Barnevernstjenesten', telephone: '00 00 00 00' };
const service = (municipalities: string[], districts?: string[]): Service => ({
  organisation: '999999999',
  name: 'x',
  municipalities,
  ...(districts && { districts }),
  caseSystem: 'x',
  contact,
});
const notice = (own: Partial<PublicNotice> = {}): PublicNotice => ({
  version: 2,
  publishedAt: '2023-06-14T08:15:00Z',
  windows: [{ from: '2023-03-01', to: '2023-03-31' }],
  withdrawn: [],
  notFoundAtLeast: '1-3',
  contact,
  hours: 'not-told',
  measures: [],
  language: 'nb',
  history: [],
  ...own,
});
function places(of: Service, scope: string, number: string, own: Partial<PublicNotice> = {}, earlier = 1) {
  const before = { earlier: Array<'1-3'>(earlier).fill('1-3'), earlierOwn: [3] };
  const counted = { [number]: { count: 2, ...before } };
  const notices = { [number]: notice(own) };
  const state: ScopePublicState = { scope, state: 'messages-missing', sinceMs: 0, notices, counted };
  return countedPlaces([of], new Map([[scope, state]]));
}

describe('the places of totals', () => {
  test('have what the public sees, and the exact count behind it', () => {
    expect(places(service(['4601']), '4601', '4601')).toEqual([
      { place: '4601', version: 2, shown: '1-3', earlier: ['1-3'], earlierOwn: [3], windows: 1, count: 2 },
    ]);
  });

  test('have one name, whatever number the service goes by now', () => {
    expect(places(service(['3114']), '3114', '3114')[0]!.place).toBe('3018');
  });

  test('are one for all the districts of a service', () => {
    const own = places(service(['0301'], ['06', '05']), '0301-05+0301-06', '0301');
    expect(own.map(({ place }) => place)).toEqual(['0301/05+06']);
  });

  test.each([
    ['closed', { closed: 'all-settled' }],
    ['cannot be known', { unknowable: 'logs-deleted' }],
  ] as const)('are none where a notice is %s', (_name, own) => {
    expect(places(service(['4601']), '4601', '4601', own)).toEqual([]);
  });

  test('have no exact count where not every earlier version was kept with what it showed', () => {
    expect(places(service(['4601']), '4601', '4601', {}, 0)[0]!.count).toBeNull();
  });
});

test('areas: cities, counties, county governors, the country; only those with a place', () => {
  const of = [{ place: '4601' }, { place: '0301/05' }, { place: '0301/06' }, { place: '3018' }];
  expect(areasOf(of).map(({ area, places: own }) => [area, own.length])).toEqual([
    ['0301', 2],
    ['03', 2],
    ['30', 1],
    ['46', 1],
    ['oslo-og-viken', 3],
    ['vestland', 1],
    ['no', 4],
  ]);
});

test('places and areas stand in the order of their names', () => {
  const of = ['5430', '1103', '4601', '1106'].map((place) => ({ place }));
  const areas = areasOf(of);
  expect(areas.map(({ area }) => area)).toEqual([
    ...['11', '46', '54', 'rogaland', 'troms-og-finnmark', 'vestland', 'no'],
  ]);
  expect(areas.map(({ places: own }) => own.join(' '))).toEqual([
    ...['1103 1106', '4601', '5430', '1103 1106', '5430', '4601', '1103 1106 4601 5430'],
  ]);
});

test('a service without a state has no place, and a state without counts no count', () => {
  const bergen = service(['4601']);
  expect(countedPlaces([bergen], new Map())).toEqual([]);
  const bare = {
    scope: '4601',
    state: 'messages-missing' as const,
    sinceMs: 0,
    notices: { '4601': notice() },
  };
  const told = {
    place: '4601',
    version: 2,
    shown: '1-3',
    earlier: [],
    earlierOwn: [],
    windows: 1,
    count: null,
  };
  expect(countedPlaces([bergen], new Map([['4601', bare]]))).toEqual([told]);
  expect(countedPlaces([bergen], new Map([['4601', { ...bare, counted: {} }]]))).toEqual([told]);
  const counted = {
    '4601': { count: 2, earlier: ['1-3' as const], earlierOwn: [], ownNumber: true as const },
  };
  expect(countedPlaces([bergen], new Map([['4601', { ...bare, counted }]]))).toEqual([
    { ...told, earlier: ['1-3'], count: 2, ownNumber: true },
  ]);
});

test('each municipality of a notice is counted by itself, with what it said before', () => {
  const municipality = (number: string, ownNumber?: number) => ({
    ...{ municipality: number, windows: [], withdrawn: [], notFoundAtLeast: '1-3' as const },
    ...(ownNumber !== undefined && { ownNumber }),
  });
  const version = (own: readonly (number | undefined)[], counts: readonly number[]): ApprovedNotice => ({
    ...{ ...frame, id: 'n', order: 1, reconciliation: 'r', draftedBy: 'a', draftedAtMs: 1, approvedAtMs: 2 },
    municipalities: own.map((one, i) => municipality(['1804', '1811'][i]!, one)),
    hidden: counts.map((notFoundAtLeast, i) => ({
      ...{ municipality: ['1804', '1811', '1812'][i]!, notFoundAtLeast, widened: [] },
    })),
  });
  const newest = version([undefined, 3], [1, 3, 0]);
  const before = version([2, undefined], [2, 1]);
  expect(countedOf([newest, before])).toEqual({
    '1804': { count: 1, earlier: ['1-3'], earlierOwn: [2] },
    '1811': { count: 3, earlier: ['1-3'], earlierOwn: [], ownNumber: true },
    '1812': { count: 0, earlier: [], earlierOwn: [] },
  });
});

test('without a notice nothing is counted', () => {
  expect(countedOf([])).toEqual({});
});
