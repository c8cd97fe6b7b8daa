import { describe, expect, test } from 'vitest';
import { namedDelay } from '../../time/delay.ts';
import { sightingsByPairs } from './by-pairs.ts';
import { learnedFrom, minuteMs, skewMs, winter } from './learning.fixture.ts';
import type { ReceivedRow, SentRow } from './learning.fixture.ts';

const tuesday = winter('2023-03-14T09:00');
const at = (minutes: number): number => tuesday + minutes * minuteMs;
const hour = namedDelay('PT1H');
const seenIn = (sent: readonly SentRow[], received: readonly ReceivedRow[]) =>
  sightingsByPairs(learnedFrom(sent, received), hour);

describe('a message that is alone', () => {
  test('took as long as to the one entry of its horizon; without one it is unseen, of several it says none', () => {
    const sent = [
      { at: at(0), to: at(1) },
      { at: at(120) },
      { at: at(240) },
      { at: at(360) },
      { at: at(480) },
    ];
    const received = [
      { at: at(10), to: at(11) - 1 },
      { at: at(241) },
      { at: at(250) },
      { at: at(365), count: 2 },
      { at: at(490) },
    ];
    expect(seenIn(sent, received)).toEqual({
      sentMs: [at(1), at(480)],
      receivedMs: [at(10), at(490)],
      unseenSentMs: [at(120)],
      unseenAtMost: 1,
      areUnseenLate: true,
    });
  });

  test.each([
    ['at the end of the horizon', at(60), 1],
    ['just after it', at(60) + 1, 0],
    ['sooner, by the skew of a clock', at(0) - skewMs, 1],
    ['sooner than that', at(0) - skewMs - 1, 0],
  ])('an entry %s', (_what, received, seen) => {
    expect(seenIn([{ at: at(0) }], [{ at: received }]).sentMs).toHaveLength(seen);
    // An entry of another message, far away, changes nothing.
    expect(seenIn([{ at: at(0) }], [{ at: received }, { at: at(900) }]).sentMs).toHaveLength(seen);
  });

  test('an entry of a minute is there as soon as its last millisecond is, also behind one that is shorter', () => {
    const minute = { at: at(0) - skewMs - minuteMs + 1, to: at(0) - skewMs };
    const sooner = { at: at(0) - skewMs - minuteMs, to: at(0) - skewMs - 1 };
    const instant = { at: at(0) - skewMs - 10 };
    expect(seenIn([{ at: at(0) }], [minute]).receivedMs).toEqual([minute.at]);
    expect(seenIn([{ at: at(0) }], [minute, instant]).receivedMs).toEqual([minute.at]);
    expect(seenIn([{ at: at(0) }], [sooner]).receivedMs).toEqual([]);
  });
});

describe('who is alone', () => {
  const minuteLong = (minute: number) => ({ at: at(minute), to: at(minute + 1) - 1 });

  test.each([
    ['an hour and the skew apart, an instant stands for both', at(65), 0, 0],
    ['two milliseconds more, and no instant reaches both', at(65) + 2, 0, 2],
    ['an entry of a minute can reach both by its last millisecond', at(66) - 1, minuteMs - 1, 0],
    ['and cannot', at(66) + 1, minuteMs - 1, 2],
  ])('%s', (_what, second, width, alone) => {
    const far = { at: at(5000), to: at(5000) + width };
    expect(seenIn([{ at: at(0) }, { at: second }], [far]).unseenSentMs).toHaveLength(alone);
  });

  test('one that is near the message before it, or one before that, is not alone', () => {
    const sent = [{ at: at(0), to: at(300) }, { at: at(30) }, { at: at(200) }, { at: at(500) }];
    expect(seenIn(sent, [minuteLong(900)]).unseenSentMs).toEqual([at(500)]);
  });

  test('a letter is not asked about, but may have an entry all the same: who is near it is not alone', () => {
    const sent = [
      { at: at(0) },
      { at: at(30), byLetter: true },
      { at: at(200), byLetter: true },
      { at: at(400) },
    ];
    expect(seenIn(sent, []).unseenSentMs).toEqual([at(400)]);
  });

  test('what an id pairs is neither asked about nor in the way', () => {
    const sent = [{ at: at(0) }, { at: at(10), id: 3 }, { at: at(20), id: 3 }];
    const received = [{ at: at(15), id: 3 }, { at: at(25) }];
    expect(seenIn(sent, received)).toMatchObject({ sentMs: [at(0)], receivedMs: [at(25)], unseenSentMs: [] });
  });

  test('only what the register covers to the end of the horizon counts', () => {
    const seenTo = (to: number) => {
      const coverage = { from: at(-5), to, declared: true };
      return sightingsByPairs(learnedFrom([{ at: at(0) }], [{ at: at(9) }], { coverage }), hour).sentMs
        .length;
    };
    expect(seenTo(at(60))).toBe(1);
    expect(seenTo(at(60) - 1)).toBe(0);
  });
});
