import { describe, expect, it } from 'vitest';
import { breachClock, breachPeriodMs, hoursAndMinutes } from './clock.ts';
import { isAnythingMissing } from './facts.ts';
import { afterStep, emptyRecord } from './record.ts';
import type { BreachRecord, BreachStep } from './record.ts';
import { facts, recordAfter } from './testing.ts';
import { breachView } from './view.ts';

const nowMs = Date.UTC(2023, 5, 20);
const doing = { person: 'person-a', nowMs, facts };

const after = (...steps: BreachStep[]): BreachRecord => recordAfter(doing, steps);
const codeOf = (record: BreachRecord, step: BreachStep): string => {
  const change = afterStep(record, step, doing);
  return change.ok ? 'ok' : change.code;
};
const known = (at: string): BreachStep => ({ step: 'known', at });
const told = (
  at: string,
  stage: 'first' | 'addition' | 'final' = 'first',
  lateReasons: Extract<BreachStep, { step: 'told' }>['lateReasons'] = [],
): BreachStep => ({ step: 'told', at, stage, lateReasons });

describe('the clock', () => {
  const knownAtMs = Date.UTC(2023, 5, 2, 13, 0); // a Friday
  const reading = { isMissing: true, knownAtMs, firstToldAtMs: null };

  it('runs 72 hours, over a weekend too, and the last millisecond is in time', () => {
    const deadlineMs = Date.UTC(2023, 5, 5, 13, 0);
    expect(breachClock(reading, deadlineMs)).toEqual({ state: 'running', deadlineMs });
    expect(breachClock(reading, deadlineMs + 1).state).toBe('passed');
    expect(breachClock({ ...reading, firstToldAtMs: deadlineMs }, nowMs).state).toBe('told');
    expect(breachClock({ ...reading, firstToldAtMs: deadlineMs + 1 }, nowMs).state).toBe('told-late');
  });

  it.each([
    ['2023-03-25T12:00', '2023-03-28T13:00'], // a day of 23 hours
    ['2023-10-28T12:00', '2023-10-31T11:00'], // a day of 25 hours
    ['2023-06-02T12:00', '2023-06-05T12:00'],
  ])('counts real hours: known %s, to be told by %s', (at, by) => {
    const late = Date.UTC(2023, 11, 1);
    const record = afterStep(emptyRecord, known(at), { ...doing, nowMs: late });
    if (!record.ok) throw new Error(record.code);
    const first = (time: string) => afterStep(record.record, told(time), { ...doing, nowMs: late });
    expect(first(by)).toMatchObject({ ok: true });
    expect(first(by.replace(/.$/, '1'))).toEqual({ ok: false, code: 'reasons-needed' });
  });

  it('does not run while nothing is missing, or while nobody can say', () => {
    const nothing = { ...facts, result: { ...facts.result!, missingAtLeast: 0 } };
    expect(isAnythingMissing(nothing)).toBe(false);
    expect(isAnythingMissing({ ...nothing, findings: { ...nothing.findings, stillLost: 1 } })).toBe(true);
    expect(isAnythingMissing({ ...facts, result: null })).toBeNull();
    expect(breachClock({ ...reading, isMissing: false }, nowMs)).toEqual({
      state: 'nothing-missing',
      deadlineMs: null,
    });
    expect(breachClock({ ...reading, knownAtMs: null }, nowMs).state).toBe('not-set');
    expect(breachClock({ ...reading, isMissing: null, knownAtMs: null }, nowMs).state).toBe('no-result');
  });

  it('tells no more time than there is', () => {
    expect(hoursAndMinutes(breachPeriodMs)).toEqual({ hours: 72, minutes: 0 });
    expect(hoursAndMinutes(breachPeriodMs - 1)).toEqual({ hours: 71, minutes: 59 });
  });
});

