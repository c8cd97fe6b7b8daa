import { expect, test } from 'vitest';
import { namedDelay } from '../../time/delay.ts';
import { firstMessages } from './first-messages.ts';
import { stretchOfEach } from './message-stretches.ts';
import type { Form } from './message-stretches.ts';

const at = (time: string): number => Date.parse(`2023-03-${time}:00.000+01:00`);

/** The stretches of messages sent in March 2023. */
function stretches(sent: readonly string[], maxDelay: string, ...forms: Form[]): number[] {
  const from = Float64Array.from(sent, at);
  const messages = { count: sent.length, from, to: from, index: Uint32Array.from(sent, (_, i) => i) };
  const rules = { clockSkewMs: 300_000, delay: namedDelay(maxDelay) };
  return [...stretchOfEach(messages, messages.index, rules, forms)];
}

const time: Form = { form: 'time', widestMs: 1000 };
const date: Form = { form: 'date', widestMs: 24 * 3_600_000 };
const sendt: Form = { form: 'sendt', widestMs: 1000 };

test.each([
  ['an hour apart and more: apart', ['07T10:00', '07T11:06'], 'PT1H', time, [0, 1]],
  ['within the hour and the skew: together', ['07T10:00', '07T11:05'], 'PT1H', time, [0, 0]],
  ['by a chain', ['07T10:00', '07T10:50', '07T11:40', '07T13:00'], 'PT1H', time, [0, 0, 0, 1]],
  ['dates: one day together, two days apart', ['07T08:00', '07T16:00', '08T08:00'], 'PT1H', date, [0, 0, 1]],
  ['dates: a delay over midnight joins two days', ['07T23:30', '08T08:00'], 'PT1H', date, [0, 0]],
  ['dates: to the end of the next working day', ['07T10:00', '08T10:00', '10T10:00'], '1WD', date, [0, 0, 1]],
  ['by sendt no delay matters', ['07T10:00', '07T10:12'], '1WD', sendt, [0, 1]],
])('%s', (_what, sent, maxDelay, form, expected) => {
  expect(stretches(sent, maxDelay, form)).toEqual(expected);
});

test('apart by one form and not by the other: together', () => {
  expect(stretches(['07T10:00', '07T14:00'], 'PT1H', time)).toEqual([0, 1]);
  expect(stretches(['07T10:00', '07T14:00'], 'PT1H', date)).toEqual([0, 0]);
  expect(stretches(['07T10:00', '07T14:00'], 'PT1H', time, date)).toEqual([0, 0]);
});

test('a message just after midnight shares the day before by the skew, to the millisecond', () => {
  // An entry of a day and a millisecond more lasts until the skew of the second begins, and no longer.
  const wide: Form = { form: 'date', widestMs: 24 * 3_600_000 + 1 };
  expect(stretches(['07T10:00', '08T00:05'], 'PT1H', wide)).toEqual([0, 0]);
  expect(stretches(['07T10:00', '08T00:05'], 'PT1H', date)).toEqual([0, 1]);
});

test('the first message that an entry can stand for, spans within spans', () => {
  const graph = {
    messageFrom: Float64Array.of(0, 10, 20),
    messageTo: Float64Array.of(30, 12, 22),
    entryFrom: Float64Array.of(-5, 11, 23, 31),
    entryTo: Float64Array.of(-1, 11, 25, 40),
    capacity: Uint32Array.of(1, 1, 1, 1),
  };
  const firstOf = firstMessages(graph);
  expect([0, 1, 2, 3].map(firstOf)).toEqual([-1, 0, 0, -1]);
  const apart = { ...graph, messageTo: Float64Array.of(5, 12, 22), entryFrom: Float64Array.of(6, 6, 13, 0) };
  expect([0, 1, 2].map(firstMessages({ ...apart, entryTo: Float64Array.of(9, 10, 30, 0) }))).toEqual([
    -1, 1, 2,
  ]);
});
