import { describe, expect, test } from 'vitest';
import { samplesOf } from './delay-sample.ts';
import { learnedOf, textOf } from './proposal.ts';
import { workingDaysTaken } from './working-day-numbers.ts';

const at = (text: string): number => Date.parse(text);

test.each([
  ['the same day', '2023-03-28T09:00+02:00', '2023-03-28T23:59+02:00', 0],
  ['the next working day', '2023-03-28T23:59+02:00', '2023-03-29T00:01+02:00', 1],
  ['Friday to Monday', '2023-03-24T15:00+01:00', '2023-03-27T09:00+02:00', 1],
  ['Friday to Saturday', '2023-03-24T15:00+01:00', '2023-03-25T09:00+01:00', 1],
  ['over Easter', '2023-04-05T15:00+02:00', '2023-04-11T09:00+02:00', 1],
  ['a clock a little behind', '2023-03-29T00:01+02:00', '2023-03-28T23:59+02:00', 0],
])('working days taken: %s', (_what, sent, received, days) => {
  expect(workingDaysTaken(at(sent), at(received))).toBe(days);
});

const minute = 60_000;
const working = at('2023-03-28T09:00+02:00');
const sunday = at('2023-03-26T12:00+02:00');

describe('a sample', () => {
  const sightings = {
    sentMs: [working, working, sunday],
    receivedMs: [working + 3 * minute, working + minute, sunday + 20 * 60 * minute],
    unseenSentMs: [working, working, sunday],
    unseenAtMost: 1,
    areUnseenLate: true,
  };

  test('holds its own kind of days, and as many unseen as can be its own', () => {
    const { workingDays: sample, daysOff } = samplesOf(sightings);
    expect([...sample.ms]).toEqual([minute, 3 * minute, Infinity]);
    expect(sample).toMatchObject({ seen: 2, unseen: 1 });
    expect([...daysOff.workingDays]).toEqual([1, Infinity]);
  });

  test('leaves the unseen out where none of them is late', () => {
    const { workingDays: sample } = samplesOf({ ...sightings, areUnseenLate: false });
    expect([...sample.ms]).toEqual([minute, 3 * minute]);
    expect(sample).toMatchObject({ seen: 2, unseen: 1 });
  });

  test('says nothing of how long at most while there are few', () => {
    expect(learnedOf(samplesOf(sightings).workingDays, false)).toEqual({
      delays: 2,
      unseen: 1,
      half: 'PT1M',
    });
  });
});

describe('a proposal', () => {
  const far = { horizon: '10WD', reach: 1 };
  test.each([
    [2 * minute, 0, false, far, 'PT15M'],
    [11 * minute, 0, false, far, 'PT15M'],
    [13 * 60 * minute, 1, false, far, '1WD'],
    [100 * minute, 3, false, far, 'PT4H'],
    [5 * 60 * minute, 0, false, far, '1WD'],
    [99 * 60 * minute, 3, false, far, '5WD'],
    [999 * 60 * minute, 11, false, far, null],
    // Of dates nobody knows how long it took: a day is the least.
    [0, 0, true, far, '1WD'],
    // No farther than half of what can be seen.
    [40 * minute, 0, false, { horizon: 'PT1H', reach: 0.5 }, null],
    [14 * minute, 0, false, { horizon: 'PT1H', reach: 0.5 }, 'PT15M'],
    [99 * minute, 2, false, { horizon: '2WD', reach: 0.5 }, 'PT4H'],
    [30 * 60 * minute, 2, false, { horizon: '2WD', reach: 0.5 }, null],
  ])('for %d ms or %d working days', (ms, workingDays, inDays, limit, text) => {
    expect(textOf({ ms, workingDays }, inDays, limit)).toBe(text);
  });
});
