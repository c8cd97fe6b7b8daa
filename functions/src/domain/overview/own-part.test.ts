/** A county governor reads its own municipalities and nothing else. */
import { expect, it } from 'vitest';
import { governorCodes, governorOf } from '../municipality/governors.ts';
import { municipalitiesFrom2020, municipalitiesFrom2024 } from '../municipality/reference.ts';
import { overviewOf } from './build.ts';
import { answered, answeredMs, inputsWith, result, saysLost, service } from './testing/country.ts';

it('every municipality of both dates has one of the ten, as the lists name it', () => {
  for (const list of [municipalitiesFrom2020, municipalitiesFrom2024]) {
    const names = new Map(governorCodes.map((code) => [code, new Set<string>()]));
    for (const { number, statsforvalter } of list) names.get(governorOf(number))!.add(statsforvalter);
    expect([...names.values()].map(({ size }) => size)).toEqual(governorCodes.map(() => 1));
  }
});

it('every municipality is in exactly one area, and the areas are the country', () => {
  const numbers = governorCodes.flatMap((code) =>
    overviewOf(inputsWith({}), code).municipalities.map(({ number }) => number),
  );
  const all = overviewOf(inputsWith({})).municipalities.map(({ number }) => number);
  expect(numbers.sort()).toEqual(all);
});

it('holds no figure, name or scope of another area', () => {
  const survey = answered('4601', [answeredMs, saysLost(4321)]);
  const inputs = inputsWith({ '4601': { survey, part: { result: result(8765) } } });
  const text = JSON.stringify(overviewOf(inputs, 'nordland'));
  for (const other of ['4601', '4321', '8765', 'Bergen', 'vestland']) expect(text).not.toContain(other);
  expect(JSON.stringify(overviewOf(inputs, 'vestland'))).toContain('4321');
});

it('of a joint service across the border it tells the standing and no message', () => {
  const inputs = inputsWith({});
  const joint = service(['4601', '1103']);
  const across = {
    ...inputs.services[0]!,
    scope: '1103+4601',
    service: joint,
    survey: answered('1103+4601', [answeredMs, saysLost(5)]),
  };
  const [row] = overviewOf({ ...inputs, services: [across] }, 'rogaland').services;
  expect(row).toMatchObject({ isWhole: false, municipalities: ['1103'], survey: { state: 'answered' } });
  expect(row!.declared.notArrived.value).toBeNull();
});
