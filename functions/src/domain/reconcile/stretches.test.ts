import { expect, it } from 'vitest';
import { reconcileSmall, startMs, verdictsOf } from './small-logs.fixture.ts';

const hour = 3_600_000;
const day = (n: number): number => Date.UTC(2023, 0, n);
const minuteOf = (ms: number): number => (ms - startMs) / 60_000;

it('a message that reaches into a gap of the register is unchecked, never missing', () => {
  const sent = [day(2), day(5), day(10) - hour / 2, day(12)];
  const stretches = [
    { from: day(1), to: day(4) - 1 },
    { from: day(10), to: day(20) - 1 },
  ];
  const result = reconcileSmall({
    sent: sent.map((ms, i) => ({ minute: minuteOf(ms), id: `m-${String(i)}` })),
    received: [{ minute: minuteOf(day(2)), municipality: 0 }],
    options: {
      units: [{ municipality: 4601, district: null }],
      registerFrom: stretches[0]!.from,
      registerTo: stretches[1]!.to,
      stretches,
    },
  });
  expect(verdictsOf(result)).toEqual(['explained', 'unchecked', 'unchecked', 'missing']);
  expect(result.scopes[0]!.coverage).toMatchObject({ declared: true, stretches });
});
