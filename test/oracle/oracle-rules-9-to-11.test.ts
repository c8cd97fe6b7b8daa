import { describe, expect, test } from 'vitest';
import { answerTo, codesIn, onlyScope, verdictsIn } from './example.ts';
import { bergen, hour } from './example-options.ts';

describe('delays (parameters and rule 9)', () => {
  test.each([
    { sent: '2023-03-10 15:00', delay: '1WD', last: '2023-03-13', why: 'Friday to Monday' },
    { sent: '2023-04-05 15:00', delay: '1WD', last: '2023-04-11', why: 'over Easter' },
    {
      sent: '2023-05-16 15:00',
      delay: '2WD',
      last: '2023-05-22',
      why: 'over 17 May, Ascension and a weekend',
    },
    { sent: '2022-12-23 15:00', delay: '2WD', last: '2022-12-28', why: 'over Christmas' },
    { sent: '2023-03-24 15:00', delay: '1WD', last: '2023-03-27', why: 'over a day of 23 hours' },
  ])('$delay after $sent ends with $last ($why)', ({ sent, delay, last }) => {
    const reach = (to: string): string[] =>
      verdictsIn(
        answerTo(['innsendt', sent], ['mottatt'], {
          scope: ['4601'],
          maxDelay: delay,
          registerFrom: '2022-01-01',
          registerTo: to,
        }),
      );
    expect(reach(`${last}T23:59:59.999`)).toEqual(['missing']);
    expect(reach(`${last}T23:59:59.998`)).toEqual(['unchecked']);
  });

  test('auto is 2WD where an entry has a date only; the curve tells what other delays give', () => {
    const document = answerTo(['innsendt', '2023-03-14 10:00'], ['mottatt', '2023-03-17'], bergen);
    expect(onlyScope(document).rules.maxDelay).toBe('2WD');
    expect(onlyScope(document).curve.map((point) => point.missingAtLeast)).toEqual([1, 1, 1, 1, 1, 0, 0]);
    expect(codesIn(document)).toEqual(['delay-assumed', 'delay-doubtful', 'portal-without-ids']);
  });
});

describe('clocks and runs (rules 10 and 11)', () => {
  const days = Array.from({ length: 30 }, (_, day) => String(day + 1).padStart(2, '0'));

  test('a register whose clock is two hours behind', () => {
    const document = answerTo(
      ['innsendt', ...days.map((day) => `2023-06-${day}T10:00:00`)],
      ['mottatt', ...days.map((day) => `2023-06-${day}T08:00:03`)],
      { scope: ['4601'], registerFrom: '2023-05-01', registerTo: '2023-07-30' },
    );
    expect(onlyScope(document).offsetSeconds).toBe(-7197);
    expect(codesIn(document)).toContain('clock-offset');
  });

  test('a register written in UTC, in winter and summer', () => {
    const document = answerTo(
      ['innsendt', ...days.map((day) => `2023-03-${day}T10:00:00+02:00`)],
      ['mottatt', ...days.map((day) => `2023-03-${day}T${Number(day) < 26 ? '07' : '06'}:00:03Z`)],
      { scope: ['4601'], registerFrom: '2023-02-01', registerTo: '2023-05-30' },
    );
    expect(onlyScope(document).offsetSeconds).toBe('utc');
  });

  test.each([
    { count: 10, doubtful: true },
    { count: 9, doubtful: false },
  ])('$count missing messages in a row: doubtful $doubtful', ({ count, doubtful }) => {
    const rows = days.slice(0, count).map((day) => `2023-03-${day} 10:00`);
    const document = answerTo(['innsendt', ...rows], ['mottatt'], hour);
    expect(codesIn(document).includes('coverage-doubtful')).toBe(doubtful);
  });
});