describe('the record', () => {
  it('keeps each time that was given, and who gave it, and shows no person', () => {
    const record = after(known('2023-06-05T10:15'), known('2023-06-04T09:00'));
    expect(record.known.map(({ atMs }) => new Date(atMs).toISOString())).toEqual([
      '2023-06-05T08:15:00.000Z',
      '2023-06-04T07:00:00.000Z',
    ]);
    const view = breachView(record, facts, null, nowMs);
    expect(JSON.stringify(view)).not.toContain('person-a');
  });

  it('changes nothing when the same is said again', () => {
    const record = after(known('2023-06-05T10:15'), told('2023-06-06T10:00'));
    expect(after(known('2023-06-05T10:15'), known('2023-06-05T10:15')).known).toHaveLength(1);
    expect(afterStep(record, told('2023-06-06T10:00'), doing)).toMatchObject({ ok: true, isChanged: false });
  });

  it('takes stages in order, each with what was known then', () => {
    const record = after(
      known('2023-06-05T10:15'),
      told('2023-06-06T10:00'),
      told('2023-06-08T10:00', 'addition'),
      told('2023-06-15T10:00', 'final'),
    );
    expect(record.told.map(({ stage }) => stage)).toEqual(['first', 'addition', 'final']);
    expect(record.told[0]!.facts).toEqual(facts);
    expect(codeOf(emptyRecord, told('2023-06-06T10:00'))).toBe('not-known');
    const started = after(known('2023-06-05T10:15'));
    expect(codeOf(started, told('2023-06-06T10:00', 'addition'))).toBe('stage-order');
    expect(codeOf(started, told('2023-06-05T10:14'))).toBe('before-known');
    expect(codeOf(started, told('2023-06-21T10:00'))).toBe('in-the-future');
    expect(codeOf(record, told('2023-06-16T10:00', 'first'))).toBe('stage-order');
    expect(codeOf(record, told('2023-06-14T10:00', 'addition'))).toBe('stage-order');
    expect(codeOf(record, known('2023-06-07T10:00'))).toBe('before-known');
  });

  it('asks for reasons with the next addition where the service turns out to have known earlier', () => {
    const inTime = afterStep(after(known('2023-06-05T10:15')), told('2023-06-08T10:00'), doing);
    if (!inTime.ok) throw new Error(inTime.code);
    const corrected = afterStep(inTime.record, known('2023-06-02T10:15'), doing);
    if (!corrected.ok) throw new Error(corrected.code);
    expect(codeOf(corrected.record, told('2023-06-09T10:00', 'addition'))).toBe('reasons-needed');
    const explained = afterStep(
      corrected.record,
      told('2023-06-09T10:00', 'addition', ['told-late-by-vendor']),
      doing,
    );
    if (!explained.ok) throw new Error(explained.code);
    expect(explained.record.told.at(-1)?.lateReasons).toEqual(['told-late-by-vendor']);
    expect(codeOf(explained.record, told('2023-06-10T10:00', 'addition'))).toBe('ok');
  });

  it('asks for reasons where the first comes late, and only there', () => {
    const started = after(known('2023-06-05T10:15'));
    expect(codeOf(started, told('2023-06-08T10:15'))).toBe('ok');
    expect(codeOf(started, told('2023-06-08T10:16'))).toBe('reasons-needed');
    const reasons = ['too-few-people', 'logs-took-time', 'too-few-people'] as const;
    const late = afterStep(started, told('2023-06-09T10:00', 'first', [...reasons]), doing);
    expect(late).toMatchObject({
      record: { told: [{ lateReasons: ['logs-took-time', 'too-few-people'] }] },
    });
    const inTime = afterStep(started, told('2023-06-06T10:00', 'first', [...reasons]), doing);
    expect(inTime).toMatchObject({ record: { told: [{ lateReasons: [] }] } });
  });

  it('reads Norwegian time strictly: no missing hour, no day that there is not, the double hour against doubt', () => {
    const code = (at: string) => codeOf(emptyRecord, known(at));
    expect(code('2023-03-26T02:30')).toBe('time-nonexistent');
    expect(code('2023-02-30T12:00')).toBe('time-nonexistent');
    expect(code('2023-06-05T25:00')).toBe('time-nonexistent');
    const later = { ...doing, nowMs: Date.UTC(2024, 0, 1) };
    const change = afterStep(emptyRecord, known('2023-10-29T02:30'), later);
    if (!change.ok) throw new Error(change.code);
    expect(new Date(change.record.known[0]!.atMs).toISOString()).toBe('2023-10-29T00:30:00.000Z');
    const first = afterStep(change.record, told('2023-10-29T02:30'), later);
    if (!first.ok) throw new Error(first.code);
    expect(new Date(first.record.told[0]!.atMs).toISOString()).toBe('2023-10-29T01:30:00.000Z');
  });
});
