import { describe, expect, it } from 'vitest';
import { maxShapes, places } from './memory.ts';
import { compile } from './program.ts';
import { RowLane } from './row-lane.ts';

const nowMs = Date.UTC(2024, 5, 15, 12);
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A lane that has begun a piece of rows of one column of text, which the contract does not name. */
function begun(text: string) {
  const lane = RowLane.open(nowMs)!;
  const unread: string[] = [];
  lane.onUnread = (bytes) => unread.push(decoder.decode(bytes));
  lane.begin(encoder.encode(text));
  return { lane, unread };
}

/** As the plain reader does with a row of one column: puts it into the page, and lets the lane learn it. */
function learn(lane: RowLane, text: string, from = 0, name = ''): void {
  const end = text.indexOf('\n', from);
  lane.page.rowNumber[lane.page.rowCount++] = 2;
  const chunk = encoder.encode(text);
  lane.learn({ chunk, from, next: end + 1, names: [name], widths: [end - from] });
}

/** How many rows the lane reads of a piece. */
function readOf(lane: RowLane, text: string): number {
  lane.begin(encoder.encode(text));
  lane.page.rowCount = 0;
  lane.take(0, 2, lane.page.capacity);
  return lane.taken;
}

describe('the lane', () => {
  it('is not to be had where there is no WebAssembly, or it is forbidden', () => {
    const { WebAssembly } = globalThis as unknown as { WebAssembly: unknown };
    Reflect.set(globalThis, 'WebAssembly', undefined);
    try {
      expect(RowLane.open(nowMs)).toBeNull();
    } finally {
      Reflect.set(globalThis, 'WebAssembly', WebAssembly);
    }
    expect(RowLane.open(nowMs)).not.toBeNull();
    const refuse = (): never => {
      throw new Error('a policy forbids it');
    };
    class Forbidden {
      readonly code = refuse();
    }
    expect(compile({ Module: Forbidden })).toBeNull();
  });

  it('reads rows of a shape that it has learnt, and tells of all other bytes once', () => {
    const text = 'sak 1\nsak 2\nsak 3\nx\nsak 4\nrest';
    const { lane, unread } = begun(text);
    expect([lane.take(0, 2, 9), lane.taken]).toEqual([0, 0]);
    learn(lane, text);
    expect([lane.take(6, 3, 9), lane.taken]).toEqual([18, 2]);
    expect([lane.take(18, 5, 9), lane.taken]).toEqual([18, 0]);
    expect([lane.take(20, 6, 9), lane.taken]).toEqual([26, 1]);
    expect(unread).toEqual(['sak 1\n', 'x\n']);
    lane.end();
    expect(unread).toEqual(['sak 1\n', 'x\n', 'rest']);
    expect([...lane.page.rowNumber.subarray(0, lane.page.rowCount)]).toEqual([2, 3, 4, 6]);

    lane.begin(encoder.encode('sak 5\n'));
    expect([lane.take(0, 7, 9), lane.taken]).toEqual([6, 1]);
    lane.end();
    expect(unread).toHaveLength(3);
  });

  it('reads no more rows than the page may take', () => {
    const text = 'sak 1\n'.repeat(9);
    const { lane } = begun(text);
    learn(lane, text);
    expect([lane.take(6, 3, 4), lane.taken, lane.page.rowCount]).toEqual([24, 3, 4]);
    expect([lane.take(24, 6, 4), lane.taken]).toEqual([24, 0]);
  });

  it('reads no row that goes on in the next piece, whatever a longer one has left behind it', () => {
    const { lane } = begun('sak 1\nsak 2\n');
    learn(lane, 'sak 1\nsak 2\n');
    expect([readOf(lane, 'sak 3\nsak 4'), readOf(lane, 'sak 5')]).toEqual([1, 0]);
  });

  it('reads a piece where it is, in the place that it gives, but from nowhere else in its memory', () => {
    const text = 'sak 1\nsak 2\n';
    const { lane } = begun(text);
    learn(lane, text);
    lane.room.set(encoder.encode(text));
    lane.begin(lane.room.subarray(0, text.length));
    lane.take(0, 2, 9);
    expect(lane.taken).toBe(2);
    const elsewhere = new Uint8Array(places.chunk + 6);
    elsewhere.set(encoder.encode('other\n'), places.chunk);
    lane.begin(elsewhere.subarray(places.chunk));
    lane.take(0, 2, 9);
    expect(lane.taken).toBe(0);
    expect(() => lane.begin(lane.room.subarray(1, 3))).toThrow('a piece lies beside its place');
  });

  it('learns a row once, and no more shapes than there is room for', () => {
    const row = (length: number) => `${'x'.repeat(length)}\n`;
    const { lane } = begun(row(1));
    for (let time = 0; time < 100; time++) learn(lane, row(1));
    for (let length = 2; length <= maxShapes + 1; length++) {
      lane.begin(encoder.encode(row(length)));
      learn(lane, row(length));
    }
    const read = [1, 2, maxShapes, maxShapes + 1].map((length) => readOf(lane, row(length)));
    expect(read).toEqual([1, 1, 1, 0]);
  });

  it('gives up where a thousand rows have no shape', () => {
    for (const [failures, read] of [
      [999, 1],
      [1000, 0],
    ] as const) {
      const { lane } = begun('sak å\n');
      for (let row = 0; row < failures; row++) learn(lane, 'sak å\n');
      lane.page.rowCount = 0;
      lane.begin(encoder.encode('sak 1\n'));
      learn(lane, 'sak 1\n');
      expect(readOf(lane, 'sak 2\n')).toBe(read);
    }
  });

  it('forgets a shape that does not read its own row, as in the hour in which the clock changes', () => {
    const [inHour, after] = ['2023-10-29 02:30\n', '2023-10-30 02:30\n'];
    const { lane } = begun(inHour);
    // It takes no room either, however often it is tried.
    for (let time = 0; time <= maxShapes; time++) {
      lane.page.rowCount = 0;
      learn(lane, inHour, 0, 'innsendt');
    }
    expect(readOf(lane, after)).toBe(0);
    const fromMs = Date.UTC(2023, 9, 30, 1, 30);
    lane.page.from[0] = fromMs;
    lane.page.to[0] = fromMs + 59_999;
    learn(lane, after, 0, 'innsendt');
    expect([readOf(lane, after), readOf(lane, inHour)]).toEqual([1, 0]);
  });

  it('refuses to go on where it reads a row otherwise than it stands in the page', () => {
    const { lane } = begun('0301\n');
    lane.page.municipality[0] = 4601;
    expect(() => learn(lane, '0301\n', 0, 'kommunenummer')).toThrow(
      'the lane reads a row otherwise than the plain reader',
    );
  });
});
