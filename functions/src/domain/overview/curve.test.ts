import { expect, it } from 'vitest';
import { curveOf } from './curve.ts';
import { withStep } from './inputs.ts';
import { answered, inputsWith, questions, saysLost, saysNone } from './testing/country.ts';

const day = (n: number): number => Date.UTC(2023, 5, n, 10);
const known = (n: number): string => `2023-06-${String(n).padStart(2, '0')}`;

it('each figure grows, and shrinks, on the day on which it became known', () => {
  const curve = curveOf(
    inputsWith({
      '4601': {
        survey: answered('4601', [day(10), saysLost(24)], [day(14), saysLost(21)]),
        certified: [{ on: known(12), missingAtLeast: 20 }],
      },
      '1103': {
        survey: answered('1103', [day(10), saysLost(null)], [day(12), saysLost(3)]),
        certified: [
          { on: known(10), missingAtLeast: 1 },
          { on: known(14), missingAtLeast: null },
        ],
      },
    }),
  );
  expect(curve).toEqual([
    {
      on: known(10),
      answered: 2,
      declared: { value: 24, services: 1 },
      certified: { value: 1, services: 1 },
      confirmed: { value: 0, services: 0 },
    },
    {
      on: known(12),
      answered: 2,
      declared: { value: 27, services: 2 },
      certified: { value: 21, services: 2 },
      confirmed: { value: 0, services: 0 },
    },
    {
      on: known(14),
      answered: 2,
      declared: { value: 24, services: 2 },
      certified: { value: 20, services: 1 },
      confirmed: { value: 0, services: 0 },
    },
  ]);
});

it('a step is kept once a day, and only where something changed', () => {
  const first = withStep({ scope: '4601', steps: [] }, known(10), 3)!;
  expect(withStep(first, known(11), 3)).toBeNull();
  expect(withStep({ scope: '4601', steps: [] }, known(10), null)).toBeNull();
  const sameDay = withStep(first, known(10), 4)!;
  expect(sameDay.steps).toEqual([{ on: known(10), missingAtLeast: 4 }]);
  const older = withStep(sameDay, known(9), 2)!;
  expect(older.steps).toEqual([{ on: known(10), missingAtLeast: 2 }]);
  expect(withStep(older, known(12), null)!.steps).toHaveLength(2);
});

it('days stand in order, whoever knew first, findings too; each answer goes by the questions that it answers', () => {
  const findings = {
    versions: 1,
    atMs: 1,
    byMunicipality: [],
    reviews: [],
    steps: [{ on: known(8), messages: 4 }],
  };
  const inputs = inputsWith({
    '4601': { survey: answered('4601', [day(14), saysLost(2)]), part: { findings } },
    '1103': { certified: [{ on: known(16), missingAtLeast: 1 }] },
    '1804+1811': { survey: answered('1804+1811', [day(9), saysLost(5)], [day(12), saysLost(1)]) },
  });
  const other = { version: 2, groups: [] };
  const curve = curveOf({ ...inputs, questions: [other, ...inputs.questions] });
  expect(curve.map(({ on, declared, confirmed }) => [on, declared.value, confirmed.value])).toEqual([
    ...[
      [known(8), 0, 4],
      [known(9), 5, 4],
      [known(12), 1, 4],
      [known(14), 3, 4],
      [known(16), 3, 4],
    ],
  ]);
});

it('who found no fault declares none, whatever else was answered with no', () => {
  const [group] = questions[0]!.groups;
  const other = { ...group!.questions[0]!, id: 'told', about: 'told-datatilsynet' as const };
  const version = { version: 1, groups: [{ ...group!, questions: [other, ...group!.questions] }] };
  const no = { told: { kind: 'choice' as const, choice: 'no' } };
  const inputs = inputsWith({
    '4601': { survey: answered('4601', [day(10), { ...no, ...saysLost(3) }]) },
    '1103': { survey: answered('1103', [day(12), { ...no, ...saysNone }]) },
  });
  const curve = curveOf({ ...inputs, questions: [version] });
  expect(curve.map(({ on, declared }) => [on, declared])).toEqual([
    [known(10), { value: 3, services: 1 }],
    [known(12), { value: 3, services: 2 }],
  ]);
});
