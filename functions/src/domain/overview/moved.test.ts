/** Services that come, go, merge and split, and municipalities of another date. */
import { expect, it, test } from 'vitest';
import { overviewOf } from './build.ts';
import { changesBetween } from './changes.ts';
import type { Overview } from './overview.ts';
import { answered, answeredMs, incident, inputsWith, saysLost, service } from './testing/country.ts';

const [template] = inputsWith({}).services;
const survey = answered('x', [answeredMs, saysLost(3)]);
/** Of services with these municipalities, and without the country's rows. */
function of(...all: string[][]): Overview {
  const services = all.map((municipalities) => ({
    ...{ ...template!, survey, scope: municipalities.join('+'), service: service(municipalities) },
  }));
  return { ...overviewOf({ ...inputsWith({}), services }, 'nordland'), municipalities: [] };
}
const told = (before: Overview, after: Overview, figure = 'services') =>
  changesBetween(before, after)
    .filter((change) => change.figure === figure)
    .map(({ scope, from, to, causes }) => [scope, from, to, causes.join(' ')]);

test('a service that is split is reorganised, and one that leaves beside it is not', () => {
  const before = of(['1804', '1811'], ['1870'], ['1875']);
  const after = of(['1811'], ['1804'], ['1875'], ['1806']);
  expect(told(before, after)).toEqual([
    ['1804', 0, 1, 'reorganised'],
    ['1804+1811', 1, 0, 'reorganised'],
    ['1806', 0, 1, 'register'],
    ['1811', 0, 1, 'reorganised'],
    ['1870', 1, 0, 'register'],
  ]);
});

test('a district that comes or goes beside another of its city is not reorganised', () => {
  const inputs = inputsWith({});
  const districts = inputs.services.filter(({ scope }) => scope.startsWith('0301'));
  const [one, two] = [districts.slice(0, 1), districts].map((services) =>
    overviewOf({ ...inputs, services }),
  );
  expect(told(one!, two!)).toEqual([['0301-06', 0, 1, 'register']]);
  expect(told(two!, one!)).toEqual([['0301-06', 1, 0, 'register']]);
});

test('a service takes with it what is known, and of what is not known nothing changes', () => {
  const [before, after] = [of(['1804']), of()];
  expect(told(before, after, 'notArrived')).toEqual([['1804', 3, null, 'register']]);
  expect(told(after, before, 'notArrived')).toEqual([['1804', null, 3, 'register']]);
  expect(told(before, after, 'missingAtLeast')).toEqual([]);
  expect(told(before, after, 'noticeOpen')).toEqual([]);
});

test('one municipality in common is enough, also by another number', () => {
  const [before, after] = [of(['1804', '1811']), of(['1811', '1870'])];
  expect(told(before, after).map(([, , , cause]) => cause)).toEqual(['reorganised', 'reorganised']);
});

const rows = (...numbers: string[]): Overview['municipalities'] => {
  const [row] = overviewOf(inputsWith({}), 'nordland').municipalities;
  return numbers.map((number) => ({ ...row!, number, name: `navn ${number}` }));
};
const on = (to: string, ...numbers: string[]): Overview => {
  const { services: _services, ...base } = { ...of(), incident: { ...of().incident, to } };
  return { ...base, services: [], municipalities: rows(...numbers) };
};

it.each([
  [
    'another date',
    on('2023-12-31', '1870', '1507', '0301'),
    on('2024-01-01', '0301', '1508', '1580', '1870'),
    [['1507', 1, 2, 'incident']],
  ],
  [
    'the same date',
    on('2023-12-31', '1507'),
    on('2023-12-31', '1508', '1580'),
    [['1507', 1, 2, 'not-found']],
  ],
  ['another number alone', on('2023-12-31', '3018'), on('2024-01-01', '3114'), []],
  [
    'some that came and went, by their family',
    on('2023-12-31', '1870', '1806'),
    on('2023-12-31', '1804', '1870'),
    [
      ['1804', 0, 1, 'not-found'],
      ['1806', 1, 0, 'not-found'],
    ],
  ],
])('municipalities of %s', (_name, before, after, changes) => {
  expect(told(before, after, 'municipalities')).toEqual(changes);
  for (const change of changesBetween(before, after)) expect(change.name).toBe(`navn ${change.scope}`);
});

test('a county governor reads no sum of another, and joint services count with both in the country', () => {
  const across = { ...template!, scope: '1103+1804', service: service(['1103', '1804']) };
  const inputs = { ...inputsWith({}), services: [across] };
  const keys = (area: 'nordland' | 'country') =>
    overviewOf(inputs, area)
      .groups.filter(({ kind }) => kind === 'governor')
      .map(({ key }) => key);
  expect(keys('nordland')).toEqual(['nordland']);
  expect(keys('country')).toHaveLength(10);
  expect(incident.services).toHaveLength(5);
});
