/** A version's cause is public: it tells nothing of own numbers that the versions themselves do not tell. */
import { expect, test } from 'vitest';
import { correctionCauses } from './choices.ts';
import { causeOf } from './content.ts';
import type { ApprovedNotice } from './notice.ts';
import { frame } from './testing/frame.ts';

const notice = (
  own: readonly (number | undefined)[],
  more: Partial<ApprovedNotice> = {},
): ApprovedNotice => ({
  ...frame,
  id: 'one',
  order: 1,
  reconciliation: 'r',
  municipalities: own.map((ownNumber, i) => ({
    municipality: ['4601', '4602'][i]!,
    windows: [],
    withdrawn: [],
    notFoundAtLeast: '1-3',
    ...(ownNumber !== undefined && { ownNumber }),
  })),
  hidden: [],
  draftedBy: 'one',
  draftedAtMs: 0,
  approvedAtMs: 0,
  ...more,
});

test('an own number that was refused leaves no trace in the cause, whatever was chosen', () => {
  const [before, draft] = [notice([undefined]), notice([undefined], { reconciliation: 'newer' })];
  expect(causeOf({ cause: 'own-number' }, draft, before)).toBe('new-logs');
  expect(causeOf({ cause: 'own-number' }, notice([2]), notice([2]))).toBe('mistake');
});

test.each(correctionCauses)('an own number that comes, goes or changes is the cause, and not %s', (cause) => {
  const newer = { reconciliation: 'newer' };
  expect(causeOf({ cause }, notice([2], newer), notice([undefined]))).toBe('own-number');
  expect(causeOf({ cause }, notice([undefined], newer), notice([2]))).toBe('own-number');
  expect(causeOf({ cause }, notice([undefined, 3], newer), notice([undefined, 2]))).toBe('own-number');
});

test('elsewhere the choice stands, and what ends a notice says so', () => {
  const [one, two] = [notice([undefined]), notice([undefined, undefined])];
  expect(causeOf({ cause: 'mistake' }, two, one)).toBe('mistake');
  expect(causeOf({}, two, one)).toBe('findings-changed');
  expect(causeOf({ cause: 'new-logs', closing: 'mistake' }, notice([2]), notice([2]))).toBe('closed');
});
