import { describe, expect, it, test } from 'vitest';
import { afterHoldStep } from './after-step.ts';
import type { HoldChange } from './after-step.ts';
import { progressOf } from './progress.ts';
import type { Hold } from './record.ts';
import { retentionDays, lastDayOf, ordinaryRetention } from './retention.ts';
import { isOfficeTime, nextOfficeTime } from './office-hours.ts';
import type { HoldStep } from './steps.ts';
import { held, nowMs } from './testing.ts';

const stateHash = 'a'.repeat(64);
const hourMs = 3_600_000;
const at = (text: string): number => Date.parse(text);
const inOffice = { nowMs, stateHash, isClear: true };

function doStep(
  record: Hold | null,
  step: HoldStep,
  person: string,
  change: Partial<typeof inOffice> = {},
): HoldChange {
  return afterHoldStep(record, step, { person, ...inOffice, ...change });
}
function done(change: HoldChange): Hold {
  if (!change.ok) throw new Error(change.code);
  return change.record;
}
const propose = (record: Hold): HoldStep => ({ step: 'propose', basedOn: record.revision, stateHash });
const confirm = (record: Hold): HoldStep => ({ step: 'confirm', basedOn: record.revision, stateHash });
const stop = (record: Hold): HoldStep => ({ step: 'stop', basedOn: record.revision, reason: 'wait' });
const proposed = done(doStep(held, propose(held), 'a'));
const waiting = done(doStep(proposed, confirm(proposed), 'b'));
const clearAt = (ms: number) => ({ nowMs: ms, stateHash, codes: [] });

describe('two people release, and either stops', () => {
  it('takes effect 24 hours after the second, in office hours, where nothing has changed', () => {
    expect(waiting.release).toMatchObject({ state: 'waiting', dueAtMs: nowMs + 24 * hourMs });
    expect(progressOf(waiting, clearAt(nowMs + 24 * hourMs - 1))).toBeNull();
    const released = progressOf(waiting, clearAt(nowMs + 24 * hourMs))!;
    expect(released.release.state).toBe('released');
    expect(released.steps.map(({ did, by }) => [did.step, by])).toEqual([
      ['propose', 'a'],
      ['confirm', 'b'],
      ['released', null],
    ]);
  });

  it('is not confirmed by the one who proposed it', () => {
    expect(doStep(proposed, confirm(proposed), 'a')).toEqual({ ok: false, code: 'same-person' });
  });

  test.each([
    ['a night', { nowMs: at('2023-09-13T07:59:59+02:00') }, 'outside-office-hours'],
    ['a Saturday', { nowMs: at('2023-09-16T10:00:00+02:00') }, 'outside-office-hours'],
    ['an open condition', { isClear: false }, 'conditions-open'],
    ['another state', { stateHash: 'b'.repeat(64) }, 'state-changed'],
  ])('neither proposed nor confirmed at %s', (_name, change, code) => {
    expect(doStep(held, propose(held), 'a', change)).toEqual({ ok: false, code });
    const later = { ...proposed, steps: [] };
    expect(doStep(later, confirm(proposed), 'b', change)).toEqual({ ok: false, code });
  });

  it('a proposal that was read too long ago is read again', () => {
    const late = { nowMs: at('2023-09-18T10:00:01+02:00') };
    expect(doStep(proposed, confirm(proposed), 'b', late)).toEqual({ ok: false, code: 'proposal-too-old' });
    expect(done(doStep(proposed, propose(proposed), 'b', late)).release).toMatchObject({ proposedBy: 'b' });
    expect(doStep(proposed, propose(proposed), 'b')).toEqual({ ok: false, code: 'already-proposed' });
  });

  it.each(['a', 'b', 'c'])('%s stops it at any hour, and it stays held', (person) => {
    const night = { nowMs: at('2023-09-14T03:00:00+02:00') };
    const stopped = done(doStep(waiting, stop(waiting), person, night));
    expect(stopped.release).toEqual({ state: 'held' });
    expect(progressOf(stopped, clearAt(nowMs + 48 * hourMs))).toBeNull();
    expect(doStep(held, stop(held), person)).toEqual({ ok: false, code: 'nothing-to-stop' });
  });

  it('of two at once the second is told that the hold has changed; the same again is no change', () => {
    expect(doStep(proposed, propose(held), 'b')).toEqual({ ok: false, code: 'changed-meanwhile' });
    expect(doStep(proposed, propose(held), 'a')).toEqual({ ok: true, isChanged: false, record: proposed });
  });
});

