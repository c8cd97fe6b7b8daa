import { describe, expect, test } from 'vitest';
import { adviceOf, paired } from './advice.fixture.ts';
import { minuteMs, winter } from './learning.fixture.ts';

const tuesday = winter('2023-03-14T09:00');
const sunday = winter('2023-03-12T09:00');
const hourMs = 60 * minuteMs;
const none = { delays: 0, unseen: 0 };

describe('from ids', () => {
  test('of 299 messages that took ten minutes: a quarter of an hour, and all its figures', () => {
    expect(adviceOf([paired(299, tuesday, 10 * minuteMs)])).toStrictEqual({
      maxDelay: 'PT15M',
      quantile: 0.99,
      confidence: 0.95,
      source: 'ids',
      horizon: '10WD',
      needed: { together: 299, each: 59 },
      workingDays: { delays: 299, unseen: 0, half: 'PT10M', atMost: 'PT10M', quantile: 0.99 },
      daysOff: none,
      dateOnlyEntries: 0,
    });
  });

  test('of one fewer nothing, and it says why', () => {
    expect(adviceOf([paired(298, tuesday, 10 * minuteMs)])).toMatchObject({
      withheld: 'too-few',
      source: 'ids',
    });
  });

  test('days off have a say of their own: the slower kind decides, the share is that of all', () => {
    const advice = adviceOf([paired(59, sunday, 3 * hourMs), paired(240, tuesday, 10 * minuteMs)]);
    expect(advice).toMatchObject({
      maxDelay: 'PT4H',
      quantile: 0.99,
      workingDays: { delays: 240, unseen: 0, half: 'PT10M', atMost: 'PT10M', quantile: 0.95 },
      daysOff: { delays: 59, unseen: 0, half: 'PT3H', atMost: 'PT3H', quantile: 0.95 },
    });
    const slowInWorkingDays = [paired(59, sunday, 10 * minuteMs), paired(4000, tuesday, 10 * minuteMs)];
    expect(adviceOf(slowInWorkingDays)).toMatchObject({ maxDelay: 'PT15M', quantile: 0.999 });
  });

  test('a few slow days off decide also where they are too few to be seen among all', () => {
    const advice = adviceOf([paired(59, sunday, 30 * hourMs), paired(7000, tuesday, 10 * minuteMs)]);
    expect(advice).toMatchObject({ maxDelay: '1WD', quantile: 0.999, daysOff: { atMost: '1WD' } });
  });

  test('a kind of days with fewer than 59, or on which nothing sent was seen, is too few', () => {
    expect(adviceOf([paired(58, sunday, minuteMs), paired(299, tuesday, minuteMs)]).withheld).toBe('too-few');
    const unseen = { sent: [{ at: sunday }], received: [{ at: sunday + hourMs }] };
    const advice = adviceOf([unseen, paired(299, tuesday, minuteMs)]);
    expect(advice).toMatchObject({ withheld: 'too-few', source: 'ids', daysOff: { delays: 0, unseen: 1 } });
  });

  test('one in twenty may have come without its id, and not one more', () => {
    const withUnseen = (count: number) => {
      // At one time and with their entries at one time: nothing but ids tells them apart.
      const sent = Array.from({ length: 21 }, () => ({ at: tuesday - 1 }));
      const received = [{ at: tuesday + hourMs, count }];
      return adviceOf([{ sent, received }, paired(380, tuesday, minuteMs)]);
    };
    expect(withUnseen(20)).toMatchObject({ maxDelay: 'PT15M', workingDays: { delays: 380, unseen: 20 } });
    expect(withUnseen(21)).toMatchObject({ withheld: 'too-many-unseen', workingDays: { unseen: 21 } });
  });

  test('days of the slower kind are counted as working days', () => {
    const advice = adviceOf([paired(59, sunday, 10 * minuteMs), paired(299, tuesday, 72 * hourMs)]);
    expect(advice).toMatchObject({
      maxDelay: '5WD',
      workingDays: { half: '3WD' },
      daysOff: { half: 'PT10M' },
    });
  });

  test('what took longer than ten working days is beyond what is proposed', () => {
    expect(adviceOf([paired(299, tuesday, 16 * 24 * hourMs)])).toMatchObject({
      withheld: 'beyond-sight',
      workingDays: { half: '12WD' },
    });
  });

  test('of dates a working day is the least', () => {
    expect(adviceOf([paired(299, tuesday, 0)], { dateOnlyEntries: 4 })).toMatchObject({
      maxDelay: '1WD',
      workingDays: { half: '1WD' },
      dateOnlyEntries: 4,
    });
  });

  test('a clock that is wrong teaches nothing, but what was seen is told', () => {
    expect(adviceOf([paired(299, tuesday, minuteMs)], {}, true)).toStrictEqual({
      withheld: 'clock-offset',
      confidence: 0.95,
      source: 'ids',
      horizon: '10WD',
      needed: { together: 299, each: 59 },
      workingDays: { delays: 299, unseen: 0, half: 'PT1M', atMost: 'PT1M', quantile: 0.99 },
      daysOff: none,
      dateOnlyEntries: 0,
    });
  });
});
