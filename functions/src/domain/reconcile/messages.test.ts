import { expect, test } from 'vitest';
import { portalLogOf, SharedIds } from '../delivery/part-rows.ts';
import { joinMessages } from './messages.ts';
import { MessagesById } from './messages-by-id.ts';
import { dealtMessages, sums, tallyMessages } from './scope-messages.ts';
import { ScopeOf } from './scopes.ts';
import { at } from './small-logs.fixture.ts';

interface Row {
  readonly id: string | null;
  readonly minute?: number;
  readonly municipality?: number;
  readonly byLetter?: number;
}

function logOf(rows: readonly Row[]) {
  const ids = new SharedIds();
  const full = rows.map(({ minute = 0, municipality = 4601, byLetter = 0, id }, i) => {
    const sent = { sentFrom: at(minute), sentTo: at(minute) };
    return { rowNumber: i + 2, ...sent, municipality, district: 0, id, byLetter };
  });
  const log = portalLogOf(full, ids);
  return { log, ids, messages: joinMessages(log, (number) => number, ids.size) };
}

test('where no id comes twice each row is a message, and nothing is copied', () => {
  for (const rows of [
    [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
    [{ id: null }, { id: 'a' }, { id: null }, { id: 'b' }],
    [{ id: null }, { id: null }],
  ]) {
    const { log, messages } = logOf(rows);
    expect(messages.count).toBe(rows.length);
    expect(messages.from).toBe(log.sentFrom);
    expect(messages.id).toBe(log.id);
    expect(messages.idsCountUp).toBe(rows.every(({ id }) => id !== null));
  }
});

test('rows that share an id are one; those without are each their own, also between them', () => {
  const { messages } = logOf([{ id: 'a' }, { id: null }, { id: 'a' }, { id: null }, { id: 'b' }]);
  expect(messages).toMatchObject({ count: 4, idsCountUp: false });
  expect([...messages.id]).toEqual([1, 0, 0, 2]);
  expect([...messages.rowNumbers.toColumn()]).toEqual([2, 3, 5, 6]);
});

test('a message went by letter where any of its rows did', () => {
  const letters = [{ id: 'a', byLetter: 1 }, { id: 'a' }, { id: 'b' }, { id: 'b', byLetter: 1 }, { id: 'c' }];
  expect([...logOf([...letters, { id: 'c' }]).messages.byLetter]).toEqual([1, 1, 0]);
});

test('a message is found by its id, and none by the id of an entry alone, or by none', () => {
  const counted = logOf([{ id: 'a' }, { id: 'b' }]);
  const [inOrder, after] = [counted, logOf([{ id: null }, { id: 'a' }, { id: 'b' }])];
  for (const { ids } of [inOrder, after]) ids.of('of the register alone');
  const first = new MessagesById(inOrder.messages, inOrder.ids.size);
  expect([0, 1, 2, 3].map((id) => first.at(id))).toEqual([-1, 0, 1, -1]);
  const second = new MessagesById(after.messages, after.ids.size);
  expect([0, 1, 2, 3].map((id) => second.at(id))).toEqual([-1, 1, 2, -1]);
});

const municipalities = [4601, 301, 4601, 1103, 4601, 301];
const rows = [3, 5, 9, 1, 7, 2].map((minute, i) => ({
  id: i === 0 ? null : `m-${String(i)}`,
  minute,
  municipality: municipalities[i]!,
  byLetter: i === 1 ? 1 : 0,
}));
/** Of three municipalities one belongs to no scope. */
function partitionOf(numbers: Uint16Array) {
  const table = new Uint16Array(10_000);
  table[301] = 1;
  table[4601] = 2;
  const ofMessage = new ScopeOf(numbers, table);
  const scopes = [301, 4601].map((number) => ({ names: [String(number)], municipalities: [number] }));
  return { scopes, ofMessage, ofRow: ofMessage, rowsOutside: 0 };
}

test('what is counted of the messages of each scope, and nothing of what belongs to none', () => {
  const { messages } = logOf(rows);
  const partition = partitionOf(messages.municipality);
  const tallies = tallyMessages(messages, partition);
  expect(Object.fromEntries(Object.entries(tallies).map(([name, column]) => [name, [...column]]))).toEqual({
    sent: [0, 2, 3],
    withId: [0, 2, 2],
    hasLetter: [0, 1, 0],
    firstFrom: [Infinity, at(2), at(3)],
    lastFrom: [-Infinity, at(5), at(9)],
    lastTo: [-Infinity, at(5), at(9)],
  });
});

test('each scope has its own messages in order of time', () => {
  const { messages } = logOf(rows);
  const { ofMessage } = partitionOf(messages.municipality);
  const dealt = dealtMessages(messages, ofMessage, Uint32Array.of(0, 2, 3), null);
  expect(dealt.map(({ count, index }) => [count, [...index]])).toEqual([
    [2, [5, 1]],
    [3, [0, 4, 2]],
  ]);
});

test('however many belong to none, no scope’s message gives way to them', () => {
  const places = [301, 1103].flatMap((municipality) => Array.from({ length: 40 }, () => municipality));
  const { messages } = logOf(places.map((municipality, minute) => ({ id: null, minute, municipality })));
  const { ofMessage } = partitionOf(messages.municipality);
  const [own] = dealtMessages(messages, ofMessage, Uint32Array.of(0, 40, 0), null);
  expect([...own!.index]).toEqual(Array.from({ length: 40 }, (_message, i) => i));
});

test('sums leave what was counted as it is', () => {
  const counts = Uint32Array.of(7, 2, 3);
  expect([...sums(counts)]).toEqual([0, 2, 5]);
  expect([...counts]).toEqual([7, 2, 3]);
});
