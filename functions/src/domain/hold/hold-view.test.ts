import { describe, expect, it } from 'vitest';
import { afterHoldStep } from './after-step.ts';
import { holdCondition } from './condition.ts';
import { holdView, holdViewSchema, isReviewOverdue } from './hold-view.ts';
import { progressOf } from './progress.ts';
import { holdSchema } from './record.ts';
import type { Hold } from './record.ts';
import type { HoldStep } from './steps.ts';
import { held, nowMs } from './testing.ts';

const dayMs = 86_400_000;
const stateHash = 'a'.repeat(64);
const taken = (record: Hold, person: string, step: HoldStep): Hold => {
  const change = afterHoldStep(record, step, { person, nowMs, stateHash, isClear: true });
  if (!change.ok) throw new Error(change.code);
  return change.record;
};
const limited = taken(held, 'a', { step: 'limit', basedOn: 1, messages: 5 });
const proposed = taken(limited, 'a', { step: 'propose', basedOn: 2, stateHash });
const waiting = taken(proposed, 'b', { step: 'confirm', basedOn: 3, stateHash });
const released = progressOf(waiting, { nowMs: nowMs + dayMs, stateHash, codes: [] })!;

const day = { lastDay: '2023-09-12', registered: 4, explained: 1, notFound: 2, unchecked: 3 };
const summary = { scope: '4601', unsettled: 2, days: [day], basis: '' };
const viewed = { conditions: [], held: [summary, summary], services: 3, reader: 'a', asOfMs: nowMs };
const viewOf = (record: Hold | null, change: Partial<typeof viewed> = {}) =>
  holdView({ record, ...viewed, ...change });

describe('what is told of the hold', () => {
  it('before one was started deletion may not begin, and no message is allowed to stay', () => {
    expect(viewOf(null)).toEqual({
      mayDeletionBegin: false,
      asOf: '2023-09-13T08:00:00.000Z',
      hold: null,
      conditions: [],
      kept: { messages: 12, limit: 0, services: { known: 2, all: 3 } },
      isOfficeTime: true,
    });
  });

  it('every step, the newest first, by whom it was for who reads', () => {
    const of = (reader: string | null) =>
      holdView({ record: released, ...viewed, reader }).hold!.steps.map(({ did, by }) => [did.step, by]);
    expect(of('a')).toEqual([
      ['released', 'system'],
      ['confirm', 'another'],
      ['propose', 'you'],
      ['limit', 'you'],
    ]);
    expect(of(null).map(([, by]) => by)).toEqual(['system', 'another', 'another', 'another']);
  });

  it.each([
    ['held', limited, null, null, null],
    ['proposed', proposed, { stateHash, proposedAtMs: nowMs, isYours: true }, null, null],
    ['waiting', waiting, { stateHash, proposedAtMs: nowMs, isYours: true }, nowMs + dayMs, null],
    ['released', released, null, null, nowMs + dayMs],
  ] as const)(
    '%s: its proposal, when it is due and when it was released',
    (state, record, proposal, due, at) => {
      const { hold, kept } = viewOf(record);
      expect(hold).toMatchObject({ state, proposal, dueAtMs: due, releasedAtMs: at, isReviewOverdue: false });
      expect(hold).toMatchObject({ reason: 'upgrades-not-verified', startedAtMs: held.startedAtMs });
      expect(kept.limit).toBe(5);
    },
  );

  it('who took a step is told as one of three, and never as a person', () => {
    const view = viewOf(limited);
    const by = (doer: unknown) => ({
      ...view,
      hold: { ...view.hold!, steps: view.hold!.steps.map((step) => ({ ...step, by: doer })) },
    });
    expect(holdViewSchema.safeParse(by('another')).success).toBe(true);
    for (const person of ['a', null]) expect(holdViewSchema.safeParse(by(person)).success).toBe(false);
  });

  it('another’s proposal is not yours', () => {
    expect(viewOf(proposed, { reader: 'b' }).hold!.proposal!.isYours).toBe(false);
  });

  it('deletion may begin where it was released and nothing is open, and what is open is told', () => {
    const conditions = [
      holdCondition('unsettled', { scope: '4601', municipalities: ['4601'] }, { messages: 2 }),
    ];
    expect(viewOf(released).mayDeletionBegin).toBe(true);
    expect(viewOf(released, { asOfMs: nowMs + 12 * 3_600_000 }).isOfficeTime).toBe(false);
    const open = holdView({ record: released, ...viewed, conditions });
    expect([open.mayDeletionBegin, open.conditions]).toEqual([false, conditions]);
  });

  it.each([null, limited, proposed, waiting, released])(
    'is whole in its schema, and so is the record',
    (record) => {
      const conditions = [
        holdCondition('alarm', {}, { alarm: 'silence' }),
        holdCondition('evidence-late', { scope: '4601', municipalities: ['4601'] }, { needed: '2023-08-14' }),
      ];
      const view = holdView({ record, ...viewed, conditions });
      expect(holdViewSchema.parse(view)).toStrictEqual(view);
      if (record) expect(holdSchema.parse(record)).toStrictEqual(record);
    },
  );
});

it('a review is overdue from the day after its day, while anything is held', () => {
  const { reviewOn } = held;
  const night = Date.parse(`${reviewOn}T23:30:00+01:00`);
  expect(isReviewOverdue({ reviewOn, release: { state: 'held' } }, night)).toBe(false);
  expect(isReviewOverdue({ reviewOn, release: { state: 'held' } }, night + 3_600_000)).toBe(true);
  expect(isReviewOverdue({ reviewOn, release: released.release }, night + 3_600_000)).toBe(false);
});
