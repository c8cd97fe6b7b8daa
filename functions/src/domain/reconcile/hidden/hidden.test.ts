import { describe, expect, test } from 'vitest';
import { namedDelay } from '../../time/delay.ts';
import { dayMs, hourMs } from '../../time/norwegian-time.ts';
import { entrySide } from '../by-time.ts';
import { decide } from '../decide.ts';
import { hidden } from './hidden.ts';
import type { HiddenProblem } from './hidden-problem.ts';
import { stretch } from './known-posteriors.fixture.ts';
import { hiddenAmong } from './posterior.ts';
import type { Stretch } from './stretch.ts';

interface Row {
  readonly at: number;
  readonly units?: number;
}

/** Monday 9 January 2023 at midnight; winter time and no holiday until Easter. */
const monday = Date.parse('2023-01-09T00:00:00+01:00');
const at = (day: number, hour: number): number => monday + day * dayMs + hour * hourMs;
/** Days from that Monday, on the given days of each week. */
const daysOf = (weeks: number, weekdays: readonly number[]): number[] =>
  Array.from({ length: weeks }, (_, week) => weekdays.map((day) => 7 * week + day)).flat();

function problemOf(sentDays: readonly number[], rows: readonly Row[], widthMs: number): HiddenProblem {
  const from = Float64Array.from(sentDays, (day) => at(day, 10));
  const index = Uint32Array.from(from.keys());
  const messages = { count: from.length, from, to: from, index };
  const sorted = rows.toSorted((a, b) => a.at - b.at);
  const receivedFrom = Float64Array.from(sorted, (row) => row.at);
  const never = new Float64Array(rows.length).fill(NaN);
  const free = {
    receivedFrom,
    receivedTo: receivedFrom.map((ms) => ms + widthMs - 1),
    sentFrom: never,
    sentTo: never,
    count: Uint32Array.from(sorted, ({ units = 1 }) => units),
    hasSent: false,
    hasCounts: true,
  };
  const rules = { clockSkewMs: 300_000, delay: namedDelay('PT1H') };
  const { graph, classes } = decide(messages, index, entrySide(free, rules), undefined);
  return {
    ...{ messages, unpaired: index, checked: index, free, rules, graph, classes },
    sent: { firstFrom: from[0]!, lastFrom: from.at(-1)! },
    coverage: { from: at(-30, 0), to: at(200, 0), declared: true },
  };
}

const copies = (count: number, one: Stretch): Stretch[] => Array<Stretch>(count).fill(one);
const [found, lost] = [
  (foreign: number) => stretch(1, 1, 0, foreign),
  (foreign: number) => stretch(1, 0, 1, foreign),
];

/** Forty messages at ten on working days, of which the last five have no entry; entries are read to the second. */
const sent = daysOf(8, [0, 1, 2, 3, 4]);
const registered = sent.slice(0, 35).map((day) => ({ at: at(day, 10) + 20 * 60_000 }));
/** A hundred entries of other channels, at two o'clock on the first Tuesday. */
const others = { at: at(1, 14), units: 100 };
const byTime = (...more: readonly Row[]): HiddenProblem => problemOf(sent, [...registered, ...more], 1000);

describe('messages that could share no entry', () => {
  test('are weighed with the entries that others send in working hours when no message could be meant', () => {
    const inPeriod = 6 + 38 * 10 + 3;
    const whenMeant = (38 * 3901 + 301) / 3600;
    const halfAnEntry = (0.5 * inPeriod) / (100 + 34 + 0.5);
    const foreign = (100.5 / (inPeriod - whenMeant + halfAnEntry)) * (3901 / 3600);
    expect(foreign).toBeCloseTo(0.312, 3);
    const expected = hiddenAmong([...copies(35, found(foreign)), ...copies(5, lost(foreign))], 100.5);
    expect(hidden(byTime(others))).toEqual(expected);
    expect(expected.expected).toBeGreaterThan(1);
  });

  test('entries by day count by the days on which no message could be meant', () => {
    const threeAWeek = daysOf(11, [0, 2, 4]);
    const dates = threeAWeek.slice(0, 28).map((day) => ({ at: at(day, 0) }));
    const between = daysOf(11, [1, 3]).map((day) => ({ at: at(day, 0), units: 2 }));
    // Of 54 working days after the first, messages take 32; each of them has one day.
    const foreign = 44.5 / (54 - 32 + (0.5 * 54) / (44 + 27 + 0.5));
    const expected = hiddenAmong([...copies(28, found(foreign)), ...copies(5, lost(foreign))], 44.5);
    expect(hidden(problemOf(threeAWeek, [...dates, ...between], dayMs))).toEqual(expected);
    expect(expected.expected).toBeGreaterThan(4);
  });
});

describe('what is not known is not counted', () => {
  test('without entries of others next to nothing is hidden', () => {
    expect(hidden(byTime())).toMatchObject({ from: 0, to: 0, probability: 0.9 });
  });

  test.each([
    ['before the first message and its hour', at(0, 9)],
    ['weeks before', at(-20, 12)],
    ['after the last message was sent', at(sent.at(-1)!, 14)],
  ])('entries %s', (_what, ms) => {
    expect(hidden(byTime({ at: ms, units: 500 }))).toEqual(hidden(byTime()));
  });

  test('entries where the register has a gap', () => {
    const problem = byTime(others);
    const gap = [
      { from: at(-30, 0), to: at(1, 0) },
      { from: at(2, 0), to: at(200, 0) },
    ];
    const covered = { from: at(-30, 0), to: at(200, 0), declared: true };
    const whole = hidden(problem)!.expected;
    expect(hidden({ ...problem, coverage: { ...covered, stretches: [covered] } })!.expected).toBe(whole);
    expect(hidden({ ...problem, coverage: { ...covered, stretches: gap } })!.expected).toBeLessThan(
      whole / 3,
    );
  });
});

describe('no estimate', () => {
  const few = (count: number): HiddenProblem => problemOf(sent.slice(0, count), [others], 1000);

  test('of fewer than thirty messages that were checked', () => {
    expect(hidden(few(29))).toBeNull();
    expect(hidden(few(30))).not.toBeNull();
  });

  test('where it is not known when the register is whole', () => {
    expect(hidden({ ...few(30), coverage: null })).toBeNull();
  });
});

test('a register without free entries hides nothing', () => {
  expect(hidden(problemOf(sent, [], 1000))).toEqual({ expected: 0, from: 0, to: 0, probability: 0.9 });
});
