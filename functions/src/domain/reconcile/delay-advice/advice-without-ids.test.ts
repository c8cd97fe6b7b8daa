import { describe, expect, test } from 'vitest';
import { adviceOf, apart, paired } from './advice.fixture.ts';
import { minuteMs, winter } from './learning.fixture.ts';

const hourMs = 60 * minuteMs;

describe('without ids', () => {
  test('sendt pairs, where the entries have it', () => {
    const advice = adviceOf([apart(299, 2 * hourMs, 3 * hourMs, true)]);
    expect(advice).toMatchObject({ maxDelay: 'PT4H', source: 'sendt', horizon: '10WD', quantile: 0.99 });
    expect(advice.workingDays.delays + advice.daysOff.delays).toBe(299);
  });

  test('a source that proposes something is taken before a less sure one, however much more that has seen', () => {
    const { sent, received } = apart(310, 22 * 24 * hourMs, 3 * hourMs, true);
    const mostNoted = received.map((row, i) => (i < 299 ? row : { at: row.at }));
    expect(adviceOf([{ sent, received: mostNoted }])).toMatchObject({ maxDelay: 'PT4H', source: 'sendt' });
  });

  test('and after one that proposes nothing', () => {
    const slow = paired(299, winter('2023-03-01T09:00'), 16 * 24 * hourMs);
    expect(adviceOf([slow, apart(400, 2 * hourMs, 3 * hourMs, true)])).toMatchObject({
      maxDelay: 'PT4H',
      source: 'sendt',
    });
  });

  test('what is alone for as long as can be is taken from the farthest sight', () => {
    const far = apart(299, 22 * 24 * hourMs, 3 * hourMs, false);
    expect(adviceOf([far])).toMatchObject({ maxDelay: 'PT4H', source: 'pairs', horizon: '10WD' });
  });

  test('else from a nearer one, and proposed is no more than half of that', () => {
    const advice = adviceOf([apart(299, 2 * hourMs, 10 * minuteMs, false)]);
    expect(advice).toMatchObject({ maxDelay: 'PT15M', source: 'pairs', horizon: 'PT1H', quantile: 0.99 });
    const slower = adviceOf([apart(299, 2 * hourMs, 40 * minuteMs, false)]);
    expect(slower).toMatchObject({ withheld: 'beyond-sight', source: 'pairs', horizon: 'PT1H' });
  });

  test('of dates no sight is shorter than a day', () => {
    const rows = apart(299, 2 * hourMs, 10 * minuteMs, false);
    expect(adviceOf([rows], { dateOnlyEntries: 1 }).horizon).not.toMatch(/^PT/);
    const few = apart(60, 22 * 24 * hourMs, 0, false);
    expect(adviceOf([few], { dateOnlyEntries: 1 })).toMatchObject({ withheld: 'too-few', horizon: '1WD' });
  });

  test('one that is lost or late in a hundred leaves no bound for 99 of them', () => {
    const { sent, received } = apart(299, 2 * hourMs, 10 * minuteMs, false);
    expect(adviceOf([{ sent, received: received.slice(1) }])).toMatchObject({ withheld: 'too-few' });
    const more = apart(360, 2 * hourMs, 10 * minuteMs, false);
    const fewer = { sent: more.sent, received: more.received.slice(3) };
    expect(adviceOf([fewer])).toMatchObject({
      withheld: 'too-many-unseen',
      source: 'pairs',
      horizon: 'PT1H',
    });
  });

  test('with too few whatever the sight, the nearest shows the most; with fewer still, ids stand alone', () => {
    const few = apart(59, 22 * 24 * hourMs, minuteMs, false);
    expect(adviceOf([few])).toMatchObject({ withheld: 'too-few', source: 'pairs', horizon: 'PT1H' });
    const fewer = apart(58, 22 * 24 * hourMs, minuteMs, false);
    expect(adviceOf([fewer])).toMatchObject({ withheld: 'too-few', source: 'ids', horizon: '10WD' });
  });

  test('what ids pair does not count for that', () => {
    const alone = apart(298, 22 * 24 * hourMs, minuteMs, false);
    const byId = paired(2, winter('2023-03-01T09:00'), minuteMs);
    expect(adviceOf([byId, alone])).toMatchObject({ withheld: 'too-few', source: 'pairs', horizon: 'PT1H' });
  });

  test('where all say too little, or the clock is wrong, the one that saw the most is told', () => {
    const byId = paired(70, winter('2023-03-01T09:00'), minuteMs);
    const rows = [byId, apart(60, 2 * hourMs, minuteMs, true)];
    expect(adviceOf(rows)).toMatchObject({ withheld: 'too-few', source: 'ids', workingDays: { delays: 70 } });
    const more = [byId, apart(80, 2 * hourMs, minuteMs, true)];
    expect(adviceOf(more)).toMatchObject({ withheld: 'too-few', source: 'sendt', horizon: '10WD' });
    expect(adviceOf(more, {}, true)).toMatchObject({ withheld: 'clock-offset', source: 'sendt' });
  });
});
