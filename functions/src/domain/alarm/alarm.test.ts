import { describe, expect, it } from 'vitest';
import { alarmSchema, firstSeen, over, seenAgain } from './alarm.ts';
import type { Alarm, Trouble } from './alarm.ts';
import { alarmView } from './alarm-view.ts';
import { buildTrouble } from './build-report.ts';
import { afterTelling, isToBeTold } from './telling.ts';

const hourMs = 3_600_000;
const trouble: Trouble = {
  kind: 'missing-message',
  subject: '4601 2023-06-05',
  scope: '4601',
  date: '2023-06-05',
  count: 1,
};
const first = firstSeen(trouble, 1000);
const told: Alarm = { ...first, told: { tries: 1, sentAtMs: 1500 } };

describe('the same trouble again', () => {
  it('is no repeat, and one that is less is none either', () => {
    expect(seenAgain(first, trouble, 2000)).toBeNull();
    expect(seenAgain({ ...first, count: 3 }, trouble, 2000)).toMatchObject({ count: 1, times: 1 });
  });

  it('more of it, or another occurrence, is a repeat that nobody is told of', () => {
    expect(seenAgain(told, { ...trouble, count: 2 }, 2000)).toMatchObject({
      ...told,
      count: 2,
      times: 2,
      lastSeenAtMs: 2000,
    });
    const poisoned = firstSeen({ kind: 'poison-message', subject: 'publish x', occurrence: '1' }, 1000);
    expect(seenAgain(poisoned, { ...poisoned, occurrence: '1' }, 2000)).toBeNull();
    expect(seenAgain(poisoned, { ...poisoned, occurrence: '2' }, 2000)).toMatchObject({ times: 2 });
    expect(seenAgain(poisoned, { kind: 'poison-message', subject: 'publish x' }, 2000)).toBeNull();
  });

  it('back within the hour it goes on; later it begins anew, and is told anew', () => {
    const lapsed = over(told, 5000)!;
    expect(over(lapsed, 6000)).toBeNull();
    const soon = seenAgain(lapsed, trouble, 5000 + hourMs - 1)!;
    expect(soon).toMatchObject({ opening: 1, raisedAtMs: 1000, times: 2, told: told.told });
    expect(soon.lapsedAtMs).toBeUndefined();
    const later = seenAgain(lapsed, trouble, 5000 + hourMs)!;
    expect(later).toMatchObject({ opening: 2, raisedAtMs: 5000 + hourMs, firstSeenAtMs: 1000, times: 2 });
    expect(later.told).toBeUndefined();
    expect(alarmSchema.parse(JSON.parse(JSON.stringify(later)))).toEqual(later);
  });
});

describe('telling the outside', () => {
  it('until it is heard, with longer and longer waits, and then no more', () => {
    let alarm: Alarm = first;
    const waits: number[] = [];
    for (let nowMs = 0, tries = 0; tries < 9; tries++) {
      alarm = afterTelling(alarm, 1, false, nowMs)!;
      const next = alarm.told!.nextTryMs!;
      expect(isToBeTold(alarm, next - 1)).toBe(false);
      expect(isToBeTold(alarm, next)).toBe(true);
      waits.push((next - nowMs) / 60_000);
      nowMs = next;
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    const heard = afterTelling(alarm, 1, true, 9)!;
    expect(isToBeTold(heard, Infinity)).toBe(false);
    expect(afterTelling(heard, 1, false, 10)).toBeNull();
  });

  it('an answer to an earlier opening says nothing of a later one', () => {
    expect(afterTelling({ ...first, opening: 2 }, 1, true, 9)).toBeNull();
  });
});

it('Bufdir sees that a message is not found, and neither the day nor how many', () => {
  expect(alarmView(told, 'bufdir')).toEqual({
    kind: 'missing-message',
    subject: '4601',
    scope: '4601',
    times: 1,
    firstSeenAtMs: 1000,
    lastSeenAtMs: 1000,
    raisedAtMs: 1000,
  });
  expect(alarmView(told, 'portal-operator')).toMatchObject({ date: '2023-06-05', count: 1 });
  expect(alarmView(told, 'municipality')).not.toHaveProperty('told');
});

describe('the build of the public site', () => {
  const snapshot = { sha256: 'a', sinceMs: 0 };
  const report = { snapshot: 'a', isBuilt: true, atMs: 5 };
  const minutes = 60_000;
  it.each([
    ['nobody has ever said that a site is built', null, 99 * minutes, false],
    ['it is built', report, 99 * minutes, false],
    ['it failed', { ...report, isBuilt: false }, 1, true],
    ['an older one stands, and the new one is young', { ...report, snapshot: 'z' }, 30 * minutes, false],
    ['an older one stands for half an hour', { ...report, snapshot: 'z' }, 30 * minutes + 1, true],
    [
      'the one before it failed, and this one is not tried',
      { snapshot: 'z', isBuilt: false, atMs: 5 },
      1,
      true,
    ],
  ])('%s', (_name, said, nowMs, isTrouble) => {
    const trouble = { kind: 'failed-build', subject: 'site', occurrence: 'a' };
    expect(buildTrouble(said, snapshot, nowMs)).toEqual(isTrouble ? trouble : null);
    expect(buildTrouble(said, null, nowMs)).toBeNull();
    const [later, laterMs] = [{ sha256: 'a', sinceMs: 1000 }, nowMs + 1000];
    expect(buildTrouble(said, later, laterMs) !== null).toBe(isTrouble);
  });
});
