import { describe, expect, it } from 'vitest';
import { IdKind, wordsPerId } from './id-column.ts';
import { pageOf, settled, wordsOf } from './log-ids.fixture.ts';
import type { Row } from './log-ids.fixture.ts';
import { LogIds } from './log-ids.ts';
import type { SettledIds } from './log-ids.ts';

/** The ids of a batch as the next log meets them: with their integers and times. */
function told({ batch }: SettledIds): number[][] {
  const { first, count, kinds, words, timesMs } = batch!;
  return Array.from({ length: count }, (_, place) => {
    const own = words.subarray(place * wordsPerId, (place + 1) * wordsPerId);
    expect([kinds[place], ...own]).toEqual([IdKind.uuid, ...wordsOf(own[0]!)]);
    return [first + place, own[0]!, timesMs[place]!];
  });
}

describe('the ids of the first log', () => {
  it.each([
    [
      'each with one',
      [
        [
          [7, 10],
          [8, 20],
        ],
        [[9, 30]],
      ],
      [1, 2, 3],
      [
        [1, 7, 10],
        [2, 8, 20],
        [3, 9, 30],
      ],
    ],
    [
      'some of them again',
      [
        [
          [7, 10],
          [7, 20],
          [8, 30],
        ],
        [
          [8, 40],
          [9, 50],
        ],
      ],
      [1, 1, 2, 2, 3],
      [
        [1, 7, 10],
        [2, 8, 30],
        [3, 9, 50],
      ],
    ],
    [
      'some rows without',
      [
        [
          [0, 10],
          [7, 20],
          [0, 30],
        ],
        [
          [8, 40],
          [7, 50],
        ],
      ],
      [0, 1, 0, 2, 1],
      [
        [1, 7, 20],
        [2, 8, 40],
      ],
    ],
    [
      'the last rows without',
      [
        [
          [7, 10],
          [8, 20],
        ],
        [
          [0, 30],
          [9, 40],
        ],
      ],
      [1, 2, 0, 3],
      [
        [1, 7, 10],
        [2, 8, 20],
        [3, 9, 40],
      ],
    ],
  ] as const)('are numbered from 1 in order of their first rows: %s', (_name, pages, ids, batch) => {
    const found = settled([], pages);
    expect([...found.ids]).toEqual(ids);
    expect(told(found)).toEqual(batch);
  });

  it('are no batch where there are none', () => {
    expect(settled([], [])).toEqual({ ids: new Uint32Array(0), batch: null });
    expect(
      settled(
        [],
        [
          [
            [0, 10],
            [0, 20],
          ],
        ],
      ),
    ).toEqual({ ids: new Uint32Array(2), batch: null });
  });
});

describe('the ids of a later log', () => {
  const first = settled(
    [],
    [
      [
        [7, 10],
        [8, 20],
        [9, 30],
      ],
    ],
  ).batch!;

  it('have the integers that they have already, and new ones go on from there', () => {
    const pages = [
      [
        [8, 10],
        [21, 20],
        [0, 25],
      ],
      [
        [22, 30],
        [7, 40],
        [21, 50],
        [9, 60],
      ],
    ] as const;
    const second = settled([first], pages);
    expect([...second.ids]).toEqual([2, 4, 0, 5, 1, 4, 3]);
    expect(told(second)).toEqual([
      [4, 21, 20],
      [5, 22, 30],
    ]);
    const third = settled(
      [first, second.batch!],
      [
        [
          [22, 10],
          [0, 11],
          [9, 12],
        ],
        [
          [31, 13],
          [21, 14],
          [22, 15],
        ],
      ],
    );
    expect([...third.ids]).toEqual([5, 0, 3, 6, 4, 5]);
    expect(told(third)).toEqual([[6, 31, 13]]);
  });

  it('are found whenever they were sent, and whichever way the log goes', () => {
    const days = 86_400_000;
    for (const times of [
      [0, 0, 0],
      [9, 8, 7],
      [7, 8, 9],
      [-9, -7, -8],
    ]) {
      const rows = [9, 7, 8].map((id, row): Row => [id, times[row]! * days]);
      expect(settled([first], [rows])).toEqual({ ids: Uint32Array.of(3, 1, 2), batch: null });
    }
  });

  it('are taken as far as the rows go, whatever room there was', () => {
    const log = new LogIds([first], 5);
    log.reserve(9);
    log.take(pageOf([[8, 10]]));
    log.reserve(2);
    log.take(pageOf([[7, 20]]));
    expect([...log.settle(3, Float64Array.of(10, 20)).ids]).toEqual([2, 1]);
  });
});

it('a log knows how many logs with ids were before it', () => {
  const batch = settled([], [[[7, 10]]]).batch!;
  expect([new LogIds([], 5).logsBefore, new LogIds([batch], 5).logsBefore]).toEqual([0, 1]);
});
