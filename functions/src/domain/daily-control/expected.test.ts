import { describe, expect, test } from 'vitest';
import { spanOfDay } from '../time/day-span.ts';
import { namedDelay } from '../time/delay.ts';
import { dueMs, silenceOf } from './expected.ts';

const hour = namedDelay('PT1H');
const stretch = (from: string, to: string) => ({ from: spanOfDay(from).from, to: spanOfDay(to).to });
const endOf = (date: string) => spanOfDay(date).to;

describe('when a delivery is overdue', () => {
  test.each([
    // Monday: a log covers it from Tuesday 01:00 on, and the one of Wednesday is the last that may bring it.
    ['2023-06-05', 'daily', 'PT1H', '2023-06-07'],
    ['2023-06-05', 'weekly', 'PT1H', '2023-06-13'],
    // Thursday: Saturday is no working day, nor is Sunday.
    ['2023-06-08', 'daily', 'PT1H', '2023-06-12'],
    // Two working days' delay, then the rhythm.
    ['2023-06-05', 'daily', '2WD', '2023-06-08'],
    // Tuesday of Holy Week: Maundy Thursday to Easter Monday are free.
    ['2023-04-04', 'daily', 'PT1H', '2023-04-11'],
    ['2023-04-05', 'daily', '1WD', '2023-04-12'],
    // The days on which the clock changes.
    ['2023-03-24', 'daily', 'PT1H', '2023-03-27'],
    ['2023-10-29', 'daily', 'PT1H', '2023-10-31'],
  ] as const)('%s, %s, %s: at the end of %s', (date, rhythm, delay, dueOn) => {
    expect(dueMs(date, rhythm, namedDelay(delay))).toBe(endOf(dueOn));
  });
});

describe('silence', () => {
  const settings = { from: '2023-06-05', rhythm: 'daily' } as const;
  const logs = (portalTo: string, registerTo: string) => ({
    portalStretches: [stretch('2023-06-01', portalTo)],
    registerStretches: [stretch('2023-06-01', registerTo)],
    delay: hour,
  });

  test('begins when the day is due and not a millisecond before, and ends with the delivery', () => {
    const until = logs('2023-06-06', '2023-06-06');
    // The 6th is covered but for its last hour.
    expect(silenceOf(settings, until, endOf('2023-06-08'))).toBeNull();
    expect(silenceOf(settings, until, endOf('2023-06-08') + 1)).toEqual({
      since: '2023-06-06',
      isPortalSilent: false,
      isRegisterSilent: true,
    });
    expect(silenceOf(settings, logs('2023-06-07', '2023-06-07'), endOf('2023-06-08') + 1)).toBeNull();
  });

  test('of the portal is told apart from that of the register', () => {
    expect(silenceOf(settings, logs('2023-06-05', '2023-06-30'), endOf('2023-06-20'))).toEqual({
      since: '2023-06-06',
      isPortalSilent: true,
      isRegisterSilent: false,
    });
  });

  test('a service that never delivered is silent from its first day; one that begins tomorrow is not', () => {
    const none = { portalStretches: [], registerStretches: [], delay: hour };
    expect(silenceOf(settings, none, endOf('2023-06-20'))).toMatchObject({ since: '2023-06-05' });
    expect(silenceOf({ ...settings, from: '2023-06-21' }, none, endOf('2023-06-20'))).toBeNull();
  });

  test('a gap in the midst is silence, whatever came later', () => {
    const gap = {
      ...logs('2023-06-30', '2023-06-06'),
      registerStretches: [stretch('2023-06-01', '2023-06-06'), stretch('2023-06-08', '2023-06-30')],
    };
    expect(silenceOf(settings, gap, endOf('2023-06-30'))).toMatchObject({ since: '2023-06-06' });
  });
});
