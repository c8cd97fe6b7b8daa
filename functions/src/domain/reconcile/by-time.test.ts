import { expect, it } from 'vitest';
import { namedDelay } from '../time/delay.ts';
import { checkable, entrySide, graphOf } from './by-time.ts';
import { decide } from './decide.ts';
import { graphOfIntervals } from './matching/graph.fixture.ts';

const hourMs = 3_600_000;
const rules = { clockSkewMs: 10, delay: namedDelay('PT1H') };
const messagesAt = (...spans: readonly (readonly [from: number, to: number])[]) => ({
  count: spans.length,
  from: Float64Array.from(spans, ([from]) => from),
  to: Float64Array.from(spans, ([, to]) => to),
  index: Uint32Array.from(spans.keys()),
});

it('a message is checked where the register covers all the time that it could come in, the skew before it too', () => {
  const messages = messagesAt(
    [109, 109],
    [110, 110],
    [110, 400],
    [200, 300],
    [110, 401],
    [500, 500],
    [300, 399],
  );
  const coverage = { from: 100, to: 400 + hourMs, declared: true };
  expect([...checkable(messages, messages.index, coverage, rules)]).toEqual([1, 2, 3, 6]);
  expect([...checkable(messages, Uint32Array.of(0, 2, 4, 5), coverage, rules)]).toEqual([2]);
  expect([...checkable(messages, Uint32Array.of(1, 3), coverage, rules)]).toEqual([1, 3]);
  expect([...checkable(messages, Uint32Array.of(0, 5), coverage, rules)]).toEqual([]);
  expect([...checkable(messages, messages.index, null, rules)]).toEqual([]);
  const stretches = [
    { from: 100, to: 110 + hourMs },
    { from: 190, to: 400 + hourMs },
  ];
  expect([...checkable(messages, messages.index, { ...coverage, stretches }, rules)]).toEqual([1, 3, 6]);
});

it('the graph has the chosen messages, be they side by side or not', () => {
  const side = { entryFrom: Float64Array.of(5), entryTo: Float64Array.of(6), capacity: Uint32Array.of(1) };
  const messages = messagesAt([1, 2], [3, 4], [5, 6], [7, 8], [9, 10]);
  for (const chosen of [
    [],
    [1],
    [0, 1, 2],
    [1, 2, 3],
    [0, 2],
    [1, 4],
    [0, 1, 4],
    [1, 2, 4],
    [0, 3, 4],
    [0, 2, 4],
  ]) {
    const graph = graphOf(messages, Uint32Array.from(chosen), side);
    expect([...graph.messageFrom]).toEqual(chosen.map((place) => messages.from[place]));
    expect([...graph.messageTo]).toEqual(chosen.map((place) => messages.to[place]));
    expect(graph).toMatchObject(side);
  }
});

it('entries are in order of what they can stand for; of those that are alike the smaller counts come first', () => {
  const received = [30, 30, 20, 20, 20, 20, 40, 30].map((ms) => ms + hourMs);
  const receivedTo = received.map((ms, i) => ms + (i === 4 ? 1 : 0));
  const sent = received.map((_, i) => (i === 6 ? 21 : NaN));
  const count = Uint32Array.of(2, 1, 9, 7, 1, 8, 5, 3);
  const free = {
    receivedFrom: Float64Array.from(received),
    receivedTo: Float64Array.from(receivedTo),
    sentFrom: Float64Array.from(sent),
    sentTo: Float64Array.from(sent),
    count,
    hasSent: true,
    hasCounts: true,
  };
  const side = entrySide(free, rules);
  // By sendt from ten before it to ten after it.
  expect([...side.entryFrom]).toEqual([11, 20, 20, 20, 20, 30, 30, 30]);
  expect([...side.entryTo].slice(0, 1)).toEqual([31]);
  expect([...side.entryTo].slice(1)).toEqual([20, 20, 20, 21, 30, 30, 30].map((ms) => ms + hourMs + 10));
  expect([...side.capacity]).toEqual([5, 7, 8, 9, 1, 1, 2, 3]);
  expect([...count]).toEqual([2, 1, 9, 7, 1, 8, 5, 3]);
  const plain = entrySide({ ...free, hasSent: false, hasCounts: false }, rules);
  expect([...plain.entryFrom]).toEqual([20, 20, 20, 20, 30, 30, 30, 40]);
  expect([...plain.capacity]).toEqual([9, 7, 8, 1, 2, 1, 3, 5]);
});

it('counts of entries that end alike and begin apart stay with their own, and the log as it is', () => {
  const received = Float64Array.of(10, 20, 20);
  const none = received.map(() => NaN);
  const count = Uint32Array.of(2, 9, 1);
  const receivedTo = Float64Array.of(50, 50, 50);
  const free = {
    receivedFrom: received,
    receivedTo,
    sentFrom: none,
    sentTo: none,
    count,
    hasSent: false,
    hasCounts: true,
  };
  expect([...entrySide(free, rules).capacity]).toEqual([2, 1, 9]);
  expect([...count]).toEqual([2, 9, 1]);
});

it('where one knot is given up the others are decided on, each message with what was found of it', () => {
  const { messageFrom, messageTo, ...side } = graphOfIntervals(
    [
      [0, 9],
      [2, 0],
      [3, 0],
      [20, 0],
      [30, 0],
    ],
    [
      [2, 0, 1],
      [20, 0, 2],
    ],
  );
  const messages = {
    count: 5,
    from: messageFrom,
    to: messageTo,
    index: Uint32Array.from([0, 1, 2, 3, 4]),
  };
  const given = decide(messages, messages.index, side, 0);
  // Of the first knot one has no entry.
  expect([...given.checked]).toEqual([2, 3, 4]);
  expect([...given.graph.messageFrom]).toEqual([3, 20, 30]);
  const { standing, margin, windowOf } = given.classes;
  expect([[...standing], [...margin], [...windowOf]]).toEqual([
    [2, 0, 2],
    [0, 1, 0],
    [0, -1, 1],
  ]);
  const decided = decide(messages, messages.index, side, undefined);
  expect(decided.checked).toBe(messages.index);
  expect([...decided.graph.messageFrom]).toEqual([...messageFrom]);
});
