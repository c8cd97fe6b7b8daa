import { describe, expect, it } from 'vitest';
import type { Reconciled } from '../delivery/reconciled.ts';
import { spanOfDay } from '../time/day-span.ts';
import { checkedDays } from './checked-days.ts';

const minuteMs = 60_000;
const days = (from: string, to: string) => ({ from: spanOfDay(from).from, to: spanOfDay(to).to });
const march = days('2023-03-01', '2023-03-31');

function checked(
  coverage: { from: number; to: number } | null,
  portal = march,
  maxDelay = 'PT1H',
  clockSkew = 'PT5M',
) {
  const summary = { coverage: coverage && { ...coverage, declared: true }, rules: { maxDelay, clockSkew } };
  return checkedDays({ summary, portalStretches: [portal] } as unknown as Reconciled);
}

describe('the days that a notice may speak of', () => {
  it.each([
    ['what the register covers with skew and delay', march, march, '2023-03-02', '2023-03-30'],
    [
      'just enough at both ends',
      { from: march.from - 5 * minuteMs, to: march.to + 60 * minuteMs },
      march,
      ...['2023-03-01', '2023-03-31'],
    ],
    [
      'a millisecond too little at both ends',
      { from: march.from - 5 * minuteMs + 1, to: march.to + 60 * minuteMs - 1 },
      march,
      ...['2023-03-02', '2023-03-30'],
    ],
    [
      'what the portal’s log covers whole',
      days('2023-01-01', '2023-12-31'),
      march,
      '2023-03-01',
      '2023-03-31',
    ],
    [
      'not a day of which the portal’s log lacks a millisecond',
      days('2023-01-01', '2023-12-31'),
      { from: march.from + 1, to: march.to - 1 },
      ...['2023-03-02', '2023-03-30'],
    ],
    ['one day', days('2023-03-09', '2023-03-11'), march, ...['2023-03-10', '2023-03-10']],
  ] as const)('are %s', (_name, coverage, portal, from, to) => {
    expect(checked(coverage, portal)).toEqual({ from, to });
  });

  it('go by working days where the delay does', () => {
    // Friday the 31st may come until Monday the third of April.
    const until = (to: string) => checked(days('2023-02-01', to), march, '1WD')!.to;
    expect([until('2023-04-02'), until('2023-04-03')]).toEqual(['2023-03-30', '2023-03-31']);
  });

  it('are none where no whole day was checked, or nothing compared', () => {
    expect(checked(days('2023-03-10', '2023-03-10'))).toBeNull();
    expect(checked(days('2023-05-10', '2023-05-20'))).toBeNull();
    expect(checked(null)).toBeNull();
    expect(checkedDays({ summary: null, portalStretches: [march] } as unknown as Reconciled)).toBeNull();
    const summary = { coverage: march, rules: { maxDelay: 'PT1H', clockSkew: 'PT5M' } };
    expect(checkedDays({ summary, portalStretches: [] } as unknown as Reconciled)).toBeNull();
  });
});
