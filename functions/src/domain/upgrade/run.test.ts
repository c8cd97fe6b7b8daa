import { describe, expect, it } from 'vitest';
import type { DayFigures } from '../daily-control/days.ts';
import { bestRun } from './run.ts';

/** A letter a day of June: `m` a message, `-` none, `?` one unchecked, ` ` a day that is not covered. */
function daysOf(letters: string): DayFigures[] {
  return [...letters].map((letter, i) => ({
    date: `2023-06-${String(i + 1).padStart(2, '0')}`,
    sent: letter === 'm' || letter === '?' ? 1 : 0,
    found: letter === 'm' ? 1 : 0,
    notFound: 0,
    notFoundAtLeast: 0,
    unchecked: letter === '?' ? 1 : 0,
    portalCovers: letter !== ' ',
    registerCovers: letter !== ' ',
  }));
}

describe('the days in a row that count', () => {
  it.each([
    ['none', '', null],
    ['none that is covered', '  ', null],
    ['the whole', 'm-m', ['01', '03', 3, 2]],
    ['the longer one', 'mm m', ['01', '02', 2, 2]],
    ['the later of two that are as long', 'mm mm', ['04', '05', 2, 2]],
    ['the later of two without a message', '-- --', ['04', '05', 2, 0]],
    ['the longest without a message', '--- -', ['01', '03', 3, 0]],
    ['one with a message before a longer one without', '--- m', ['05', '05', 1, 1]],
    ['the same, the other way round', 'm ---', ['01', '01', 1, 1]],
    ['an unchecked message ends it', 'mm?m', ['01', '02', 2, 2]],
  ] as const)('%s: "%s"', (_name, letters, expected) => {
    const run = bestRun(daysOf(letters));
    expect(run && [run.from.slice(-2), run.to.slice(-2), run.days, run.messages]).toEqual(expected);
  });
});
