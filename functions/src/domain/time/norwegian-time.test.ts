import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, toLocal, toUtc } from './norwegian-time.ts';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** What Intl, which reads the IANA tables, shows in Norway; as a wall clock reading. */
function intlLocal(utcMs: number): number {
  const [, day, month, year, hour, minute, second] = /(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)/.exec(
    clock.format(utcMs),
  )!;
  return Date.UTC(+year!, +month! - 1, +day!, +hour!, +minute!, +second!);
}

describe('the rule of summer time agrees with Intl', () => {
  it('every thirty hours from 2000 to 2040', () => {
    for (let utc = Date.UTC(2000, 0, 1); utc < Date.UTC(2040, 0, 1); utc += 30 * hourMs) {
      expect(toLocal(utc)).toBe(intlLocal(utc));
    }
  });

  it('every hour of the nights in which clocks may change, and the second before it, from 2000 to 2040', () => {
    const nights = Array.from({ length: 40 }, (_, i) => [2, 9].map((month) => Date.UTC(2000 + i, month, 24)));
    for (const first of nights.flat()) {
      for (
        let hour = first;
        hour < first + 8 * dayMs;
        hour += hour % dayMs < 2 * hourMs ? hourMs : 22 * hourMs
      ) {
        for (const utc of [hour - 1000, hour]) expect(toLocal(utc)).toBe(intlLocal(utc));
      }
    }
  });

  it('the first and the last summers that it knows', () => {
    expect(toLocal(Date.UTC(1900, 6, 1))).toBe(Date.UTC(1900, 6, 1, 2));
    expect(toLocal(Date.UTC(2200, 6, 1))).toBe(Date.UTC(2200, 6, 1, 2));
  });
});

describe('a wall clock reading', () => {
  const cases: [name: string, local: number, first: number | null, last: number | null][] = [
    ['winter', Date.UTC(2023, 0, 1, 12), Date.UTC(2023, 0, 1, 11), Date.UTC(2023, 0, 1, 11)],
    ['summer', Date.UTC(2023, 6, 1, 12), Date.UTC(2023, 6, 1, 10), Date.UTC(2023, 6, 1, 10)],
    [
      'just before the missing hour',
      Date.UTC(2023, 2, 26, 1, 59, 59, 999),
      Date.UTC(2023, 2, 26, 0, 59, 59, 999),
      0,
    ],
    ['the missing hour, its start', Date.UTC(2023, 2, 26, 2), null, null],
    ['the missing hour, its end', Date.UTC(2023, 2, 26, 2, 59, 59, 999), null, null],
    ['just past the missing hour', Date.UTC(2023, 2, 26, 3), Date.UTC(2023, 2, 26, 1), 0],
    ['just before the double hour', Date.UTC(2023, 9, 29, 1, 59), Date.UTC(2023, 9, 28, 23, 59), 0],
    ['the double hour', Date.UTC(2023, 9, 29, 2), Date.UTC(2023, 9, 29, 0), Date.UTC(2023, 9, 29, 1)],
    ['just past the double hour', Date.UTC(2023, 9, 29, 3), Date.UTC(2023, 9, 29, 2), 0],
  ];
  it.each(cases)('%s', (_name, local, first, last) => {
    expect(toUtc(local)).toEqual(first === null ? null : { first, last: last || first });
  });

  it('is the inverse of toLocal wherever it is unique', () => {
    for (let utc = Date.UTC(2020, 0, 1); utc < Date.UTC(2024, 0, 1); utc += 7 * hourMs + 11) {
      const back = toUtc(toLocal(utc))!;
      expect([back.first, back.last]).toContain(utc);
    }
    expect(dayMs).toBe(86_400_000);
  });
});
