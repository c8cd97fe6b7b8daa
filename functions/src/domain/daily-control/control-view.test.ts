import { describe, expect, test } from 'vitest';
import { spanOfDay } from '../time/day-span.ts';
import { namedDelay } from '../time/delay.ts';
import { controlDay, daysToRead, summaryOfDays } from './control-view.ts';
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
