import { expect, test } from 'vitest';
import { delayAdvice } from './delay-advice.ts';
import { learnedFrom, minuteMs, winter } from './learning.fixture.ts';

const hourMs = 60 * minuteMs;
const monday = winter('2023-01-09T00:00');

/** Nine weeks without a holiday: 540 messages of working days and the first 60 of Saturdays and Sundays. */
function sendings(): { readonly at: number; readonly isDayOff: boolean }[] {
  const all = Array.from({ length: 9 * 7 * 12 }, (_message, i) => {
    const isDayOff = Math.floor(i / 12) % 7 >= 5;
    return { at: monday + i * 2 * hourMs, isDayOff };
  });
  const off = all.filter(({ isDayOff }) => isDayOff).slice(0, 60);
  return [...all.filter(({ isDayOff }) => !isDayOff), ...off].sort((one, other) => one.at - other.at);
}

const adviceWithout = (lost: number) => {
  const sent = sendings();
  const received = sent.filter((_message, i) => i !== lost).map(({ at }) => ({ at: at + 10 * minuteMs }));
  return delayAdvice(learnedFrom(sent, received), false);
};

test('one lost of 540 leaves a bound, one of 60 on days off leaves none, and nothing is proposed', () => {
  expect(adviceWithout(0)).toMatchObject({
    maxDelay: 'PT15M',
    horizon: 'PT1H',
    workingDays: { delays: 539, unseen: 1, atMost: 'PT10M' },
    daysOff: { delays: 60, unseen: 0, atMost: 'PT10M' },
  });
  const dayOff = sendings().findIndex(({ isDayOff }) => isDayOff);
  const advice = adviceWithout(dayOff);
  expect(advice).toMatchObject({
    withheld: 'too-many-unseen',
    daysOff: { delays: 59, unseen: 1, half: 'PT10M' },
  });
  expect(advice.daysOff).not.toHaveProperty('atMost');
});
