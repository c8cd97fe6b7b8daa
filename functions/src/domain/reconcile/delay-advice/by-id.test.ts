import { expect, test } from 'vitest';
import { sightingsById } from './by-id.ts';
import { learnedFrom, minuteMs, winter } from './learning.fixture.ts';

const tuesday = winter('2023-03-14T09:00');

test('a message took as long as to the first of the rows that have its id, in whatever order they stand', () => {
  const sent = [
    { at: tuesday, to: tuesday + minuteMs, id: 1 },
    { at: tuesday + 2 * minuteMs, id: 2 },
  ];
  const received = [
    { at: tuesday + 30 * minuteMs, id: 1 },
    { at: tuesday + 20 * minuteMs, id: 1 },
    { at: tuesday + 25 * minuteMs, id: 2 },
    { at: tuesday + 40 * minuteMs, id: 2 },
  ];
  expect(sightingsById(learnedFrom(sent, received))).toEqual({
    sentMs: [tuesday + minuteMs, tuesday + 2 * minuteMs],
    receivedMs: [tuesday + 20 * minuteMs, tuesday + 25 * minuteMs],
    unseenSentMs: [],
    unseenAtMost: 0,
    areUnseenLate: false,
  });
});

test('what no id pairs is unseen, unless it went by letter; no more came than the entries without id stand for', () => {
  const sent = [
    { at: tuesday, id: 1 },
    { at: tuesday + 1, id: 2 },
    { at: tuesday + 2, id: 3, byLetter: true },
    { at: tuesday + 3, id: 4, byLetter: true },
    { at: tuesday + 4 },
  ];
  const received = [
    { at: tuesday + minuteMs, id: 1 },
    { at: tuesday + minuteMs, id: 3 },
    { at: tuesday + minuteMs, count: 3 },
    { at: tuesday + 2 * minuteMs },
  ];
  expect(sightingsById(learnedFrom(sent, received))).toMatchObject({
    sentMs: [tuesday, tuesday + 2],
    unseenSentMs: [tuesday + 1, tuesday + 4],
    unseenAtMost: 4,
  });
});

test('a message counts only where an entry after ten working days would still have been shown', () => {
  // Ten working days after Tuesday 14 March end with Tuesday 28, in summer time.
  const deadline = Date.parse('2023-03-29T00:00+02:00') - 1;
  const seenTo = (to: number) => {
    const coverage = { from: tuesday - 5 * minuteMs, to, declared: true };
    const inputs = learnedFrom([{ at: tuesday, id: 1 }], [{ at: tuesday + 1, id: 1 }], { coverage });
    return sightingsById(inputs).sentMs.length;
  };
  expect(seenTo(deadline)).toBe(1);
  expect(seenTo(deadline - 1)).toBe(0);
});

test('where no id pairs anything, ids say nothing of anybody', () => {
  expect(sightingsById(learnedFrom([{ at: tuesday, id: 1 }], [{ at: tuesday, count: 2 }]))).toEqual({
    sentMs: [],
    receivedMs: [],
    unseenSentMs: [],
    unseenAtMost: 0,
    areUnseenLate: false,
  });
});
