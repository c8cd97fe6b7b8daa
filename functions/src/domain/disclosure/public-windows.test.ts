import { describe, expect, test } from 'vitest';
import { explainedWindows, publicWindows } from './public-windows.ts';
import { disclosureRules } from './rules.ts';

const at = (time: string): number => Date.parse(time);
const window = (from: string, to = from): { fromMs: number; toMs: number } => ({
  fromMs: at(from),
  toMs: at(to),
});
/** `count` messages at noon of each date. */
const sent = (count: number, ...dates: string[]): number[] =>
  dates.flatMap((date) => Array.from({ length: count }, () => at(`${date}T12:00:00Z`)));

interface Case {
  name: string;
  windows: { fromMs: number; toMs: number }[];
  sentMs: number[];
  shown: string[];
}

// Tuesday 28 March 2023 lies in the ISO week 27 March to 2 April, which crosses a month and a quarter.
const tuesday = window('2023-03-28T12:05:09Z');

const cases: Case[] = [
  { name: 'no window', windows: [], sentMs: sent(9, '2023-03-28'), shown: [] },
  {
    name: 'exactly five in the week',
    windows: [tuesday],
    sentMs: sent(5, '2023-03-28'),
    shown: ['2023-03-27/2023-04-02'],
  },
  {
    name: 'the week filled from its Monday and its Sunday',
    windows: [tuesday],
    sentMs: [...sent(2, '2023-03-27'), ...sent(3, '2023-04-02')],
    shown: ['2023-03-27/2023-04-02'],
  },
  {
    name: 'four in the week, a fifth just past its Sunday: the month',
    windows: [tuesday],
    sentMs: [...sent(4, '2023-03-28'), ...sent(1, '2023-04-03', '2023-03-01')],
    shown: ['2023-03-01/2023-03-31'],
  },
  {
    name: 'exactly five in the month',
    windows: [tuesday],
    sentMs: sent(1, '2023-03-01', '2023-03-05', '2023-03-28', '2023-03-30', '2023-03-31'),
    shown: ['2023-03-01/2023-03-31'],
  },
  {
    name: 'exactly five in the quarter',
    windows: [tuesday],
    sentMs: sent(1, '2023-01-01', '2023-02-05', '2023-03-05', '2023-03-28', '2023-03-31'),
    shown: ['2023-01-01/2023-03-31'],
  },
  {
    name: 'exactly five in the half-year',
    windows: [tuesday],
    sentMs: sent(1, '2023-01-31', '2023-03-28', '2023-05-05', '2023-06-01', '2023-06-30'),
    shown: ['2023-01-01/2023-06-30'],
  },
  {
    name: 'exactly five in the year',
    windows: [tuesday],
    sentMs: sent(1, '2023-01-31', '2023-03-28', '2023-07-01', '2023-10-01', '2023-12-31'),
    shown: ['2023-01-01/2023-12-31'],
  },
  {
    name: 'even the year holds too few',
    windows: [tuesday],
    sentMs: sent(4, '2023-03-28'),
    shown: ['2023-01-01/2023-12-31'],
  },
  {
    name: 'too few in both years that it touches',
    windows: [window('2022-12-30T12:00:00Z', '2023-01-02T12:00:00Z')],
    sentMs: sent(1, '2022-12-30', '2023-01-02'),
    shown: ['2022-01-01/2023-12-31'],
  },
  {
    name: 'one of two weeks that it touches holds four: months',
    windows: [window('2023-03-12T12:00:00Z', '2023-03-13T12:00:00Z')],
    sentMs: [...sent(5, '2023-03-12'), ...sent(4, '2023-03-13')],
    shown: ['2023-03-01/2023-03-31'],
  },
  {
    name: 'two full weeks stay two weeks',
    windows: [window('2023-03-12T12:00:00Z', '2023-03-13T12:00:00Z')],
    sentMs: [...sent(5, '2023-03-12'), ...sent(5, '2023-03-13')],
    shown: ['2023-03-06/2023-03-19'],
  },
  {
    name: 'touching weeks join, whatever their order',
    windows: [window('2023-03-15T12:00:00Z'), window('2023-03-08T12:00:00Z')],
    sentMs: sent(5, '2023-03-08', '2023-03-15'),
    shown: ['2023-03-06/2023-03-19'],
  },
  {
    name: 'a week between them keeps them apart',
    windows: [window('2023-03-22T12:00:00Z'), window('2023-03-08T12:00:00Z')],
    sentMs: sent(5, '2023-03-08', '2023-03-22'),
    shown: ['2023-03-06/2023-03-12', '2023-03-20/2023-03-26'],
  },
  {
    name: 'a week over the end of a month that is shown whole',
    windows: [tuesday, window('2023-03-08T12:00:00Z')],
    sentMs: [...sent(5, '2023-03-28'), ...sent(1, '2023-03-08')],
    shown: ['2023-03-01/2023-04-02'],
  },
  {
    name: 'a message at 23:30 UTC belongs to the next Norwegian day',
    windows: [window('2023-03-12T23:30:00Z')],
    sentMs: [at('2023-03-12T23:30:00Z'), ...sent(4, '2023-03-15')],
    shown: ['2023-03-13/2023-03-19'],
  },
  {
    name: 'in summer time so does one at 22:30 UTC',
    windows: [window('2023-07-09T22:30:00Z')],
    sentMs: [at('2023-07-09T22:30:00Z'), ...sent(4, '2023-07-12')],
    shown: ['2023-07-10/2023-07-16'],
  },
];

describe('publicWindows', () => {
  test.each(cases)('$name', ({ windows, sentMs, shown }) => {
    expect(publicWindows(windows, sentMs).map(({ from, to }) => `${from}/${to}`)).toEqual(shown);
  });

  test('staff see to which unit a window was widened: the largest of those that it joins, in any order', () => {
    const [week, month] = [tuesday, window('2023-03-08T12:00:00Z')];
    const sentMs = [...sent(5, '2023-03-28'), ...sent(1, '2023-03-08')];
    for (const windows of [
      [week, month],
      [month, week],
    ]) {
      expect(explainedWindows(windows, sentMs)).toEqual([
        { from: '2023-03-01', to: '2023-04-02', unit: 'month' },
      ]);
    }
    const apart = window('2022-11-10T12:00:00Z');
    const both = explainedWindows(
      [week, apart],
      [...sentMs, ...sent(3, '2022-11-10'), ...sent(2, '2022-11-28')],
    );
    expect(both.map(({ unit }) => unit)).toEqual(['month', 'week']);
    expect(explainedWindows([tuesday], []).map(({ unit }) => unit)).toEqual(['year']);
  });

  test('also where the larger unit is the later one', () => {
    const [lastOfFebruary, inMarch] = [window('2023-02-28T12:00:00Z'), window('2023-03-15T12:00:00Z')];
    const sentMs = [...sent(5, '2023-02-28'), ...sent(3, '2023-03-15', '2023-03-25')];
    expect(explainedWindows([lastOfFebruary, inMarch], sentMs)).toEqual([
      { from: '2023-02-27', to: '2023-03-31', unit: 'month' },
    ]);
  });

  test('the threshold is configuration', () => {
    const rules = { ...disclosureRules, unitHoldsAtLeast: 2 };
    expect(publicWindows([tuesday], sent(2, '2023-03-28'), rules)).toEqual([
      { from: '2023-03-27', to: '2023-04-02' },
    ]);
  });

  test('a window that ends before it begins is a bug', () => {
    expect(() => publicWindows([{ fromMs: 2, toMs: 1 }], [])).toThrow('a window ends before it begins');
  });
});