describe('what time makes of it', () => {
  it('a release that waits over a weekend takes effect on Monday', () => {
    const friday = at('2023-09-15T15:00:00+02:00');
    const one = done(doStep(held, propose(held), 'a', { nowMs: friday }));
    const two = done(doStep(one, confirm(one), 'b', { nowMs: friday }));
    expect(two.release).toMatchObject({ dueAtMs: at('2023-09-18T08:00:00+02:00') });
  });

  it('is stopped as soon as anything lasting opens, and waits for what is under way', () => {
    const due = nowMs + 24 * hourMs;
    const opened = progressOf(waiting, { ...clearAt(nowMs + 1), codes: ['no-answer'] })!;
    expect(opened.release.state).toBe('held');
    expect(opened.steps.at(-1)).toMatchObject({ by: null, did: { step: 'stopped', why: ['no-answer'] } });
    expect(progressOf(waiting, { ...clearAt(due), codes: ['delivery-pending'] })).toBeNull();
    const tooLong = progressOf(waiting, { ...clearAt(due + 4 * hourMs + 1), codes: ['delivery-pending'] });
    expect(tooLong!.release.state).toBe('held');
    const other = progressOf(waiting, { ...clearAt(due), stateHash: 'b'.repeat(64) });
    expect(other!.release.state).toBe('held');
  });

  it('a release that stands is taken back when something lasting opens, and begins to hold from then on', () => {
    const released = progressOf(waiting, clearAt(nowMs + 24 * hourMs))!;
    const later = nowMs + 90 * hourMs;
    expect(progressOf(released, { ...clearAt(later), codes: ['result-older-than-logs'] })).toBeNull();
    const again = progressOf(released, { ...clearAt(later), codes: ['unsettled'] })!;
    expect(again).toMatchObject({ release: { state: 'held' }, startedAtMs: later });
  });

  it('a clock that has gone back releases nothing', () => {
    expect(progressOf(waiting, clearAt(nowMs - 1))).toBeNull();
    expect(doStep(waiting, { step: 'limit', basedOn: 3, messages: 1 }, 'a', { nowMs: nowMs - 1 })).toEqual({
      ok: false,
      code: 'clock-behind',
    });
  });

  it('a review day that passes releases nothing', () => {
    expect(progressOf({ ...held, reviewOn: '2023-09-12' }, clearAt(nowMs))).toBeNull();
  });
});

describe('the start, the review and the rules', () => {
  it('begins held, with nothing that may stay; and not twice', () => {
    const start: HoldStep = { step: 'start', basedOn: 0, reason: 'messages-missing', reviewOn: '2023-10-01' };
    const first = done(doStep(null, start, 'a'));
    expect(first).toMatchObject({ revision: 1, release: { state: 'held' }, retention: ordinaryRetention });
    expect(doStep(first, { ...start, basedOn: 1 }, 'b')).toEqual({ ok: false, code: 'already-held' });
    expect(doStep(null, { ...start, reviewOn: '2023-09-13' }, 'a')).toEqual({
      ok: false,
      code: 'review-in-the-past',
    });
    expect(doStep(null, propose(held), 'a')).toEqual({ ok: false, code: 'changed-meanwhile' });
  });

  it('keeps 14 days, 30 for what is sent from 2 June 2023 at 14:30, and what is set later', () => {
    expect(retentionDays(ordinaryRetention, at('2023-06-02T14:29:59.999+02:00'))).toBe(14);
    expect(retentionDays(ordinaryRetention, at('2023-06-02T14:30:00+02:00'))).toBe(30);
    expect(lastDayOf(ordinaryRetention, at('2023-06-01T23:30:00+02:00'))).toBe('2023-06-15');
    const step: HoldStep = { step: 'retention', basedOn: 1, from: '2023-10-01T00:00:00+02:00', days: 60 };
    const changed = done(doStep(held, step, 'a'));
    expect(retentionDays(changed.retention, at('2023-11-01T00:00:00Z'))).toBe(60);
    expect(doStep(changed, { ...step, basedOn: 2 }, 'b')).toEqual({
      ok: false,
      code: 'retention-out-of-order',
    });
  });
});

test.each([
  ['2023-09-13T08:00:00+02:00', true],
  ['2023-09-13T15:59:59.999+02:00', true],
  ['2023-09-13T16:00:00+02:00', false],
  ['2023-05-17T10:00:00+02:00', false],
  ['2023-12-22T10:00:00+01:00', true],
])('%s is office time: %s', (text, expected) => {
  expect(isOfficeTime(at(text))).toBe(expected);
});

test('after Maundy Thursday’s eve the office opens on the Tuesday', () => {
  expect(nextOfficeTime(at('2023-04-05T16:00:00+02:00'))).toBe(at('2023-04-11T08:00:00+02:00'));
});
