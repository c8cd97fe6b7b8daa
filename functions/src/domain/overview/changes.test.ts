import { describe, expect, it } from 'vitest';
import { overviewOf } from './build.ts';
import { changesBetween } from './changes.ts';
import { answered, answeredMs, findingsOf, inputsWith, result, saysLost } from './testing/country.ts';

const first = answered('4601', [answeredMs, saysLost(24)]);
const corrected = answered('4601', [answeredMs, saysLost(24)], [answeredMs + 1, saysLost(21)]);
const lost = (stillLost: number, versions: number) => ({
  ...findingsOf('4601', { stillLost }),
  versions,
  atMs: 1,
});
type Known = Parameters<typeof inputsWith>[0][string];
const of = (known: Known) => overviewOf(inputsWith({ '4601': known }));

describe('every change has its cause', () => {
  it.each<[string, Known, Known, object]>([
    ['answer', {}, { survey: first }, { figure: 'notArrived', from: null, to: 24, causes: ['answer'] }],
    [
      'correction',
      { survey: first },
      { survey: corrected },
      { figure: 'notArrived', from: 24, to: 21, causes: ['correction'] },
    ],
    [
      'delivery',
      { part: { result: result(3) } },
      { part: { result: result(2) } },
      { figure: 'missingAtLeast', from: 3, to: 2, causes: ['delivery'] },
    ],
    [
      'rules',
      { part: { result: { ...result(3), doubts: ['delay-not-confirmed'], rules: 'PT1H PT5M' } } },
      { part: { result: result(3) } },
      { figure: 'missingAtLeast', from: null, to: 3, causes: ['rules'] },
    ],
    [
      'finding',
      { part: { findings: lost(1, 1) } },
      { part: { findings: lost(2, 2) } },
      { figure: 'stillLost', from: 1, to: 2, causes: ['finding'] },
    ],
  ])('%s', (_cause, before, after, change) => {
    const told = { scope: '4601', name: 'Tjeneste 4601', ...change };
    expect(changesBetween(of(before), of(after))).toContainEqual(told);
  });

  it('a service that leaves the register takes its figures with it', () => {
    const inputs = inputsWith({ '4601': { survey: first } });
    const without = { ...inputs, services: inputs.services.filter(({ scope }) => scope !== '4601') };
    const changes = changesBetween(overviewOf(inputs), overviewOf(without));
    const taken = { figure: 'notArrived', from: 24, to: null, causes: ['register'] };
    expect(changes).toContainEqual(expect.objectContaining(taken));
    expect(changes).toContainEqual(expect.objectContaining({ figure: 'services', from: 1, to: 0 }));
  });
});

it('nothing changed is no change', () => {
  const overview = of({ survey: first });
  expect(changesBetween(overview, overview)).toEqual([]);
});
