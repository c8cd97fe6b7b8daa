import { expect, it } from 'vitest';
import { at, reconcileSmall } from './small-logs.fixture.ts';

it('the list of messages is in order of sending, then of id, verdict, municipality and row', () => {
  const units = [301, 4601].map((municipality) => ({ municipality, district: null }));
  const { scopes } = reconcileSmall({
    sent: [
      { minute: 20, id: 'a' },
      { minute: 10, id: 'b', sentTo: at(11) },
      { minute: 10, id: 'd' },
      { minute: 10, id: 'c' },
      { minute: 8, id: 'e', sentTo: at(10) },
      { minute: 30, rowNumber: 12 },
      { minute: 30, rowNumber: 11 },
      { minute: 30, rowNumber: 13, municipality: 301 },
      { minute: 30, rowNumber: 10, byLetter: 1 },
    ],
    received: [
      { minute: 21, id: 'a' },
      { minute: 11, id: 'c' },
      { minute: 31, count: 9 },
    ],
    options: { units },
  });
  const list = scopes[0]!.messages;
  const rows = Array.from(list, ({ row, id, verdict }) => [row, id, verdict]);
  expect(rows).toEqual([
    [6, 'e', 'explained'],
    [5, 'c', 'registered'],
    [4, 'd', 'explained'],
    [3, 'b', 'explained'],
    [2, 'a', 'registered'],
    [13, undefined, 'explained'],
    [11, undefined, 'explained'],
    [12, undefined, 'explained'],
    [10, undefined, 'unchecked'],
  ]);
  expect(list.length).toBe(9);
  expect(list.at(4)).toMatchObject({ row: 2, municipality: '4601', sent: { from: at(20), to: at(20) } });
  expect('margin' in list.at(4)).toBe(false);
  expect(list.at(5)).toEqual({
    row: 13,
    municipality: '0301',
    sent: { from: at(30), to: at(30) },
    verdict: 'explained',
    margin: true,
  });
});
