import { describe, expect, it } from 'vitest';
import { bytesSource, firstBytes } from './log-source.ts';
import { RowList } from './row-list.ts';

describe('the source of a log', () => {
  it('gives all bytes in order, in pieces no longer than asked for', () => {
    const bytes = Uint8Array.from({ length: 10 }, (_, at) => at);
    for (const [chunkBytes, lengths] of [
      [1, Array<number>(10).fill(1)],
      [4, [4, 4, 2]],
      [5, [5, 5]],
      [10, [10]],
      [99, [10]],
    ] as const) {
      const source = bytesSource(bytes, chunkBytes);
      const pieces = [...source.chunks()];
      expect(pieces.map(({ length }) => length)).toEqual(lengths);
      expect(pieces.flatMap((piece) => [...piece])).toEqual([...bytes]);
      for (const count of [1, 3, 4, 5, 10, 11]) {
        expect([...firstBytes(source, count)]).toEqual([...bytes.subarray(0, count)]);
      }
    }
    expect([...bytesSource(new Uint8Array(0)).chunks()]).toEqual([]);
    expect(firstBytes(bytesSource(new Uint8Array(0)), 3)).toHaveLength(0);
  });

  it('is read no further than its first bytes are asked for', () => {
    let asked = 0;
    const source = {
      byteLength: 9,
      *chunks() {
        for (; asked < 3; asked++) yield new Uint8Array(3);
      },
    };
    expect(firstBytes(source, 6)).toHaveLength(6);
    expect(asked).toBe(1);
  });
});

describe('a list of rows', () => {
  it('holds as many as are put in, each at its place', () => {
    for (const count of [0, 1, 63, 64, 65, 128, 129, 1000]) {
      const list = new RowList();
      for (let place = 0; place < count; place++) list.add(3 * place + 1);
      expect([...list.toArray()]).toEqual(Array.from({ length: count }, (_, place) => 3 * place + 1));
      if (count > 0) expect(list.at(count - 1)).toBe(3 * count - 2);
    }
  });
});
