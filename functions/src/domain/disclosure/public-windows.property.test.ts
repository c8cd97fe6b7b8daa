/** What holds for every input: the definition, written apart from the rule's code. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayMs, localMidnightOf, startOfDay } from '../time/norwegian-time.ts';
import { type ExactWindow, publicWindows } from './public-windows.ts';

const from = Date.UTC(2020, 8, 1);
const to = Date.UTC(2023, 4, 31);
const instant = fc.integer({ min: from, max: to });

const exactWindow: fc.Arbitrary<ExactWindow> = fc
  .tuple(instant, fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90 * dayMs })))
  .map(([fromMs, length]) => ({ fromMs, toMs: fromMs + length }));

/** Sparse to dense: bursts of up to nine around some instants. */
const sentTimes = fc
  .array(fc.tuple(instant, fc.integer({ min: 1, max: 9 })), { maxLength: 120 })
  .map((bursts) =>
    bursts.flatMap(([ms, count]) => Array.from({ length: count }, (_, i) => ms + i * 3_600_000)),
  );

const isoDate = (day: number): string => new Date(day).toISOString().slice(0, 10);
const norwegianDate = (ms: number): string => isoDate(localMidnightOf(ms));
const nextDay = (date: string): string => isoDate(Date.parse(date) + dayMs);
const weekday = (date: string): number => new Date(Date.parse(date)).getUTCDay();
const isUnitStart = (date: string): boolean => date.endsWith('-01') || weekday(date) === 1;
const isUnitEnd = (date: string): boolean => nextDay(date).endsWith('-01') || weekday(date) === 0;

describe('public windows, for every input', () => {
  test('each exact window lies inside one public window; they are apart and by date', () => {
    fc.assert(
      fc.property(fc.array(exactWindow, { maxLength: 6 }), sentTimes, (windows, sentMs) => {
        const shown = publicWindows(windows, sentMs);
        for (const { fromMs, toMs } of windows) {
          const covering = shown.filter(
            (w) => w.from <= norwegianDate(fromMs) && norwegianDate(toMs) <= w.to,
          );
          expect(covering).toHaveLength(1);
        }
        shown.slice(1).forEach((later, i) => expect(nextDay(shown[i]!.to) < later.from).toBe(true));
      }),
    );
  });

  test('each begins and ends with a week or a month', () => {
    fc.assert(
      fc.property(fc.array(exactWindow, { maxLength: 6 }), sentTimes, (windows, sentMs) => {
        for (const shown of publicWindows(windows, sentMs)) {
          expect(isUnitStart(shown.from)).toBe(true);
          expect(isUnitEnd(shown.to)).toBe(true);
        }
      }),
    );
  });

  test('each holds five sent messages, or is whole years', () => {
    fc.assert(
      fc.property(fc.array(exactWindow, { maxLength: 6 }), sentTimes, (windows, sentMs) => {
        const dates = sentMs.map(norwegianDate);
        for (const shown of publicWindows(windows, sentMs)) {
          const inside = dates.filter((date) => shown.from <= date && date <= shown.to).length;
          const isYears = shown.from.endsWith('-01-01') && shown.to.endsWith('-12-31');
          expect(inside >= 5 || isYears).toBe(true);
        }
      }),
    );
  });

  test('the order of windows and of messages is irrelevant', () => {
    fc.assert(
      fc.property(fc.array(exactWindow, { maxLength: 6 }), sentTimes, (windows, sentMs) => {
        const inOrder = publicWindows(windows, sentMs);
        expect(publicWindows([...windows].reverse(), [...sentMs].reverse())).toEqual(inOrder);
        expect(publicWindows([...windows, ...windows], sentMs)).toEqual(inOrder);
      }),
    );
  });

  test('where in a week (of one month) a window lies is not told', () => {
    const moved = fc.record({ ms: instant, toward: fc.integer({ min: -6, max: 6 }), sentMs: sentTimes });
    fc.assert(
      fc.property(
        moved,
        fc.integer({ min: 0, max: dayMs - 7_200_000 }),
        ({ ms, toward, sentMs }, timeOfDayMs) => {
          const day = localMidnightOf(ms);
          const other = day + toward * dayMs;
          fc.pre(sameWeek(day, other) && isoDate(day).slice(0, 7) === isoDate(other).slice(0, 7));
          const elsewhere = startOfDay(other) + timeOfDayMs;
          const shown = publicWindows([{ fromMs: ms, toMs: ms }], sentMs);
          expect(publicWindows([{ fromMs: elsewhere, toMs: elsewhere }], sentMs)).toEqual(shown);
        },
      ),
    );
  });

  test('a message moved inside its day and windows cut to whole days change nothing', () => {
    fc.assert(
      fc.property(exactWindow, sentTimes, (window, sentMs) => {
        const wholeDays = {
          fromMs: startOfDay(localMidnightOf(window.fromMs)),
          toMs: startOfDay(localMidnightOf(window.toMs) + dayMs) - 1,
        };
        const atMidnight = sentMs.map((ms) => startOfDay(localMidnightOf(ms)));
        expect(publicWindows([wholeDays], atMidnight)).toEqual(publicWindows([window], sentMs));
      }),
    );
  });
});

function sameWeek(a: number, b: number): boolean {
  const monday = (day: number): number => day - ((new Date(day).getUTCDay() + 6) % 7) * dayMs;
  return monday(a) === monday(b);
}
