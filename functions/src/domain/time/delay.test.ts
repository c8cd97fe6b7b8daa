import { describe, expect, it } from 'vitest';
import { namedDelay, readDelay, readDurationMs } from './delay.ts';
import { dayMs, hourMs } from './norwegian-time.ts';
import { easterSunday, isWorkingDay } from './working-days.ts';

describe('durations', () => {
  it.each([
    ['PT5M', 300_000],
    ['PT1H', hourMs],
    ['P2D', 2 * dayMs],
    ['P1W', 7 * dayMs],
    ['P1DT12H30M', 1.5 * dayMs + 1_800_000],
    ['PT0S', 0],
    ['PT1.5S', 1500],
    ['PT0,5H', 1_800_000],
    ['P36600D', 36_600 * dayMs],
  ])('%s', (text, ms) => expect(readDurationMs(text)).toBe(ms));

  it.each(['', 'P', 'PT', 'P1DT', '1H', 'P1M', 'P1Y', '-PT1H', 'PT1M1H', 'pt1h', 'P36601D'])(
    'no duration: %s',
    (text) => expect(readDurationMs(text)).toBeNull(),
  );

  it.each(['0WD', '-1WD', 'WD', '1.5WD', '1wd', '1WDs', ' 1WD'])('no delay: %s', (text) =>
    expect(readDelay(text)).toBeNull(),
  );

  it('a name in the code is one delay, and a wrong one is a fault of the program', () => {
    expect(namedDelay('3WD')).toBe(namedDelay('3WD'));
    expect(() => namedDelay('3 WD')).toThrow('not a delay: 3 WD');
  });
});

describe('working days', () => {
  it.each([
    [2020, 4, 12],
    [2021, 4, 4],
    [2022, 4, 17],
    [2023, 4, 9],
    [2024, 3, 31],
    [2038, 4, 25],
    // The earliest and the latest there are, other centuries, and those that shorter rules get wrong.
    [1818, 3, 22],
    [1943, 4, 25],
    [1954, 4, 18],
    [1981, 4, 19],
    [2008, 3, 23],
    [2049, 4, 18],
    [2076, 4, 19],
    [2100, 3, 28],
    [2200, 4, 6],
    [2285, 3, 22],
    [2299, 4, 16],
  ])('Easter %i', (year, month, day) => expect(easterSunday(year)).toBe(Date.UTC(year, month - 1, day)));

  it.each([
    ...['2023-01-01', '2023-04-06', '2023-04-07', '2023-04-09', '2023-04-10', '2023-05-01', '2023-05-17'],
    ...['2023-05-18', '2023-05-28', '2023-05-29', '2024-12-24', '2024-12-25', '2024-12-26', '2024-12-31'],
    ...['2023-06-17', '2023-06-18'],
  ])('%s is free', (day) => expect(isWorkingDay(Date.parse(day))).toBe(false));

  it.each(['2023-04-05', '2023-04-11', '2023-05-16', '2023-05-19', '2024-12-23', '2024-12-27', '2024-12-30'])(
    '%s is a working day',
    (day) => expect(isWorkingDay(Date.parse(day))).toBe(true),
  );

  it.each([
    ['sent on Friday', '1WD', '2023-06-16T12:00:00Z', '2023-06-19T21:59:59.999Z'],
    ['sent on Saturday', '1WD', '2023-06-17T12:00:00Z', '2023-06-19T21:59:59.999Z'],
    ['before Easter', '2WD', '2023-04-05T12:00:00Z', '2023-04-12T21:59:59.999Z'],
    ['Christmas', '1WD', '2024-12-23T12:00:00Z', '2024-12-27T22:59:59.999Z'],
    ['late on a Norwegian day', '1WD', '2023-06-14T22:00:00Z', '2023-06-16T21:59:59.999Z'],
    ['just before that day', '1WD', '2023-06-14T21:59:59.999Z', '2023-06-15T21:59:59.999Z'],
  ])('%s', (_name, delay, sent, deadline) => {
    expect(new Date(namedDelay(delay).deadline(Date.parse(sent))).toISOString()).toBe(deadline);
  });
});

describe('the earliest sending is the inverse of the deadline', () => {
  it.each(['PT0S', 'PT1H', 'P2D', '1WD', '2WD', '5WD', '10WD'])('%s', (text) => {
    const delay = namedDelay(text);
    for (let received = Date.UTC(2023, 2, 20); received < Date.UTC(2023, 5, 5); received += 5 * hourMs + 13) {
      const earliest = delay.earliestSent(received);
      expect(delay.deadline(earliest)).toBeGreaterThanOrEqual(received);
      expect(delay.deadline(earliest - 1)).toBeLessThan(received);
    }
  });
});
