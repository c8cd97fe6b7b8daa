import { expect, test } from 'vitest';
import { sightingsBySendt } from './by-sendt.ts';
import { learnedFrom, minuteMs, skewMs, winter } from './learning.fixture.ts';
import type { ReceivedRow, SentRow } from './learning.fixture.ts';

const tuesday = winter('2023-03-14T09:00');
const at = (minutes: number): number => tuesday + minutes * minuteMs;
const noted = (minute: number): readonly [number, number] => [at(minute), at(minute + 1) - 1];

function delaysOf(sent: readonly SentRow[], received: readonly ReceivedRow[]): number[] {
  const { sentMs, receivedMs } = sightingsBySendt(learnedFrom(sent, received));
  return receivedMs.map((received, i) => (received - sentMs[i]!) / minuteMs);
}

test('one message and the one entry whose sendt fits it are a pair, however long it took', () => {
  const sent = [{ at: at(0), to: at(1) }, { at: at(30) }, { at: at(60) }];
  const received = [
    { at: at(5000), sent: noted(0) },
    { at: at(40), sent: noted(30) },
    { at: at(50), count: 3 },
    { at: at(55) },
  ];
  expect(sightingsBySendt(learnedFrom(sent, received))).toEqual({
    sentMs: [at(1), at(30)],
    receivedMs: [at(5000), at(40)],
    // Without an entry of its own, and no more of those came than the entries without sendt stand for.
    unseenSentMs: [at(60)],
    unseenAtMost: 4,
    areUnseenLate: false,
  });
});

test('a clock that is wrong by its skew still fits, and not by a millisecond more', () => {
  const entry = { at: at(90), sent: noted(30) };
  const [from, to] = noted(30);
  expect(delaysOf([{ at: from - skewMs }], [entry])).toEqual([65]);
  expect(delaysOf([{ at: from - skewMs - 1 }], [entry])).toEqual([]);
  expect(delaysOf([{ at: to + skewMs }], [entry])).toHaveLength(1);
  expect(delaysOf([{ at: to + skewMs + 1 }], [entry])).toEqual([]);
});

test('what fits two is nobody’s, and no message of those is unseen', () => {
  const [one, other] = [{ at: at(0) }, { at: at(1) }];
  const twoEntries = [
    { at: at(9), sent: noted(0) },
    { at: at(8), sent: noted(3) },
  ];
  expect(sightingsBySendt(learnedFrom([one], twoEntries))).toMatchObject({ sentMs: [], unseenSentMs: [] });
  expect(sightingsBySendt(learnedFrom([one, other], twoEntries.slice(1)))).toMatchObject({
    sentMs: [],
    unseenSentMs: [],
  });
});

test('an entry that stands for two messages is no pair with one', () => {
  expect(delaysOf([{ at: at(0) }], [{ at: at(9), sent: noted(0), count: 2 }])).toEqual([]);
});

test('an entry of a whole day with 257 messages in it is the pair of none', () => {
  const sent = Array.from({ length: 257 }, (_row, i) => ({ at: at(i) }));
  expect(delaysOf(sent, [{ at: at(400), sent: [at(0), at(300)] }])).toEqual([]);
});

test('spans of every length, in any order, are told apart', () => {
  const sent = [
    { at: at(0), to: at(100) },
    { at: at(20) },
    { at: at(200) },
    { at: at(300) },
    { at: at(301) },
  ];
  const received = [
    { at: at(210), sent: noted(200) },
    { at: at(211), sent: [at(70), at(80)] as const },
    { at: at(212), sent: [at(292), at(293)] as const },
    { at: at(213), sent: [at(500), at(900)] as const },
    { at: at(214), sent: [at(600), at(601)] as const },
  ];
  // The first has the second entry alone; the one within it has none; the last two have none either.
  expect(sightingsBySendt(learnedFrom(sent, received))).toMatchObject({
    sentMs: [at(100), at(200)],
    receivedMs: [at(211), at(210)],
    unseenSentMs: [at(20), at(300), at(301)],
  });
});

test('an entry of a long span is met also behind shorter ones that are over', () => {
  const received = [
    { at: at(400), sent: [at(0), at(100)] as const },
    { at: at(401), sent: noted(10) },
    { at: at(402), sent: noted(30) },
  ];
  expect(delaysOf([{ at: at(70) }], received)).toEqual([330]);
});

test('what an id pairs, or what went by letter, neither counts nor takes an entry from another', () => {
  const sent = [{ at: at(0) }, { at: at(1), id: 7 }, { at: at(2), byLetter: true }];
  const received = [
    { at: at(9), sent: noted(0) },
    { at: at(10), id: 7, sent: noted(1) },
  ];
  expect(sightingsBySendt(learnedFrom(sent, received))).toMatchObject({
    sentMs: [at(0)],
    receivedMs: [at(9)],
    unseenSentMs: [],
  });
});

test('a message counts only where an entry after ten working days would still have been shown', () => {
  const deadline = Date.parse('2023-03-29T00:00+02:00') - 1;
  const seenTo = (to: number) => {
    const coverage = { from: at(-5), to, declared: true };
    const inputs = learnedFrom([{ at: at(0) }], [{ at: at(9), sent: noted(0) }], { coverage });
    return sightingsBySendt(inputs).sentMs.length;
  };
  expect(seenTo(deadline)).toBe(1);
  expect(seenTo(deadline - 1)).toBe(0);
});
