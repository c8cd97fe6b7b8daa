import { expect, test } from 'vitest';
import { isSentOnWorkingDay, workingDaysTaken } from './working-day-numbers.ts';

const at = (text: string): number => Date.parse(text);

// One test: the days are numbered once, by the first that asks.
test('working days taken, from the first day that a log can hold to the last', () => {
  const taken = [
    ['the same day', '2023-03-28T09:00+02:00', '2023-03-28T23:59+02:00', 0],
    ['the next working day', '2023-03-28T23:59+02:00', '2023-03-29T00:01+02:00', 1],
    ['Friday to Monday', '2023-03-24T15:00+01:00', '2023-03-27T09:00+02:00', 1],
    ['Friday to Saturday', '2023-03-24T15:00+01:00', '2023-03-25T09:00+01:00', 1],
    ['within a Sunday', '2023-03-26T12:00+02:00', '2023-03-26T13:00+02:00', 0],
    ['Saturday to Monday', '2023-03-25T12:00+01:00', '2023-03-27T13:00+02:00', 1],
    ['Monday to Friday', '2023-03-20T12:00+01:00', '2023-03-24T13:00+01:00', 4],
    ['Monday to the Monday after', '2023-03-20T12:00+01:00', '2023-03-27T13:00+02:00', 5],
    ['over Easter', '2023-04-05T15:00+02:00', '2023-04-11T09:00+02:00', 1],
    ['over Easter and two days', '2023-04-04T15:00+02:00', '2023-04-12T09:00+02:00', 3],
    ['over Christmas', '2022-12-23T15:00+01:00', '2022-12-28T09:00+01:00', 2],
    ['a clock a little behind', '2023-03-29T00:01+02:00', '2023-03-28T23:59+02:00', 0],
    ['the first days of all', '2000-01-01T00:00Z', '2000-01-04T12:00Z', 2],
    ['the last days of all', '2100-12-28T12:00Z', '2100-12-31T12:00Z', 3],
  ] as const;
  for (const [what, sent, received, days] of taken) {
    expect(workingDaysTaken(at(sent), at(received)), what).toBe(days);
  }
  expect(isSentOnWorkingDay(at('2000-01-03T12:00Z'))).toBe(true);
  expect(isSentOnWorkingDay(at('2100-12-30T12:00Z'))).toBe(true);
  expect(isSentOnWorkingDay(at('2100-12-31T12:00Z'))).toBe(false);
  expect(isSentOnWorkingDay(at('2023-05-17T12:00+02:00'))).toBe(false);
  expect(isSentOnWorkingDay(at('2023-03-25T00:00+01:00') - 1)).toBe(true);
  expect(isSentOnWorkingDay(at('2023-03-25T00:00+01:00'))).toBe(false);
});
