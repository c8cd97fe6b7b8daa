import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overviewOf } from './build.ts';
import { changesBetween } from './changes.ts';
import { answered, answeredMs, found, inputsWith, result, saysLost } from './testing/country.ts';

const first = answered('4601', [answeredMs, saysLost(24)]);
const corrected = answered('4601', [answeredMs, saysLost(24)], [answeredMs + 1, saysLost(21)]);
const lost = (stillLost: number, versions: number) => ({
  versions,
  atMs: 1,
  byMunicipality: [found('4601', { stillLost })],
  reviews: [],
  steps: [],
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
    expect(changesBetween(of(before), of(after))).toEqual([
      { scope: '4601', name: 'Tjeneste 4601', ...change },
    ]);
  });

  it('a service that leaves the register takes its figures with it', () => {
    const inputs = inputsWith({ '4601': { survey: first } });
    const without = { ...inputs, services: inputs.services.filter(({ scope }) => scope !== '4601') };
    const [change] = changesBetween(overviewOf(inputs), overviewOf(without));
    expect(change).toMatchObject({ from: 24, to: null, causes: ['register'] });
  });
});

it('nothing changed is no change, and a total changes by the sum of its changes', () => {
  const count = fc.option(fc.integer({ min: 0, max: 99 }));
  const survey = (scope: string, n: number | null) =>
    n === null ? null : answered(scope, [answeredMs, saysLost(n)]);
  const country = (a: number | null, b: number | null) =>
    overviewOf(inputsWith({ '4601': { survey: survey('4601', a) }, '1103': { survey: survey('1103', b) } }));
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      const [before, after] = [country(a, b), country(c, d)];
      expect(changesBetween(before, before)).toEqual([]);
      const sum = changesBetween(before, after).reduce((s, { from, to }) => s + (to ?? 0) - (from ?? 0), 0);
      const total = (one: typeof before) => one.groups[0]!.declared.notArrived.value ?? 0;
      expect(sum).toBe(total(after) - total(before));
    }),
  );
});
