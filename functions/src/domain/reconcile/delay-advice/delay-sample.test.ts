import { describe, expect, test } from 'vitest';
import { samplesOf } from './delay-sample.ts';

const at = (text: string): number => Date.parse(text);

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

  test('counts the unseen of its own kind of days, also where they came on both', () => {
    const unseen = { unseenSentMs: [working, working, sunday, sunday, sunday], unseenAtMost: 9 };
    const { all, workingDays, daysOff } = samplesOf({ ...sightings, ...unseen });
    expect([all.unseen, workingDays.unseen, daysOff.unseen]).toEqual([5, 2, 3]);
    expect([all.seen, workingDays.seen, daysOff.seen]).toEqual([3, 2, 1]);
  });

  test('is in order in both measures, and no delay is less than none', () => {
    const day = 24 * 60 * minute;
    const { all } = samplesOf({
      sentMs: [working, working, working],
      receivedMs: [working + 3 * day, working + day, working - minute],
      unseenSentMs: [],
      unseenAtMost: 0,
      areUnseenLate: true,
    });
    expect([...all.ms]).toEqual([0, day, 3 * day]);
    expect([...all.workingDays]).toEqual([0, 1, 3]);
  });
});
