import { describe, expect, it, test } from 'vitest';
import { overviewOf } from '#domain/overview/build.ts';
import { answered, answeredMs, inputsWith, saysLost } from '#domain/overview/testing/country.ts';
import { filtered, filterOf, hashOf } from './filters.ts';

const overview = overviewOf(
  inputsWith({
    '4601': { survey: answered('4601', [answeredMs, saysLost(21)]) },
    '1103': { survey: answered('1103', [answeredMs, saysLost(null)]) },
  }),
);
const numbers = (hash: string): string[] => filtered(overview, filterOf(hash)).map(({ number }) => number);

test.each([
  '#/oversikt',
  '#/oversikt?fylke=46&svar=mangler',
  '#/oversikt?svar=innen-fristen&fagsystem=Visma+Familia&mangler=kunngjoring&sorter=-oppgitt&kart=logger',
])('%s says the same when it is read and written', (hash) => {
  expect(hashOf(filterOf(hash))).toBe(hash);
});

it('what no address of ours says is left out', () => {
  expect(hashOf(filterOf('#/oversikt?fylke=x&svar=alt&sorter=ord&kart=hav&annet=1'))).toBe('#/oversikt');
});

describe('rows', () => {
  it('of one county that have not answered', () => {
    expect(numbers('#/oversikt?fylke=46&svar=mangler')).toHaveLength(42);
    expect(numbers('#/oversikt?fylke=46&svar=innen-fristen')).toEqual(['4601']);
  });

  it('by case system', () => {
    expect(numbers('#/oversikt?fagsystem=Annet')).toEqual(['1103']);
  });

  it('by a figure, the highest first, and unknown below 0', () => {
    expect(numbers('#/oversikt?sorter=-oppgitt')[0]).toBe('4601');
    expect(numbers('#/oversikt?sorter=oppgitt').at(-1)).toBe('4601');
  });

  it('by name as the alphabet has it', () => {
    const names = filtered(overview, filterOf('#/oversikt')).map(({ name }) => name);
    expect(names.at(-1)).toBe('Åsnes');
  });
});
