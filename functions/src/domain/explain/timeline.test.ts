import { describe, expect, test } from 'vitest';
import type { ExplainedMessage } from './result-document.ts';
import { dayBuckets, monthBuckets } from './timeline.ts';

const message = (sent: string, verdict: ExplainedMessage['verdict'] = 'explained'): ExplainedMessage => ({
  row: 2,
  municipality: '4601',
  sent: { from: Date.parse(sent), to: Date.parse(sent) },
  verdict,
});

describe('the timeline', () => {
  // 23:30 UTC on the last of March is already April in Norway; 22:30 in January is not yet February.
  const messages = [
    message('2023-01-31T22:30:00.000Z'),
    message('2023-03-31T22:30:00.000Z', 'missing'),
    message('2023-04-01T08:00:00.000Z', 'contested'),
  ];
  const windows = [
    {
      from: Date.parse('2023-03-31T21:00:00.000Z'),
      to: Date.parse('2023-04-01T08:00:00.000Z'),
      messages: 2,
      entries: 1,
      missingAtLeast: 1,
    },
  ];
  const scope = {
    messages,
    windows,
    portalCoverage: { from: messages[0]!.sent.from, to: messages[2]!.sent.to },
  };

  test('counts by Norwegian month, with the months in which nothing was sent', () => {
    const months = monthBuckets(scope);
    expect(months.map(({ year, month, sent }) => [year, month, sent])).toEqual([
      [2023, 1, 1],
      [2023, 2, 0],
      [2023, 3, 0],
      [2023, 4, 2],
    ]);
    expect(months[3]!.byVerdict).toMatchObject({ missing: 1, contested: 1, explained: 0 });
  });

  test('a window stands in every month that it touches', () => {
    expect(monthBuckets(scope).map(({ windows: places }) => places)).toEqual([[], [], [0], [0]]);
  });

  test('a month goes to its last millisecond, and a window of one touches that month alone', () => {
    const lastMs = Date.parse('2023-03-31T21:59:59.999Z');
    const span = (ms: number) => ({ from: ms, to: ms, messages: 1, entries: 0, missingAtLeast: 1 });
    const at = (ms: number) => ({ ...message(new Date(ms).toISOString()) });
    const found = monthBuckets({
      messages: [at(lastMs), at(lastMs + 1)],
      windows: [span(lastMs), span(lastMs + 1)],
      portalCoverage: { from: lastMs, to: lastMs + 1 },
    });
    expect(found.map(({ fromMs, toMs, sent, windows: places }) => [fromMs, toMs, sent, places])).toEqual([
      [Date.parse('2023-02-28T23:00:00Z'), lastMs, 1, [0]],
      [lastMs + 1, Date.parse('2023-04-30T21:59:59.999Z'), 1, [1]],
    ]);
  });

  test('the days of a month are its own, with 23 hours where the clock changes', () => {
    const march = dayBuckets(scope, { year: 2023, month: 3 });
    expect(march).toHaveLength(31);
    const { fromMs, toMs } = march[25]!;
    expect((toMs + 1 - fromMs) / 3_600_000).toBe(23);
    const april = dayBuckets(scope, { year: 2023, month: 4 });
    expect(april[0]).toMatchObject({ day: 1, sent: 2 });
    expect(april.slice(1).every(({ sent }) => sent === 0)).toBe(true);
  });

  test('every message is counted once', () => {
    const many = Array.from({ length: 500 }, (_, i) => message(new Date(1.67e12 + i * 7e7).toISOString()));
    const portalCoverage = { from: many[0]!.sent.from, to: many[499]!.sent.to };
    const months = monthBuckets({ messages: many, windows: [], portalCoverage });
    expect(months.reduce((sum, { sent }) => sum + sent, 0)).toBe(500);
    const days = months.flatMap((month) => dayBuckets({ messages: many, windows: [] }, month));
    expect(days.reduce((sum, { sent }) => sum + sent, 0)).toBe(500);
  });

  test('without messages there is no time to show', () => {
    expect(monthBuckets({ messages: [], windows: [], portalCoverage: null })).toEqual([]);
  });
});
