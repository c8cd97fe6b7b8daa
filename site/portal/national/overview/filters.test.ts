import { describe, expect, it, test } from 'vitest';
import { overviewOf } from '#domain/overview/build.ts';
import { answered, answeredMs, inputsWith, saysLost } from '#domain/overview/testing/country.ts';
import { filtered, filterOf, hashOf } from './filters.ts';
import { linesOf } from './lines.ts';

const overview = overviewOf(
  inputsWith({
    '4601': { survey: answered('4601', [answeredMs, saysLost(21)]), remindedAtMs: [answeredMs - 1] },
    '1103': { survey: answered('1103', [answeredMs, saysLost(null)]) },
  }),
);
const ids = (hash: string): string[] => {
  const filter = filterOf(hash);
  return filtered(linesOf(overview, filter.list), filter).map(({ id }) => id);
};

test.each([
  '#/oversikt',
  '#/oversikt?fylke=46&svar=mangler',
  '#/oversikt?svar=innen-fristen&fagsystem=Visma+Familia&mangler=kunngjoring&sorter=-oppgitt&kart=logger',
  '#/oversikt?vis=tjenester&embete=vestland&kontroll=ingen-dager&sorter=-paminnet',
])('%s says the same when it is read and written', (hash) => {
  expect(hashOf(filterOf(hash))).toBe(hash);
});

it('what no address of ours says is left out', () => {
  const hash = '#/oversikt?vis=alt&embete=x&fylke=x&svar=alt&sorter=ord&kart=hav&annet=1';
  expect(hashOf(filterOf(hash))).toBe('#/oversikt');
});

describe('municipalities', () => {
  it('of one county that have not answered', () => {
    expect(ids('#/oversikt?fylke=46&svar=mangler')).toHaveLength(42);
    expect(ids('#/oversikt?fylke=46&svar=innen-fristen')).toEqual(['4601']);
  });

  it('by case system and by county governor', () => {
    expect(ids('#/oversikt?fagsystem=Annet')).toEqual(['1103']);
    expect(ids('#/oversikt?embete=vestland')).toHaveLength(43);
  });

  it('by a figure, the highest first, and unknown below 0', () => {
    expect(ids('#/oversikt?sorter=-oppgitt')[0]).toBe('4601');
    expect(ids('#/oversikt?sorter=oppgitt').at(-1)).toBe('4601');
  });

  it('by name as the alphabet has it', () => {
    const names = filtered(linesOf(overview, 'kommuner'), filterOf('#/oversikt')).map(({ name }) => name);
    expect(names.at(-1)).toBe('Åsnes');
  });
});

describe('services', () => {
  it('a joint one and a city’s districts are a line each, wherever they lie', () => {
    expect(ids('#/oversikt?vis=tjenester')).toHaveLength(5);
    expect(ids('#/oversikt?vis=tjenester&embete=nordland')).toEqual(['1804+1811']);
    expect(ids('#/oversikt?vis=tjenester&fylke=03')).toEqual(['0301-05', '0301-06']);
  });

  it('by state and by when they were reminded, never first', () => {
    expect(ids('#/oversikt?vis=tjenester&svar=innen-fristen&sorter=-fagsystem')).toEqual(['4601', '1103']);
    expect(ids('#/oversikt?vis=tjenester&sorter=paminnet').at(-1)).toBe('4601');
  });
});
