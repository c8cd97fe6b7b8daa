import { describe, expect, test } from 'vitest';
import type { Verdict } from '../reconcile/result.ts';
import { spanOfDay } from '../time/day-span.ts';
import { namedDelay } from '../time/delay.ts';
import { daysOf, isCovered, lastDayOf } from './days.ts';
import type { ComparedLogs } from './days.ts';

const hourMs = 3_600_000;
const at = (text: string) => Date.parse(text);
const message = (text: string, verdict: Verdict) => ({
  sent: { from: at(text), to: at(text) + 999 },
  verdict,
});
const days = (from: string, to: string) => ({ from: spanOfDay(from).from, to: spanOfDay(to).to });

function logs(given: Partial<ComparedLogs>): ComparedLogs {
  const march = [days('2023-03-01', '2023-04-30')];
  const none = { messages: [], windows: [] };
  return { ...none, portalStretches: march, registerStretches: march, delay: namedDelay('PT1H'), ...given };
}

describe('a result by days', () => {
  test('every message is in one day, by the Norwegian clock, and the figures add up', () => {
    const messages = [
      message('2023-03-09T22:59:59Z', 'registered'), // 23:59 on the 9th
      message('2023-03-09T23:00:00Z', 'explained'), // midnight: the 10th
      message('2023-03-10T12:00:00Z', 'missing'),
      message('2023-03-10T12:00:01Z', 'contested'),
      message('2023-03-10T22:59:00Z', 'unchecked'),
      message('2023-03-12T12:00:00Z', 'missing'), // after the last day asked for
    ];
    const told = daysOf(logs({ messages }), '2023-03-09', '2023-03-11');
    expect(
      told.map(({ date, sent, found, notFound, unchecked }) => [date, sent, found, notFound, unchecked]),
    ).toEqual([
      ['2023-03-09', 1, 1, 0, 0],
      ['2023-03-10', 4, 1, 2, 1],
      ['2023-03-11', 0, 0, 0, 0],
    ]);
  });

  test('windows add to the day that holds them whole, and to no day where they reach over midnight', () => {
    const within = { from: at('2023-03-10T10:00:00Z'), to: at('2023-03-10T11:00:00Z'), missingAtLeast: 2 };
    const across = { from: at('2023-03-10T22:50:00Z'), to: at('2023-03-10T23:10:00Z'), missingAtLeast: 1 };
    const [day, next] = daysOf(logs({ windows: [within, across] }), '2023-03-10', '2023-03-11');
    expect([day!.notFoundAtLeast, next!.notFoundAtLeast]).toEqual([2, 0]);
    const whole = { ...days('2023-03-10', '2023-03-10'), missingAtLeast: 3 };
    const longer = { ...whole, to: whole.to + 1 };
    const least = (window: typeof whole) => daysOf(logs({ windows: [window] }), '2023-03-10', '2023-03-10');
    expect([whole, longer].map((window) => least(window)[0]!.notFoundAtLeast)).toEqual([3, 0]);
  });

  test.each([
    ['2023-03-26', 23],
    ['2023-10-29', 25],
    ['2023-06-15', 24],
  ])('%s has %i hours, and is covered by a log of exactly these', (date, hours) => {
    const span = spanOfDay(date);
    expect(span.to + 1 - span.from).toBe(hours * hourMs);
    const own = { portalStretches: [span], registerStretches: [{ ...span, to: span.to + hourMs }] };
    expect(isCovered(daysOf(logs(own), date, date)[0]!)).toBe(true);
    const short = { ...own, portalStretches: [{ ...span, to: span.to - 1 }] };
    expect(daysOf(logs(short), date, date)[0]).toMatchObject({ portalCovers: false, registerCovers: true });
  });

  test('the register must cover all the time that the last message may take: over Easter, days more', () => {
    const delay = namedDelay('1WD');
    const until = (to: string) => {
      const registerStretches = [days('2023-04-01', to)];
      return daysOf(logs({ registerStretches, delay }), '2023-04-05', '2023-04-05')[0]!.registerCovers;
    };
    // Wednesday 5 April; Maundy Thursday to Easter Monday are no working days, so the next one is Tuesday the 11th.
    expect(until('2023-04-10')).toBe(false);
    expect(until('2023-04-11')).toBe(true);
  });

  test('the portal covers a day that one stretch holds whole, whichever it is', () => {
    const stretches = [days('2023-03-01', '2023-03-09'), days('2023-03-11', '2023-03-12')];
    const covers = (portalStretches: typeof stretches, date: string) =>
      daysOf(logs({ portalStretches }), date, date)[0]!.portalCovers;
    expect(['2023-03-09', '2023-03-10', '2023-03-11'].map((date) => covers(stretches, date))).toEqual([
      ...[true, false, true],
    ]);
    const { from, to } = days('2023-03-10', '2023-03-10');
    expect(covers([{ from: from + 1, to: to + 1 }], '2023-03-10')).toBe(false);
  });

  test('a gap between two deliveries covers nothing, and the last day is the last that either log reaches', () => {
    const registerStretches = [days('2023-03-01', '2023-03-09'), days('2023-03-11', '2023-03-20')];
    const given = logs({ registerStretches, portalStretches: [days('2023-03-01', '2023-03-15')] });
    const covered = daysOf(given, '2023-03-08', '2023-03-12').map(({ registerCovers }) => registerCovers);
    expect(covered).toEqual([true, false, false, true, true]);
    expect(lastDayOf(given)).toBe('2023-03-20');
    expect(lastDayOf(logs({ portalStretches: [], registerStretches: [] }))).toBeNull();
  });
});
