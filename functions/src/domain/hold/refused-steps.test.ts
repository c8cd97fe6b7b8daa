/** Which steps are not taken, at their bounds; and what time makes of a release at its. */
import { describe, expect, it } from 'vitest';
import { afterHoldStep, maxProposalAgeMs } from './after-step.ts';
import { progressOf } from './progress.ts';
import { maxSteps } from './record.ts';
import type { Hold, TakenStep } from './record.ts';
import { retentionDays, ordinaryRetention } from './retention.ts';
import type { HoldStep } from './steps.ts';
import { held, nowMs } from './testing.ts';

const hashA = 'a'.repeat(64);
const hashB = 'b'.repeat(64);
const hourMs = 3_600_000;
const inOffice = { person: 'a', nowMs, stateHash: hashA, isClear: true };
const doStep = (record: Hold | null, step: HoldStep, change: Partial<typeof inOffice> = {}) =>
  afterHoldStep(record, step, { ...inOffice, ...change });
function done(...of: Parameters<typeof doStep>): Hold {
  const change = doStep(...of);
  if (!change.ok) throw new Error(change.code);
  expect(change.isChanged).toBe(true);
  return change.record;
}
const codeOf = (...of: Parameters<typeof doStep>): string | null => {
  const change = doStep(...of);
  return change.ok ? null : change.code;
};
const at = (basedOn: number, stateHash = hashA) => ({ basedOn, stateHash });
const proposed = done(held, { step: 'propose', ...at(1) });
const waiting = done(proposed, { step: 'confirm', ...at(2) }, { person: 'b' });
const due = nowMs + 24 * hourMs;
const released = progressOf(waiting, { nowMs: due, stateHash: hashA, codes: [] })!;
const taken: TakenStep = {
  revision: 1,
  atMs: nowMs,
  by: 'a',
  did: { step: 'limit', basedOn: 0, messages: 1 },
};
const withSteps = (record: Hold, count: number): Hold => ({ ...record, steps: Array(count).fill(taken) });

describe('a step', () => {
  it('of a hold that nobody started is only to start it', () => {
    expect(codeOf(null, { step: 'limit', basedOn: 0, messages: 1 })).toBe('no-hold');
  });

  it('sets a review day that is to come', () => {
    const review = (reviewOn: string): HoldStep => ({ step: 'review', basedOn: 1, reviewOn });
    expect(codeOf(held, review('2023-09-13'))).toBe('review-in-the-past');
    expect(done(held, review('2023-09-14')).reviewOn).toBe('2023-09-14');
  });

  it('sets how many may stay from now on; what held before stays told', () => {
    const { limits, steps } = done(held, { step: 'limit', basedOn: 1, messages: 9 });
    expect(limits).toEqual([...held.limits, { fromMs: nowMs, messages: 9 }]);
    expect(steps).toHaveLength(1);
  });

  it('starts with no message that may stay, and again after a release with what was set before', () => {
    const start = (basedOn: number): HoldStep => {
      return { step: 'start', basedOn, reason: 'messages-missing', reviewOn: '2023-10-01' };
    };
    const first = done(null, start(0));
    expect(first).toMatchObject({ limits: [{ fromMs: nowMs, messages: 0 }], revision: 1 });
    expect(first.steps).toHaveLength(1);
    const limits = [{ fromMs: 0, messages: 4 }];
    const again = done({ ...released, limits }, start(4), { nowMs: due });
    expect(again).toMatchObject({ limits, release: { state: 'held' }, startedAtMs: due, revision: 5 });
  });

  it('is one of two thousand', () => {
    const limit: HoldStep = { step: 'limit', basedOn: 1, messages: 2 };
    expect(codeOf(withSteps(held, maxSteps), limit)).toBe('changed-too-often');
    expect(codeOf(withSteps(held, maxSteps - 1), limit)).toBeNull();
  });

  it('to stop is taken whatever the clock says, of a proposal too, and never stands before the last', () => {
    for (const record of [proposed, waiting]) {
      const stop: HoldStep = { step: 'stop', basedOn: record.revision, reason: 'mistake' };
      const stopped = done(record, stop, { nowMs: nowMs - hourMs });
      expect(stopped.release).toEqual({ state: 'held' });
      expect(stopped.steps.at(-1)!.atMs).toBe(nowMs);
    }
  });
});

describe('a proposal', () => {
  it('is made anew where the state has changed, or it is older than three days; else it stands', () => {
    expect(done(proposed, { step: 'propose', ...at(2, hashB) }, { stateHash: hashB }).release).toMatchObject({
      stateHash: hashB,
    });
    const threeDays = { person: 'b', nowMs: nowMs + maxProposalAgeMs };
    expect(codeOf(proposed, { step: 'propose', ...at(2) }, threeDays)).toBe('already-proposed');
  });

  it('of a release that waits already is none, whatever has changed', () => {
    expect(codeOf(waiting, { step: 'propose', ...at(3, hashB) }, { stateHash: hashB })).toBe(
      'already-proposed',
    );
  });

  it('is what is confirmed: that of the state which both have seen', () => {
    expect(codeOf(held, { step: 'confirm', ...at(1) }, { person: 'b' })).toBe('no-proposal');
    const seen = { person: 'b', stateHash: hashB };
    expect(codeOf(proposed, { step: 'confirm', ...at(2, hashB) }, seen)).toBe('state-changed');
  });
});

describe('a release that waits', () => {
  const progress = (record: Hold, change: Partial<Parameters<typeof progressOf>[1]>) =>
    progressOf(record, { nowMs: due, stateHash: hashA, codes: [], ...change });

  it('is not judged by a clock that stands before its confirmation', () => {
    expect(progress(waiting, { nowMs: nowMs - 1, codes: ['no-answer'] })).toBeNull();
    expect(progress(waiting, { nowMs, codes: ['no-answer'] })!.release.state).toBe('held');
  });

  it('waits four hours for what is under way', () => {
    const codes = ['delivery-pending' as const];
    expect(progress(waiting, { nowMs: due + 4 * hourMs, codes })).toBeNull();
    expect(progress(waiting, { nowMs: due + 4 * hourMs + 1, codes })!.release.state).toBe('held');
  });

  it('takes effect only where that can be written down; to hold again always can be', () => {
    expect(progress(withSteps(waiting, maxSteps), {})).toBeNull();
    expect(progress(withSteps(waiting, maxSteps - 1), {})!.steps).toHaveLength(maxSteps);
    const full = progress(withSteps(released, maxSteps), { codes: ['unsettled'] })!;
    expect(full.steps).toHaveLength(maxSteps);
    expect(full.steps.at(-1)!.did.step).toBe('held-again');
  });

  it('each step of the system’s own tells why, in which state, and never stands before the last', () => {
    expect(released.steps.at(-1)).toEqual({
      ...{ revision: 4, atMs: due, by: null },
      did: { step: 'released', why: [], stateHash: hashA },
    });
    const again = progress(released, { nowMs: due - hourMs, codes: ['unsettled'], stateHash: hashB })!;
    expect(again.steps.at(-1)).toEqual({
      ...{ revision: 5, atMs: due, by: null },
      did: { step: 'held-again', why: ['unsettled'], stateHash: hashB },
    });
    expect(progress({ ...waiting, steps: [] }, { codes: ['no-answer'] })!.steps[0]!.atMs).toBe(due);
  });
});

it('a message from before 1970, which no portal sent, has the first retention', () => {
  expect(retentionDays(ordinaryRetention, -1)).toBe(14);
});
