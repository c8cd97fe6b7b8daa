/** The record at its bounds, and as it is read, stored and told. */
import { describe, expect, it } from 'vitest';
import { breachClock } from './clock.ts';
import { breachFactsSchema, isAnythingMissing, maxListedWindows } from './facts.ts';
import {
  afterStep,
  breachRecordSchema,
  breachStepSchema,
  emptyRecord,
  lateReasons,
  maxVersions,
} from './record.ts';
import type { BreachRecord, BreachStep } from './record.ts';
import { facts, recordAfter } from './testing.ts';
import { breachView, breachViewSchema } from './view.ts';
import { instantWords } from './words/dates.ts';
import { breachWords } from './words/words.ts';

const nowMs = Date.parse('2023-06-20T10:00:00Z');
const doing = { person: 'person-a', nowMs, facts };
const known = (at: string): BreachStep => ({ step: 'known', at });
const told = (at: string, stage: 'first' | 'addition' | 'final' = 'first'): BreachStep => {
  return { step: 'told', at, stage, lateReasons: [] };
};
const after = (...steps: BreachStep[]): BreachRecord => recordAfter(doing, steps);
const codeOf = (record: BreachRecord, step: BreachStep) => {
  const change = afterStep(record, step, doing);
  return change.ok ? (change.isChanged ? 'changed' : 'same') : change.code;
};

describe('a step', () => {
  it('of this very minute has come, of the next it has not', () => {
    expect(codeOf(emptyRecord, known('2023-06-20T12:00'))).toBe('changed');
    expect(codeOf(emptyRecord, known('2023-06-20T12:01'))).toBe('in-the-future');
  });

  it('that says the same again is no change', () => {
    const record = after(known('2023-06-19T12:00'), told('2023-06-19T12:00'));
    expect(codeOf(record, known('2023-06-19T12:00'))).toBe('same');
    expect(codeOf(record, told('2023-06-19T12:00'))).toBe('same');
  });

  it('tells at the minute of knowing, and several stages in one minute; knowing may be as late as telling', () => {
    const first = after(known('2023-06-19T12:00'), told('2023-06-19T12:00'));
    expect(codeOf(first, told('2023-06-19T12:00', 'addition'))).toBe('changed');
    const earlier = after(known('2023-06-19T11:00'), told('2023-06-19T12:00'));
    expect(codeOf(earlier, known('2023-06-19T12:00'))).toBe('changed');
    expect(codeOf(earlier, known('2023-06-19T12:01'))).toBe('before-known');
  });

  it('is one of two hundred of its kind', () => {
    const record = after(known('2023-06-19T12:00'), told('2023-06-19T12:00'));
    const full = (list: 'known' | 'told') => ({
      ...record,
      [list]: Array(maxVersions).fill(record[list][0]),
    });
    expect(codeOf(full('known'), known('2023-06-19T11:00'))).toBe('changed-too-often');
    expect(codeOf(full('told'), told('2023-06-19T13:00', 'final'))).toBe('changed-too-often');
    expect(codeOf(full('told'), known('2023-06-19T11:00'))).toBe('changed');
    const room = { ...record, known: Array(maxVersions - 1).fill(record.known[0]) };
    expect(codeOf(room, known('2023-06-19T11:00'))).toBe('changed');
  });

  it.each([
    ['2023-06-19T12:00', true],
    ['2023-06-19T12:00:00', false],
    ['x2023-06-19T12:00', false],
    ['2023-6-19T12:00', false],
    ['2023-06-9T12:00', false],
    ['2023-06-19T2:00', false],
    ['2023-06-19T12:0', false],
    ['3-06-19T12:00', false],
  ])('at %s is taken: %s', (at, isTaken) => {
    for (const step of [known(at), told(at)]) {
      const read = breachStepSchema.safeParse(step);
      expect(read.success).toBe(isTaken);
      if (isTaken) expect(read.data).toStrictEqual(step);
    }
  });

  it('gives each reason once at most, and nothing more', () => {
    const step = (reasons: readonly string[]) => ({ ...told('2023-06-19T12:00'), lateReasons: reasons });
    expect(breachStepSchema.safeParse(step(lateReasons)).success).toBe(true);
    expect(breachStepSchema.safeParse(step([...lateReasons, lateReasons[0]])).success).toBe(false);
    expect(breachStepSchema.safeParse({ ...known('2023-06-19T12:00'), note: '' }).success).toBe(false);
  });
});

describe('what is stored and told', () => {
  const record = after(
    known('2023-06-19T11:00'),
    told('2023-06-19T12:00'),
    told('2023-06-19T13:00', 'addition'),
  );

  it('is whole in its schema, and tells nobody who did what', () => {
    expect(breachRecordSchema.parse(record)).toStrictEqual(record);
    const whole = { ...facts, upgrade: { version: '3.23.2', installedOn: '2023-06-08' } };
    expect(breachFactsSchema.parse(whole)).toStrictEqual(whole);
    const view = breachView(record, facts, 5, nowMs);
    expect(breachViewSchema.parse(view)).toStrictEqual(view);
    expect(JSON.stringify(view)).not.toContain('person-a');
    expect(view.known).toEqual([{ atMs: Date.parse('2023-06-19T09:00:00Z'), setAtMs: nowMs }]);
    expect(view.told.map(({ stage }) => stage)).toEqual(['first', 'addition']);
    expect(view.proposedAtMs).toBe(5);
    const withPersons = { ...view, known: record.known, told: record.told };
    expect(breachViewSchema.parse(withPersons)).toStrictEqual(view);
  });

  it('the clock stands by the first telling, and runs while there is none', () => {
    const early = { ...facts, knownAtMs: Date.parse('2023-06-19T09:00:00Z') };
    expect(breachView(record, early, null, nowMs).clock.state).toBe('told');
    expect(breachView(emptyRecord, early, null, nowMs).clock.state).toBe('running');
  });

  it('what was told without a known time was not told late', () => {
    const clock = breachClock({ isMissing: true, knownAtMs: null, firstToldAtMs: 5 }, nowMs);
    expect(clock).toEqual({ state: 'told', deadlineMs: null });
  });

  it('holds twenty windows and no more', () => {
    const windows = Array(maxListedWindows + 1).fill({ from: 0, to: 1 });
    const result = { ...facts.result!, windows };
    expect(breachFactsSchema.safeParse({ ...facts, result }).success).toBe(false);
  });
});

it.each([
  [{ recovered: 1, reportedAgain: 0, stillLost: 0 }, true],
  [{ recovered: 1, reportedAgain: 1, stillLost: 0 }, true],
  [{ recovered: 0, reportedAgain: 1, stillLost: 0 }, true],
  [{ recovered: 0, reportedAgain: 0, stillLost: 0 }, false],
])('findings of %j: something was missing, %s', (findings, isMissing) => {
  const result = { ...facts.result!, missingAtLeast: 0 };
  expect(isAnythingMissing({ ...facts, result, findings: { ...findings, unsettled: 0 } })).toBe(isMissing);
});

it('an instant is written with two digits of hours and minutes', () => {
  expect(instantWords(Date.parse('2023-03-06T06:05:00Z'), breachWords.nb)).toBe('6. mars 2023 kl. 07.05');
});
