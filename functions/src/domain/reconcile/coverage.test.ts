import { expect, test } from 'vitest';
import { coverageOf } from './coverage.ts';

const seen = { smallestTo: 10, largestFrom: 90 };
const empty = { smallestTo: Infinity, largestFrom: -Infinity };
const [one, other] = [
  { from: 1, to: 4 },
  { from: 8, to: 50 },
];

test.each([
  ['both declared', seen, { registerFrom: 1, registerTo: 50 }, { from: 1, to: 50, declared: true }],
  ['neither', seen, { registerFrom: null, registerTo: null }, { from: 10, to: 90, declared: false }],
  ['the beginning', seen, { registerFrom: 1, registerTo: null }, { from: 1, to: 90, declared: false }],
  ['the end', seen, { registerFrom: null, registerTo: 50 }, { from: 10, to: 50, declared: false }],
  ['one instant', seen, { registerFrom: 7, registerTo: 7 }, { from: 7, to: 7, declared: true }],
  ['ends that cross', seen, { registerFrom: 8, registerTo: 7 }, null],
  ['no row, both declared', empty, { registerFrom: 1, registerTo: 50 }, { from: 1, to: 50, declared: true }],
  ['no row, no beginning', empty, { registerFrom: null, registerTo: 50 }, null],
  ['no row, no end', empty, { registerFrom: 1, registerTo: null }, null],
  [
    'in one part',
    seen,
    { registerFrom: 1, registerTo: 50, stretches: [{ from: 1, to: 50 }] },
    { from: 1, to: 50, declared: true },
  ],
  [
    'in two parts',
    seen,
    { registerFrom: 1, registerTo: 50, stretches: [one, other] },
    { from: 1, to: 50, declared: true, stretches: [one, other] },
  ],
])('what the register covers: %s', (_what, facts, options, expected) => {
  expect(coverageOf(facts, options)).toEqual(expected);
});
