import { describe, expect, test } from 'vitest';
import { spanOfDay } from '../time/day-span.ts';
import { namedDelay } from '../time/delay.ts';
import { controlDay, controlViewSchema, daysToRead, summaryOfDays } from './control-view.ts';
import type { Control, HashedDay } from './control-view.ts';
import { changedSignOff } from './sign-off.ts';
import type { KeptSignOff } from './sign-off.ts';

const [basis, otherBasis] = ['a'.repeat(64), 'b'.repeat(64)];

function day(given: Partial<HashedDay> = {}): HashedDay {
  const figures = { sent: 3, found: 3, notFound: 0, unchecked: 0, notFoundAtLeast: 0 };
  return { date: '2023-06-05', ...figures, portalCovers: true, registerCovers: true, basis, ...given };
}

function control(given: Partial<Control> = {}): Control {
  return {
    settings: { from: '2023-06-01', rhythm: 'daily', chosenAtMs: 1 },
    delay: namedDelay('PT1H'),
    nowMs: spanOfDay('2023-06-06').to,
    signOffs: new Map(),
    ...given,
  };
}

const signed = (given: Partial<KeptSignOff> = {}): ReadonlyMap<string, KeptSignOff> => {
  const signOff = {
    date: '2023-06-05',
    basis,
    office: 'leader',
    signedBy: 'hash',
    signedAtMs: 5,
    earlier: [],
  };
  return new Map([['2023-06-05', { ...signOff, ...given } as KeptSignOff]]);
};

describe('the state of a day', () => {
  test.each<[string, Partial<HashedDay>, Partial<Control>, string, string]>([
    ['all found', {}, {}, 'agrees', 'open'],
    ['no message at all', { sent: 0, found: 0 }, {}, 'agrees', 'open'],
    ['one not found', { found: 2, notFound: 1 }, {}, 'not-found', 'open'],
    [
      'one not found, though not covered',
      { found: 2, notFound: 1, registerCovers: false },
      {},
      'not-found',
      'open',
    ],
    ['one by letter', { found: 2, unchecked: 1 }, {}, 'partly-unchecked', 'open'],
    ['not covered, and not due', { registerCovers: false }, {}, 'waiting', 'none'],
    [
      'not covered, and due',
      { portalCovers: false },
      { nowMs: spanOfDay('2023-06-07').to + 1 },
      'silent',
      'none',
    ],
    [
      'not covered, in the last millisecond before it is due',
      { portalCovers: false },
      { nowMs: spanOfDay('2023-06-07').to },
      'waiting',
      'none',
    ],
    ['the first day of the control, and covered', { date: '2023-06-01' }, {}, 'agrees', 'open'],
    ['the first day, and not covered', { date: '2023-06-01', portalCovers: false }, {}, 'silent', 'none'],
    ['before the control began', { date: '2023-05-05', registerCovers: false }, {}, 'not-controlled', 'none'],
    ['before the control began, and covered', { date: '2023-05-05' }, {}, 'agrees', 'none'],
    ['nobody has chosen a rhythm', { registerCovers: false }, { settings: null }, 'not-controlled', 'none'],
    ['signed off', {}, { signOffs: signed() }, 'agrees', 'signed'],
    ['signed off, and changed since', { basis: otherBasis }, { signOffs: signed() }, 'agrees', 'changed'],
  ])('%s', (_name, figures, given, state, sign) => {
    expect(controlDay(day(figures), control(given))).toMatchObject({ state, sign });
  });

  test('who signed is never told, only in which office and when', () => {
    const told = controlDay(day(), control({ signOffs: signed({ comment: 'vendor-told' }) }));
    expect(told.signOff).toEqual({ signedAtMs: 5, comment: 'vendor-told', office: 'leader' });
    expect(JSON.stringify(told)).not.toContain('hash');
  });
});

test('a changed day is signed anew with its history; the same again is no change', () => {
  const [stored] = signed().values();
  const { earlier: _earlier, ...again } = stored!;
  expect(changedSignOff(stored!, { ...again, signedBy: 'other', signedAtMs: 9 })).toBeNull();
  const commented = changedSignOff(stored!, { ...again, comment: 'vendor-told' });
  expect(commented).toMatchObject({ comment: 'vendor-told', earlier: [{ basis }] });
  expect(changedSignOff(stored!, { ...again, basis: otherBasis, signedAtMs: 9 })).toMatchObject({
    basis: otherBasis,
    earlier: [{ basis, signedAtMs: 5 }],
  });
});

