/** What a person chooses and signs, as it comes in and as it is kept. */
import { describe, expect, test } from 'vitest';
import { controlDateSchema } from './days.ts';
import { changedSettings, keptSettingsSchema, settingsView } from './settings.ts';
import { dayBasisSchema, keptSignOffSchema, newSignOffsSchema, signOffView } from './sign-off.ts';

const basis = 'a'.repeat(64);
const day = { date: '2023-06-05', basis, comment: 'vendor-told' as const };
const chosen = { from: '2023-06-01', rhythm: 'daily' as const, chosenBy: 'hash', chosenAtMs: 1 };

test.each([
  ['1999-12-31', false],
  ['2000-01-01', true],
  ['2099-12-31', true],
  ['2100-01-01', false],
  ['2023-02-29', false],
])('%s is a day of the control: %s', (date, isTaken) => {
  expect(controlDateSchema.safeParse(date).success).toBe(isTaken);
});

test('a day that is none is refused with the reason', () => {
  expect(controlDateSchema.safeParse('1999-12-31').error?.message).toContain('a day from 2000 to 2099');
});

describe('settings', () => {
  const stored = { ...chosen, earlier: [] };

  test.each([
    ['the same', {}, false],
    ['the same by another person', { chosenBy: 'other', chosenAtMs: 2 }, false],
    ['another first day', { from: '2023-06-02' }, true],
    ['another rhythm', { rhythm: 'weekly' as const }, true],
  ])('%s: a change is %s', (_name, change, isChange) => {
    const now = { ...chosen, ...change };
    expect(changedSettings(stored, now)).toEqual(isChange ? { ...now, earlier: [chosen] } : null);
  });

  test('keep all that was before, oldest first, up to a thousand', () => {
    const second = changedSettings(stored, { ...chosen, rhythm: 'weekly' })!;
    const third = changedSettings(second, { ...chosen, from: '2023-06-02' })!;
    expect(third.earlier.map(({ rhythm }) => rhythm)).toEqual(['daily', 'weekly']);
    expect(keptSettingsSchema.parse(third)).toStrictEqual(third);
    const full = (count: number) => ({ ...stored, earlier: Array.from({ length: count }, () => chosen) });
    expect([1000, 1001].map((n) => keptSettingsSchema.safeParse(full(n)).success)).toEqual([true, false]);
  });

  test('are shown without who chose them', () => {
    expect(settingsView(stored)).toEqual({ from: '2023-06-01', rhythm: 'daily', chosenAtMs: 1 });
  });
});

describe('signing off', () => {
  test('a day’s content is told by 64 lower-case hexadecimal digits', () => {
    const given = [
      basis,
      '0123456789abcdef'.repeat(4),
      `${basis}a`,
      `x${basis}`,
      basis.slice(1),
      basis.toUpperCase(),
    ];
    expect(given.map((one) => dayBasisSchema.safeParse(one).success)).toEqual([
      ...[true, true, false, false, false, false],
    ]);
  });

  test('a year of days at once, and never none', () => {
    const days = (count: number) => ({ days: Array.from({ length: count }, () => day) });
    expect(newSignOffsSchema.parse(days(1))).toStrictEqual(days(1));
    const taken = [0, 1, 366, 367].map((count) => newSignOffsSchema.safeParse(days(count)).success);
    expect(taken).toEqual([false, true, true, false]);
  });

  test('is kept whole, with what was before', () => {
    const signed = { ...day, office: 'leader' as const, signedBy: 'hash', signedAtMs: 5 };
    const kept = (count: number) => ({ ...signed, earlier: Array.from({ length: count }, () => signed) });
    expect(keptSignOffSchema.parse(kept(2))).toStrictEqual(kept(2));
    expect([1000, 1001].map((n) => keptSignOffSchema.safeParse(kept(n)).success)).toEqual([true, false]);
    expect(signOffView(kept(0))).toEqual({ signedAtMs: 5, comment: 'vendor-told', office: 'leader' });
  });
});