test('the summary counts by what a person must do, and each day once', () => {
  const silent = control({ nowMs: spanOfDay('2023-06-07').to + 1 });
  const days = [
    controlDay(day(), control()),
    controlDay(day({ notFound: 1 }), control()),
    controlDay(day({ basis: otherBasis, notFound: 1 }), control({ signOffs: signed() })),
    controlDay(day(), control({ signOffs: signed() })),
    controlDay(day({ registerCovers: false }), silent),
  ];
  expect(summaryOfDays(days)).toEqual({
    toSignOff: 1,
    toComment: 1,
    changed: 1,
    signed: 1,
    silent: 1,
    silentSince: '2023-06-05',
    isPortalSilent: false,
    isRegisterSilent: true,
  });
});

test('a day counts only as what is left of it to do', () => {
  const open = controlDay(day(), control());
  const partly = controlDay(day({ unchecked: 1 }), control());
  const waiting = controlDay(day({ registerCovers: false }), control());
  expect(summaryOfDays([open, open, open, partly, waiting])).toMatchObject({ toSignOff: 3, toComment: 1 });
  expect(summaryOfDays([controlDay(day(), control({ signOffs: signed() }))])).toMatchObject({ toSignOff: 0 });
  const silent = control({ nowMs: spanOfDay('2023-06-30').to });
  const portal = controlDay(day({ portalCovers: false }), silent);
  expect(summaryOfDays([portal])).toMatchObject({ isPortalSilent: true, isRegisterSilent: false });
  expect(summaryOfDays([])).toMatchObject({
    isPortalSilent: false,
    isRegisterSilent: false,
    silentSince: null,
  });
});

test('what staff are told is whole, and never by whom', () => {
  const days = [controlDay(day(), control({ signOffs: signed({ comment: 'vendor-told' }) }))];
  const settings = { from: '2023-06-01', rhythm: 'daily', chosenAtMs: 1 };
  const view = { settings, today: '2023-06-06', lastDay: null, days, summary: summaryOfDays(days) };
  expect(controlViewSchema.parse(view)).toStrictEqual(view);
});

describe('which days are read', () => {
  const settings = { from: '2023-06-01', rhythm: 'daily' } as const;
  const nowMs = spanOfDay('2023-06-06').from;

  test.each([
    ['a page since the control began', settings, '2023-06-06', 3, '2023-06-01', '2023-06-06'],
    ['a page before it', settings, '2023-05-20', 14, '2023-05-07', '2023-06-06'],
    ['a page of days to come', settings, '2023-06-20', 14, '2023-06-01', '2023-06-20'],
    ['where nobody has chosen', null, '2023-06-06', 14, '2023-05-24', '2023-06-06'],
    ['where nobody has chosen, days to come', null, '2023-06-20', 3, '2023-06-06', '2023-06-20'],
  ])('%s', (_name, chosen, to, length, from, until) => {
    expect(daysToRead(chosen, to, length, nowMs)).toMatchObject({ from, to: until });
  });

  test('a page has its first day and its last, and the control all from its first to today', () => {
    const { isOnPage, isControlled } = daysToRead(settings, '2023-05-20', 14, nowMs);
    const dates = ['2023-05-06', '2023-05-07', '2023-05-20', '2023-05-21'];
    expect(dates.map(isOnPage)).toEqual([false, true, true, false]);
    const controlled = ['2023-05-31', '2023-06-01', '2023-06-06', '2023-06-07'];
    expect(controlled.map(isControlled)).toEqual([false, true, true, false]);
    expect(controlled.map(daysToRead(null, '2023-06-06', 14, nowMs).isControlled)).toEqual(
      Array(4).fill(false),
    );
  });
});

test('a page reads its days, and the summary all since the control began', () => {
  const read = daysToRead(
    { from: '2023-06-01', rhythm: 'daily' },
    '2023-05-20',
    14,
    spanOfDay('2023-06-06').to,
  );
  expect(read).toMatchObject({ from: '2023-05-07', to: '2023-06-06' });
  expect([read.isOnPage('2023-05-20'), read.isOnPage('2023-05-21'), read.isControlled('2023-05-31')]).toEqual(
    [true, false, false],
  );
});
